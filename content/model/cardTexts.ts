import { type Block, blockText, citedNumbers, type Inline } from './blocks.ts';
import { drawingTexts } from './drawing.ts';
import type { Card } from './pack.ts';
import { saidOf, sentencesIn, sentencesOf } from './sentences.ts';

/** Every field of a card, and whether somebody reads it on the screen. If a new field is missing here, the build fails. */
const fields = {
  question: 'read',
  inShort: 'read',
  body: 'read',
  terms: 'read',
  prompts: 'read',
  handout: 'read',
  drawings: 'read',
  id: 'not read',
  locale: 'not read',
  citations: 'not read',
  topic: 'not read',
  icon: 'not read',
  related: 'not read',
  order: 'not read',
  sensitive: 'not read',
  words: 'not read',
  drawnWords: 'not read',
  fragments: 'not read',
  author: 'not read',
  reviewBy: 'not read',
  status: 'not read',
  approval: 'not read',
} as const satisfies { readonly [F in keyof Required<Card>]: 'read' | 'not read' };

/** A part of a card that somebody reads. */
export type CardPart = {
  readonly [F in keyof typeof fields]: (typeof fields)[F] extends 'read' ? F : never;
}[keyof typeof fields];

/**
 * A decision for each part of a card that is read, such as whether it is hashed, graded, spoken, or mapped to a source. When a new part is
 * added, the build fails until each of these decisions is made for it.
 */
export type ForEachPart<T> = { readonly [P in CardPart]: T };

/** A sentence of a card, and the numbers of the studies that it cites, ascending. */
export interface CardSentence {
  readonly part: CardPart;
  readonly says: string;
  readonly cites: readonly number[];
}

/** The plain texts of each part. Each paragraph and each list of the body is one text. */
const textsOf: ForEachPart<(card: Card) => readonly string[]> = {
  question: ({ question }) => [question],
  inShort: ({ inShort }) => [inShort],
  body: ({ body }) => body.map(blockText),
  terms: ({ terms }) => terms.map(({ says }) => says),
  prompts: ({ prompts }) => prompts,
  handout: ({ handout }) => (handout ? [handout.name] : []),
  drawings: ({ drawings }) => drawings.flatMap(drawingTexts),
};

/** The parts of a card that are wanted, in the order of the screen. */
function wantedParts(isWanted: ForEachPart<boolean>): readonly CardPart[] {
  const all: readonly CardPart[] = ['question', 'inShort', 'body', 'terms', 'prompts', 'handout', 'drawings'];
  return all.filter((part) => isWanted[part]);
}

/** What is read on a card, part by part in the order of the screen, as plain text. */
export function cardTexts(card: Card, isWanted: ForEachPart<boolean>): readonly string[] {
  return wantedParts(isWanted).flatMap((part) => textsOf[part](card));
}

/** The same, sentence by sentence, each with what it cites. */
export function cardSentences(card: Card, isWanted: ForEachPart<boolean>): readonly CardSentence[] {
  return wantedParts(isWanted).flatMap((part): readonly CardSentence[] =>
    part === 'body'
      ? card.body.flatMap(sentenceRuns).map((runs) => ({ part, says: saidOf(runs), cites: citesOf(runs) }))
      : textsOf[part](card)
          .flatMap((text) => sentencesIn(text, card.locale))
          .map((says) => ({ part, says, cites: [] })),
  );
}

function sentenceRuns(block: Block): readonly (readonly Inline[])[] {
  return block.kind === 'list' ? block.items : sentencesOf(block.children);
}

function citesOf(runs: readonly Inline[]): readonly number[] {
  return citedNumbers({ kind: 'paragraph', children: runs }).toSorted((a, b) => a - b);
}

/**
 * The parts that count for a card's reading time and for its reading grade. The drawings do not count here, because they have a screen of
 * their own.
 */
export const readOnCard: ForEachPart<boolean> = {
  question: true,
  inShort: true,
  body: true,
  terms: true,
  prompts: true,
  // The clinic itself chose the name of its handout.
  handout: false,
  drawings: false,
};

/** The parts that count for the reading time of the screen with a card's drawings. */
export const drawnOnCard: ForEachPart<boolean> = {
  question: false,
  inShort: false,
  body: false,
  terms: false,
  prompts: false,
  handout: false,
  drawings: true,
};
