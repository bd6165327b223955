import { languageOf } from '../model/language.ts';
import type { ForEachPart } from '../model/cardTexts.ts';
import type { Card, Pack, Guide, GuideStep } from '../model/pack.ts';
import type { Block } from '../model/blocks.ts';
import type { Problem } from '../model/problem.ts';
import type { Read } from './report.ts';

/**
 * Compares a translation with the original pack. If a card or guide is missing, or is not the same in other words, the original is used in
 * its own language, and this is reported. So a change of language never loses the place or a question.
 */
export function checkTranslation(base: Pack, translation: Pack, head: string): Read<Pack> {
  const language = languageOf(translation.locale);
  const problems: Problem[] = [];
  const report = (file: string, message: string, mend: string) =>
    problems.push({ file, line: 1, message, mend, isNote: true });
  if (language === languageOf(base.locale) || head !== `pack.${language}.yaml`)
    report(
      head,
      `the language "${translation.locale}" does not match the file's name`,
      'Name the file by its language, as pack.es.yaml',
    );
  const matching = <T extends { readonly id: string }>(
    kind: string,
    of: T,
    found: T | undefined,
    { like, wordsOf }: { like: (a: T, b: T) => string; wordsOf: (of: T) => readonly string[] },
  ): T => {
    const file = `${kind}/${language}/${of.id}.${kind === 'cards' ? 'md' : 'yaml'}`;
    if (!found) {
      report(file, 'the translation is missing', `Translate it from ${kind}/${languageOf(base.locale)}`);
      return of;
    }
    if (JSON.stringify(wordsOf(of)) === JSON.stringify(wordsOf(found)))
      report(file, 'these are the words of the original', `Translate them from ${kind}/${languageOf(base.locale)}`);
    const other = like(of, found);
    if (other === '') return found;
    report(file, `${other} different from the original`, 'Say the same, in the same order: only the words differ');
    return of;
  };
  const cardsById = new Map(translation.cards.map((card) => [card.id, card]));
  const cards = base.cards.map((card) =>
    matching('cards', card, cardsById.get(card.id), {
      like: cardDifference,
      wordsOf: ({ question, inShort }) => [question, inShort],
    }),
  );
  const guides = base.guides.map((guide) =>
    matching(
      'paths',
      guide,
      translation.guides.find(({ id }) => id === guide.id),
      { like: guideDifference, wordsOf: ({ title, intro }) => [title, intro] },
    ),
  );
  for (const [kind, own, all, end] of [
    ['cards', translation.cards, base.cards, 'md'],
    ['paths', translation.guides, base.guides, 'yaml'],
  ] as const) {
    const originals = new Set<string>(all.map(({ id }) => id));
    for (const { id } of own) {
      if (originals.has(id)) continue;
      report(
        `${kind}/${language}/${id}.${end}`,
        'there is no such original',
        'Write the original too, or take this one out',
      );
    }
  }
  return { value: { ...translation, cards, guides, attractArt: base.attractArt }, problems };
}

/** Something that is compared: its name in the report, and a function that gets it from a text. */
type Compared<T> = readonly [name: string, of: (text: T) => unknown];

/** What must be the same in every language, for each part of a card. Null means that the part has only words. */
const comparedParts: ForEachPart<readonly Compared<Card>[] | null> = {
  drawings: [['the drawings are', ({ drawings }) => drawings.map(({ id }) => id)]],
  terms: [['the places of hard words are', ({ terms }) => terms.map(({ at }) => at)]],
  handout: [['the sheet is', ({ handout }) => handout?.id]],
  prompts: [['the number of questions for the doctor is', ({ prompts }) => prompts.length]],
  body: [
    ['the citations are', ({ citations }) => citations],
    ['paragraphs or lists are', ({ body }) => body.map(shapeOf)],
  ],
  question: null,
  inShort: null,
};

/** The first thing in a card that differs from the original; empty if nothing differs. */
function cardDifference(a: Card, b: Card): string {
  const parts: readonly Compared<Card>[] = [
    ['topic, icon, order or sensitivity are', ({ topic, icon, order, sensitive }) => [topic, icon, order, sensitive]],
    ['the related cards are', ({ related }) => related],
    ...Object.values(comparedParts).flatMap((part) => part ?? []),
  ];
  return difference(a, b, parts);
}

/** The first thing in a guide that differs from the original; empty if nothing differs. */
function guideDifference(a: Guide, b: Guide): string {
  return difference(a, b, [['the steps are', ({ steps }: Guide) => steps.map(stepShapeOf)]]);
}

function difference<T>(a: T, b: T, parts: readonly Compared<T>[]): string {
  const found = parts.find(([, of]) => JSON.stringify(of(a)) !== JSON.stringify(of(b)));
  return found?.[0] ?? '';
}

function shapeOf(block: Block): unknown {
  if (block.kind === 'list') return ['list', block.items.length];
  return ['paragraph', block.children.flatMap((run) => (run.kind === 'citation' ? [run.numbers] : []))];
}

function stepShapeOf(step: GuideStep): unknown {
  switch (step.kind) {
    case 'card':
      return [step.card, step.minutes, step.askAbout.length];
    case 'choices':
      return [step.id, step.minutes, step.options.length, step.rows.length];
    case 'matters':
      return [step.id, step.minutes, step.items.map(({ id }) => id)];
    default:
      return [step.id, step.minutes];
  }
}
