import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clipsOf, manifestName, manifestOf, pronounced, readPronunciation } from '../../tools/narrate/clips.mjs';
import { narrationScript } from '../../tools/narrate/script.mjs';

/** All that the shipped kiosk can say, by the folder of its clips. `npm run narrate` uses the same list. */
const script = (await narrationScript([])).map(({ folder, lines }) => ({
  folder,
  clips: clipsOf(lines, readPronunciation(folder)),
}));

describe.each(script)('the narration in $folder', ({ folder, clips }) => {
  it('has a clip of every sentence as it is now; if not, run "npm run narrate"', () => {
    const manifest: unknown = JSON.parse(readFileSync(join(folder, manifestName), 'utf8'));
    expect(manifest).toEqual(manifestOf(clips));
    expect(clips.length).toBeGreaterThan(30);
    expect(clips.filter(({ file }) => !existsSync(join(folder, file)))).toEqual([]);
  });

  it('has no clips that are not used any more', () => {
    const used = new Set(clips.map(({ file }) => file));
    const languages = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const there = languages.flatMap(({ name: language }) =>
      readdirSync(join(folder, language)).map((name) => `${language}/${name}`),
    );
    expect(there.filter((file) => !used.has(file))).toEqual([]);
  });
});

describe('a clip', () => {
  const line = { locale: 'en', text: 'An intrathecal pump.' };

  it('changes when its sentence changes, or the pronunciation of a word in it', () => {
    const [first] = clipsOf([line], {});
    const [changed] = clipsOf([{ ...line, text: 'An intrathecal pump!' }], {});
    const [said] = clipsOf([line], { en: { intrathecal: 'intra-theekal' } });
    expect(new Set([first?.file, changed?.file, said?.file]).size).toBe(3);
    expect(clipsOf([line], { en: { other: 'word' } })[0]?.file).toBe(first?.file);
  });

  it('is not made in a language that there is no voice for', () => {
    expect(clipsOf([{ locale: 'ar', text: 'مرحبا' }], {})).toEqual([]);
  });
});

it.each([
  ['J Clin Oncol. 2002.', 'Journal of Clinical Oncology. 2002.'],
  ['Smith TJ, et al. Pain.', 'Smith TJ, and others. Pain.'],
  ['“It’s a pump”', "It's a pump"],
  ['Painful', 'Painful'],
])('says %s as %s', (text, said) => {
  expect(
    pronounced(text, {
      'J Clin Oncol': 'Journal of Clinical Oncology',
      'et al.': 'and others.',
      Pain: 'Pain',
      J: 'jay',
    }),
  ).toBe(said);
});
