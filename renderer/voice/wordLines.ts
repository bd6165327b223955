import { languageOf } from '../../content/model/language.ts';
import { type Line, packLines } from '../../content/model/narration.ts';
import type { Pack } from '../../content/model/pack.ts';
import { sentencesIn } from '../../content/model/sentences.ts';
import { type Language, languages } from '../../visit/comfort.ts';
import { languageNames, wordsIn } from '../words/languages.ts';
import { piecesOf } from './sounds.ts';

/** The largest number that has its own clip. Larger numbers are said digit by digit. */
const mostSaid = 99;

/**
 * Example numbers, which are put into a sentence to find the words around them. 1 gives the singular of these words, 2 the plural.
 */
const examples = [
  [1, 1],
  [2, 2],
] as const;

/** All that the kiosk itself can say aloud in a language: its words, the words between numbers, and the numbers. */
export function wordLines(language: Language): readonly Line[] {
  const texts = Object.values(wordsIn(language)).flatMap((value: unknown) => textsOf(value));
  const name = languageNames[language];
  const numbers = Array.from({ length: mostSaid + 1 }, (_, number) => String(number));
  const spoken = texts.flatMap((text) => sentencesIn(text, language)).flatMap(piecesOf);
  return [...new Set([...spoken, name, ...numbers])].map((text) => ({ locale: language, text }));
}

/** All that can be said aloud of a pack: its own lines, and the kiosk's sentences that contain one of its names. */
export function allPackLines(pack: Pack): readonly Line[] {
  const handouts = [pack, ...pack.translations].flatMap(({ locale, cards }) => {
    const language = languages.find((each) => each === languageOf(locale));
    const names = cards.flatMap(({ handout }) => handout?.name ?? []);
    return language ? names.map((name) => ({ locale, text: wordsIn(language).handoutTitle(name) })) : [];
  });
  return [...packLines(pack), ...handouts];
}

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return examples.map((numbers) => String(value(...numbers)));
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
