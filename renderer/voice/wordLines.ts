import { languageOf } from '../../content/model/language.ts';
import { type Line, packLines } from '../../content/model/narration.ts';
import type { Pack } from '../../content/model/pack.ts';
import { sentencesIn } from '../../content/model/sentences.ts';
import { type Language, languages } from '../../visit/comfort.ts';
import { languageNames, wordsIn } from '../words/languages.ts';
import { piecesOf } from './sounds.ts';

/** Numbers that the voice says as one; larger ones are said digit by digit. */
const mostSaid = 99;

/** What takes the place of the numbers of a sentence while it is taken apart: both forms of the words beside them, one and many. */
const examples = [
  [1, 1],
  [2, 2],
] as const;

/** All that the kiosk itself can be heard to say in a language: its words, what is between its numbers, and the numbers. */
export function wordLines(language: Language): readonly Line[] {
  const texts = Object.values(wordsIn(language)).flatMap((value: unknown) => textsOf(value));
  const name = languageNames[language];
  const numbers = Array.from({ length: mostSaid + 1 }, (_, number) => String(number));
  const spoken = texts.flatMap((text) => sentencesIn(text, language)).flatMap(piecesOf);
  return [...new Set([...spoken, name, ...numbers])].map((text) => ({ locale: language, text }));
}

/** All that can be heard of a pack: its own lines, and what the kiosk's words make of its names. */
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
