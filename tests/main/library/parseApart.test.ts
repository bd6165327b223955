import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parsePackFolder } from '../../../content/read/folder.ts';
import { parseApart } from '../../../main/library/parseApart.ts';
import { systemClock } from '../../../main/clock.ts';
import { parseProgram } from '../../support/parseProgram.ts';
import { cardText, smallPackFiles } from '../../support/smallPack.ts';

let program = '';
beforeAll(async () => {
  program = await parseProgram();
});

function folderWith(changes: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'anteroom-apart-'));
  for (const { path, text } of smallPackFiles(changes)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
const read = (folder: string, options = {}) => parseApart(folder, { program, clock: systemClock, ...options });

describe('a pack that is read in a thread of its own', () => {
  it('is read in the same way as without a thread', async () => {
    const folder = folderWith({ 'cards/en/two.md': cardText('two', 2, { body: '<b>no</b>' }) });
    expect(await read(folder)).toEqual({ ...parsePackFolder(folder), isCutOff: false });
  });

  it.each([
    ['a card of 60,000 spaces', 'cards/en/two.md', cardText('two', 2, { body: `a${' '.repeat(60_000)}b` })],
    ['a list in a list, 10,000 times', 'cards/en/two.md', cardText('two', 2, { body: '- '.repeat(10_000) })],
    ['quotes in quotes, 60,000 times', 'cards/en/two.md', cardText('two', 2, { body: '>'.repeat(60_000) })],
    ['brackets in brackets', 'cards/en/two.md', cardText('two', 2, { body: '['.repeat(60_000) })],
    ['60 kB of citations', 'cards/en/two.md', cardText('two', 2, { body: '[@x]\n'.repeat(12_000) })],
    ['stars without end', 'cards/en/two.md', cardText('two', 2, { body: '*a_'.repeat(20_000) })],
    ['a YAML list in a list', 'glossary/en.yaml', '['.repeat(60_000)],
    ['YAML that multiplies itself', 'glossary/en.yaml', yamlBomb()],
    ['a drawing 3,000 groups deep', 'drawings/deep.svg', deepDrawing(3000)],
    ['a drawing of 12,000 marks', 'drawings/deep.svg', `<svg viewBox="0 0 1 1">${'<a/>\n'.repeat(12_000)}</svg>`],
  ])(
    'is either read, or the file that cannot be read is reported, whatever is in that file: %s',
    { timeout: 30_000 },
    async (_what, path, text) => {
      const folder = folderWith({
        [path]: text,
        ...(path.startsWith('drawings')
          ? { 'drawings/en/deep.yaml': 'id: deep\ntitle: Deep\nlabels: {}\nsteps: [One.]\n' }
          : {}),
      });
      const { problems } = await read(folder, { longestFileMs: 500 });
      const named = problems.filter(({ isNote }) => !isNote).map(({ file }) => file);
      expect(new Set(named).size, named.join(' ')).toBeLessThanOrEqual(1);
      if (named[0]) expect(named[0]).toBe(path);
    },
  );

  it(
    'is given up where it needs more memory than it may have, and the file is named',
    { timeout: 30_000 },
    async () => {
      const folder = folderWith({ 'cards/en/two.md': cardText('two', 2, { body: 'a\n\n'.repeat(20_000) }) });
      const { pack, problems, isCutOff } = await read(folder, { mostMb: 12 });
      expect([pack, isCutOff]).toEqual([undefined, true]);
      expect(problems).toMatchObject([{ file: 'cards/en/two.md' }]);
    },
  );

  it('may need much time in total if no single file needs too much', { timeout: 30_000 }, async () => {
    const cards = Array.from({ length: 300 }, (_each, index) => [
      `cards/en/more-${index}.md`,
      cardText(`more-${index}`, index + 3),
    ]);
    const { pack, isCutOff } = await read(folderWith(Object.fromEntries(cards)), { longestFileMs: 1000 });
    expect([pack?.cards.length, isCutOff]).toEqual([302, false]);
  });
});

function yamlBomb(): string {
  const levels = ['a: &a [x, x, x, x, x, x, x, x, x]'];
  for (const [from, to] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg', 'gh', 'hi'].map((pair) => pair.split('')))
    levels.push(`${to}: &${to} [${Array.from({ length: 9 }, () => `*${from}`).join(', ')}]`);
  return levels.join('\n');
}

function deepDrawing(depth: number): string {
  return `<svg viewBox="0 0 300 200">${'<g>'.repeat(depth)}<circle class="outline" cx="1" cy="1" r="1"/>${'</g>'.repeat(depth)}</svg>`;
}
