import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { parsePackFolder } from '../../../content/read/folder.ts';
import { cardText, smallPackFiles } from '../../support/smallPack.ts';

let folder = '';
const write = (path: string, bytes: string | Buffer) => {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'anteroom-pack-'));
  for (const { path, text } of smallPackFiles({})) write(path, text);
});

describe('a pack in its folder', () => {
  it('is whole', () => {
    const { pack, problems } = parsePackFolder(folder);
    expect(problems).toEqual([]);
    expect(pack?.cards).toHaveLength(2);
  });

  it.each([
    'cards/en/._one.md',
    'cards/en/.one.md.swp',
    'cards/en/one.md~',
    'cards/en/~$one.md',
    'cards/en/.#one.md',
    'cards/en/#one.md#',
    'cards/en/one.md.bak',
    'cards/en/one.md.crdownload',
    'cards/en/__MACOSX/one.md',
    '._pack.yaml',
    '.Trash-1000/files/pack.yaml',
    'System Volume Information/x.json',
    '$RECYCLE.BIN/S-1-5/one.md',
    'Thumbs.db',
    'desktop.ini',
  ])('has no problems because of a file that a file system or a program left behind: %s', (path) => {
    write(path, Buffer.from([0, 5, 22, 7, 0, 2, 0, 0]));
    expect(parsePackFolder(folder).problems).toEqual([]);
  });

  it.each(['cards/en/one - Copy.md', 'cards/en/one (1).md', 'cards/en/Copy of one.md', 'cards/en/One.md'])(
    'is shown whole when somebody made a copy of a card in it, and the copy is reported: %s',
    (path) => {
      write(path, cardText('one', 1));
      const { pack, problems } = parsePackFolder(folder);
      expect(pack?.cards).toHaveLength(2);
      expect(problems).toMatchObject([{ file: path, isNote: true }]);
    },
  );

  it('reports a file that is too large, and leaves out a pipe and a link without waiting for them', () => {
    execFileSync('mkfifo', [join(folder, 'cards/en/pipe.md')]);
    symlinkSync('/etc/hostname', join(folder, 'cards/en/link.md'));
    write('cards/en/large.md', 'x'.repeat(1_000_001));
    const { pack, problems } = parsePackFolder(folder);
    expect(pack?.cards).toHaveLength(2);
    expect(problems).toMatchObject([{ file: 'cards/en/large.md' }]);
  });

  it('is whole beside a large file that nothing is read from', () => {
    write('logo.svg', 'x'.repeat(2_000_000));
    const { pack, problems } = parsePackFolder(folder);
    expect(pack?.cards).toHaveLength(2);
    expect(problems).toMatchObject([{ file: 'logo.svg', isNote: true }]);
  });

  it('is read correctly when an editor has saved a file in another encoding, and this is reported', () => {
    write('cards/en/one.md', Buffer.from(cardText('one', 1, { body: 'Señor Müller.' }), 'latin1'));
    const { pack, problems } = parsePackFolder(folder);
    expect(JSON.stringify(pack?.cards[0]?.body)).toContain('Señor Müller.');
    expect(problems).toMatchObject([{ file: 'cards/en/one.md', isNote: true }]);
  });

  it('is shown with everything that this release knows when a newer release has written it', () => {
    const head = smallPackFiles({}).find(({ path }) => path === 'pack.yaml')?.text ?? '';
    write('pack.yaml', `version: 9\nfromNextYear: [1]\n${head}`);
    write('cards/en/one.md', cardText('one', 1, { fields: { fromNextYear: 'yes' } }));
    const { pack, problems } = parsePackFolder(folder);
    expect(pack?.cards).toHaveLength(2);
    expect(problems.map(({ file, isNote }) => [file, isNote])).toEqual([
      ['pack.yaml', true],
      ['pack.yaml', true],
      ['cards/en/one.md', true],
    ]);
  });
});
