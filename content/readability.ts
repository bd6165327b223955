import { fleschKincaid } from 'flesch-kincaid';
import { smogFormula } from 'smog-formula';
import { syllable } from 'syllable';
import { blockText } from './card.ts';
import type { Card } from './pack.ts';
import { splitWords } from './words.ts';

/** What readability formulas count in English text. */
export interface Counts {
  readonly words: number;
  readonly sentences: number;
  readonly syllables: number;
  /** Words of three syllables or more. */
  readonly longWords: number;
}

/** School grades (United States) by two formulas. */
export interface Grades {
  readonly fleschKincaid: number;
  readonly smog: number;
}

/** Highest grades that patients' text may have: over all cards together, and for one card (standards, "Teaching"). */
export const highestGrades = { pooledFleschKincaid: 6, pooledSmog: 8, cardFleschKincaid: 8 } as const;

/** Most words on one card: two minutes at 100 words a minute (standards, "Teaching"). */
export const mostWordsOnCard = 200;

/** Everything on a card that a patient reads, as sentences. */
export function cardText({ question, inShort, body, prompts }: Card): string {
  return [question, inShort, ...body.map(blockText), ...prompts].join(' ');
}

/** Counts what the formulas need, in English. */
export function countText(text: string): Counts {
  const words = splitWords(text);
  const segments = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)];
  const syllables = words.map((word) => syllable(word));
  return {
    words: words.length,
    sentences: segments.filter(({ segment }) => splitWords(segment).length > 0).length,
    syllables: syllables.reduce((sum, count) => sum + count, 0),
    longWords: syllables.filter((count) => count >= 3).length,
  };
}

/** Counts of several texts taken as one. */
export function pool(all: readonly Counts[]): Counts {
  const sum = (pick: (counts: Counts) => number) => all.reduce((total, counts) => total + pick(counts), 0);
  return {
    words: sum(({ words }) => words),
    sentences: sum(({ sentences }) => sentences),
    syllables: sum(({ syllables }) => syllables),
    longWords: sum(({ longWords }) => longWords),
  };
}

/** Grades to one decimal. SMOG means something over 30 sentences or more. */
export function grade({ words, sentences, syllables, longWords }: Counts): Grades {
  const oneDecimal = (value: number) => Math.round(value * 10) / 10;
  return {
    fleschKincaid: oneDecimal(fleschKincaid({ sentence: sentences, word: words, syllable: syllables })),
    smog: oneDecimal(smogFormula({ sentence: sentences, polysillabicWord: longWords })),
  };
}
