import { describe, expect, it } from 'vitest';
import { checkPack } from '../../../authoring/check/check.ts';
import { parsePackFolder } from '../../../content/read/folder.ts';
import { packIn } from '../../../content/model/pack.ts';
import { forPatients } from '../../../content/model/withhold.ts';
import { formatProblem } from '../../../content/model/problem.ts';
import { parsePack } from '../../../content/read/pack.ts';
import { allShown, cardText, smallPackFiles, withApprovals } from '../../support/smallPack.ts';

const head = smallPackFiles({}).find(({ path }) => path === 'pack.yaml')?.text ?? '';
const spanish = (id: string, order: number, change: Parameters<typeof cardText>[2] = {}) =>
  cardText(id, order, { ...change, fields: { question: '"¿Qué es?"', ...change.fields } });
const translated = {
  'pack.es.yaml': head.replace('locale: en', 'locale: es').replace('title: Small', 'title: Pequeño'),
  'cards/es/one.md': spanish('one', 1, { fields: { related: '[two]' } }),
  'cards/es/two.md': spanish('two', 2),
};
const files = (changes: Record<string, string | undefined> = {}) =>
  smallPackFiles({
    'cards/en/one.md': cardText('one', 1, { fields: { related: '[two]' } }),
    ...translated,
    ...changes,
  });
const parse = (changes: Record<string, string | undefined> = {}) => parsePack(files(changes));

describe('a translation', () => {
  it('is the pack in another language', () => {
    const { pack, problems } = parse();
    expect(problems).toEqual([]);
    if (!pack) throw new Error('no pack');
    expect(packIn(pack, 'es')).toMatchObject({ title: 'Pequeño', locale: 'es' });
    expect(packIn(pack, 'es').cards.map(({ question, locale }) => [question, locale])).toEqual([
      ['¿Qué es?', 'es'],
      ['¿Qué es?', 'es'],
    ]);
    expect(packIn(pack, 'ar'), 'what is not translated is shown in its own language').toBe(pack);
  });

  it.each([
    [{ 'cards/es/two.md': undefined }, 'cards/es/two.md:1: the translation is missing'],
    [
      { 'cards/es/two.md': spanish('two', 2, { body: 'Uno [@a2001].\n\nDos.' }) },
      'cards/es/two.md:1: paragraphs or lists are different',
    ],
    [
      { 'cards/es/two.md': spanish('two', 2, { body: 'Sin estudio.' }) },
      'cards/es/two.md:1: the citations are different',
    ],
    [{ 'cards/es/two.md': spanish('two', 2, { fields: { icon: 'bed' } }) }, 'cards/es/two.md:1: topic, icon, order'],
    [{ 'pack.es.yaml': head }, 'pack.es.yaml:1: the language "en" does not match'],
  ])('that does not match its original is reported, and the original is shown instead: %j', (change, problem) => {
    const { pack, problems } = parse(change);
    expect(problems.map(formatProblem).join('\n')).toContain(problem);
    expect(
      problems.every(({ isNote }) => isNote),
      'the pack is still whole',
    ).toBe(true);
    expect(pack?.translations[0]?.cards.map(({ id }) => id)).toEqual(['one', 'two']);
  });

  it('that is a withheld draft is replaced by the original, so that a change of language loses no question', () => {
    const { pack } = parsePack(withApprovals(files(), ['cards/en/one.md', 'cards/en/two.md', 'cards/es/one.md']));
    const shown = pack && forPatients(pack, { ...allShown, showDrafts: false });
    expect(shown?.translations[0]?.cards.map(({ id, locale }) => [id, locale])).toEqual([
      ['one', 'es'],
      ['two', 'en'],
    ]);
  });

  it('that has the same words as the original is reported', () => {
    const { problems } = parse({ 'cards/es/two.md': cardText('two', 2) });
    expect(problems.map(formatProblem)).toEqual([
      'cards/es/two.md:1: these are the words of the original. Translate them from cards/en.',
    ]);
  });

  it('without an original is reported', () => {
    const { problems } = parse({ 'cards/es/three.md': spanish('three', 3) });
    expect(problems.map(formatProblem).join('\n')).toContain('cards/es/three.md:1: there is no such original');
  });
});

describe('the pack on drug pumps in Spanish', () => {
  const folder = 'content/packs/drug-pumps';
  const { pack } = parsePackFolder(folder);
  const { errors, languages } = checkPack(folder, '2026-11-26');

  it('translates every text, and is easy to read', () => {
    expect(errors).toEqual([]);
    expect(languages).toEqual([{ locale: 'es', ease: expect.any(Number) as number }]);
    expect(languages[0]?.ease ?? 0).toBeGreaterThanOrEqual(70);
    expect(pack?.translations[0]?.cards.every(({ locale }) => locale === 'es')).toBe(true);
    expect(pack?.translations[0]?.guides[0]?.title).toBe('Antes de una prueba');
  });

  it('says of every card that nobody has checked it', () => {
    const all = pack?.translations.flatMap(({ cards, guides }) => [...cards, ...guides]) ?? [];
    expect(all.map(({ status, approval }) => [status, approval])).toEqual(all.map(() => ['draft', null]));
  });
});
