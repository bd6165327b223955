import { type Drawing, drawingTexts } from './drawing.ts';
import type { Card, Pack, Guide, GuideStep, Reference } from './pack.ts';
import type { Block } from './blocks.ts';
import { plainText, saidOf, sentencesIn, sentencesOf } from './sentences.ts';

/** Something that the voice says: the text as it is shown, and how it is said where that is not the same. */
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

/** The sentences of a card in the order of the screen. A clinic's own recordings are counted by it, from 1. */
export function cardSentences(card: Card): readonly string[] {
  const plain = (text: string) => sentencesIn(text, card.locale);
  return [
    ...plain(card.question),
    ...plain(card.inShort),
    ...card.body.flatMap(blockSentences),
    ...card.prompts.flatMap(plain),
  ];
}

function blockSentences(block: Block): readonly string[] {
  const runs = block.kind === 'list' ? block.items : sentencesOf(block.children);
  return runs.map(saidOf);
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
    ...cards.flatMap((card) => cardSentences(card).map((text) => ({ locale: card.locale, text }))),
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

function guideLines({ locale, title, intro, steps }: Guide): readonly Line[] {
  const texts = [title, intro, ...steps.flatMap(stepTexts)];
  return texts.flatMap((text) => sentencesIn(text, locale)).map((text) => ({ locale, text }));
}

function stepTexts(step: GuideStep): readonly string[] {
  switch (step.kind) {
    case 'card':
      return [step.clinician, step.teachBack, ...step.askAbout];
    case 'choices':
      return [
        step.clinician,
        step.title,
        ...step.options,
        ...step.rows.flatMap(({ question, answers }) => [question, ...answers]),
      ];
    case 'matters':
      return [step.clinician, step.title, ...step.items.map(({ text }) => text)];
    default:
      return [step.clinician, step.title];
  }
}

/** A study as it is said: an ear needs its year, and can do nothing with its pages. */
function referenceLines(reference: Reference): readonly Line[] {
  const { locale } = reference;
  const { names, title, printed } = referenceText(reference);
  return sentencesIn(`${names} ${title} ${printed}`, locale).map((text) => ({
    locale,
    text,
    said: plainText(text.replace(/;\d+:[\d–]+/, '')),
  }));
}
