import { fleschKincaid } from 'flesch-kincaid';
import { smogFormula } from 'smog-formula';
import { syllable } from 'syllable';
import { cardTexts, readOnCard } from '../../content/model/cardTexts.ts';
import type { Card } from '../../content/model/pack.ts';
import { splitWords } from '../../content/model/wordCount.ts';

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
export function gradedText(card: Card): string {
  return cardTexts(card, readOnCard).join(' ');
}

/** Counts what the formulas need, in English or Spanish. */
export function countText(text: string, language: 'en' | 'es' = 'en'): Counts {
  const words = splitWords(text);
  const segments = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)];
  const syllables = words.map((word) => (language === 'es' ? spanishSyllables(word) : syllable(word)));
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

/** Grades to one decimal. SMOG is only meaningful for 30 sentences or more. */
export function grade({ words, sentences, syllables, longWords }: Counts): Grades {
  const oneDecimal = (value: number) => Math.round(value * 10) / 10;
  return {
    fleschKincaid: oneDecimal(fleschKincaid({ sentence: sentences, word: words, syllable: syllables })),
    smog: oneDecimal(smogFormula({ sentence: sentences, polysillabicWord: longWords })),
  };
}

/** Lowest reading ease that Spanish text for patients may have, over all cards together (standards, "Teaching"). */
export const leastFernandezHuerta = 70;

/** Reading ease of Spanish, 0 to 100 and more, to one decimal: the higher the easier. Source: Fernández Huerta 1959. */
export function fernandezHuerta({ words, sentences, syllables }: Counts): number {
  const ease = 206.84 - 60 * (syllables / words) - 1.02 * (words / sentences);
  return Math.round(ease * 10) / 10;
}

/**
 * Counts the syllables of a Spanish word from its spelling, which is regular. Each strong vowel is one syllable; an accent makes a weak
 * vowel strong. Weak vowels beside a strong one belong to its syllable. A group of weak vowels only is one syllable. The u in "que" and
 * "gui" is silent.
 */
export function spanishSyllables(word: string): number {
  const sounded = word
    .toLowerCase()
    .replaceAll(/q[uü]/g, 'q')
    .replaceAll(/gu(?=[eiéí])/g, 'g')
    .replaceAll(/y(?![aeiouáéíóúü])/g, 'i');
  const groups = sounded.match(/[aeiouáéíóúü]+/g) ?? [];
  const inGroup = (group: string) => Math.max(1, group.match(/[aeoáéíóú]/g)?.length ?? 0);
  return Math.max(
    1,
    groups.reduce((sum, group) => sum + inGroup(group), 0),
  );
}
