import { type Drawing, drawingTexts } from './drawing.ts';
import { cardSentences, type ForEachPart, readOnCard } from './cardTexts.ts';
import { guideTexts } from './guideTexts.ts';
import type { Card, Guide, Pack, Reference } from './pack.ts';
import { plainText, sentencesIn } from './sentences.ts';

/** Something that the voice says: the text as it is shown (`text`), and as it is spoken if that is different (`said`). */
export interface Line {
  readonly locale: string;
  readonly text: string;
  readonly said?: string;
}

/** Where a text is heard: a file, or a part of one, from 0 (its beginning) to 1 (its end). */
export interface Clip {
  readonly file: string;
  readonly part?: { readonly from: number; readonly to: number };
}

/** What can be heard of a language: its texts, each with its clip. */
export type Narration = Readonly<Record<string, Readonly<Record<string, Clip>>>>;

/**
 * The parts of a card that the voice reads as the card's own sentences. Hard words and drawings are read separately. A handout's name is
 * left out, because the clinic chose it.
 */
const spokenOnCard: ForEachPart<boolean> = { ...readOnCard, terms: false };

/** The sentences of a card in the order of the screen. A clinic's own recordings are numbered in this order, from 1. */
export function spokenSentences(card: Card): readonly string[] {
  return cardSentences(card, spokenOnCard).map(({ says }) => says);
}

/** The text of a reference as the screen shows it, in two parts: who and what, and where it was printed. */
export function referenceText({ authors, title, journal, year, volume, pages }: Reference): {
  readonly names: string;
  readonly title: string;
  readonly printed: string;
} {
  const names = authors.join(', ');
  return {
    names: names.endsWith('.') ? names : `${names}.`,
    title: `${title}.`,
    printed: `${journal}. ${year};${volume}:${pages.replace('-', '–')}.`,
  };
}

/** All that can be read aloud of a pack, in all its languages, each text once. */
export function packLines(pack: Pack): readonly Line[] {
  const lines = [pack, ...pack.translations].flatMap(ownLines);
  return [...new Map(lines.map((line) => [`${line.locale} ${line.text}`, line])).values()];
}

function ownLines({ locale, title, disclaimer, origin, cards, guides, glossary, references }: Pack): readonly Line[] {
  const explained = glossary.map(({ says }) => says);
  const plain = [title, disclaimer.short, ...disclaimer.full, ...origin, ...explained].flatMap((text) =>
    sentencesIn(text, locale),
  );
  return [
    ...plain.map((text) => ({ locale, text })),
    ...cards.flatMap((card) => spokenSentences(card).map((text) => ({ locale: card.locale, text }))),
    ...cards.flatMap((card) => card.drawings).flatMap(drawingLines),
    ...guides.flatMap(guideLines),
    ...references.flatMap(referenceLines),
  ];
}

function drawingLines(drawing: Drawing): readonly Line[] {
  const { locale } = drawing;
  return drawingTexts(drawing)
    .flatMap((text) => sentencesIn(text, locale))
    .map((text) => ({ locale, text }));
}

function guideLines(guide: Guide): readonly Line[] {
  const { locale } = guide;
  return guideTexts(guide)
    .flatMap(({ text }) => sentencesIn(text, locale))
    .map((text) => ({ locale, text }));
}

/** A study as the voice reads it: with its year, but without its volume and pages, which are of no use to a listener. */
function referenceLines(reference: Reference): readonly Line[] {
  const { locale } = reference;
  const { names, title, printed } = referenceText(reference);
  return sentencesIn(`${names} ${title} ${printed}`, locale).map((text) => ({
    locale,
    text,
    said: plainText(text.replace(/;\d+:[\d–]+/, '')),
  }));
}
