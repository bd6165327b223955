/** What a parsed pack is: values only, safe to send between processes. */
import type { IpdasAnswers } from './ipdas.ts';

/** Icons that a card may name. Neutral on purpose: nothing that frightens. */
export const iconNames = [
  'droplet',
  'route',
  'history',
  'compass',
  'bed',
  'cloud-sun',
  'person',
  'chart',
  'link',
  'sheet',
  'message',
] as const;
export type IconName = (typeof iconNames)[number];

/** Tints that a topic may have; the colours themselves stand in the renderer's tokens. */
export const tintNames = ['lagoon', 'sand', 'rose', 'lilac'] as const;
export type TintName = (typeof tintNames)[number];

/** A run of text inside a block. `citation` carries the source's own numbers. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly text: string }
  | { readonly kind: 'citation'; readonly numbers: readonly number[] };

export type Block =
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Inline[])[] };

/** A paper sheet of the clinic's own that a card points to. */
export interface Sheet {
  readonly id: string;
  readonly name: string;
}

/** One question and its answer. */
export interface Card {
  readonly id: string;
  /** The language that it is written in. */
  readonly locale: string;
  readonly question: string;
  /** One or two sentences. */
  readonly inShort: string;
  readonly body: readonly Block[];
  /** Numbers of the references that the body cites, ascending. */
  readonly citations: readonly number[];
  readonly topic: string;
  readonly icon: IconName;
  /** Ids of cards worth reading next. */
  readonly related: readonly string[];
  /** Questions that a patient could put to the doctor. */
  readonly prompts: readonly string[];
  /** Place in the pack, from 1. */
  readonly order: number;
  /** A sensitive card stays off the attract loop and never opens the grid. */
  readonly sensitive: boolean;
  readonly sheet?: Sheet | undefined;
  readonly author: string;
  /** Who checked the card as a clinician; null as long as nobody has. */
  readonly reviewer: string | null;
  /** ISO date. */
  readonly reviewBy: string;
  readonly status: 'draft' | 'reviewed';
  /** Words on the card, for reading time. */
  readonly words: number;
  /** Thoughts on the card, one after the other in the light of a led session. */
  readonly beats: number;
}

export interface Topic {
  readonly id: string;
  readonly title: string;
  readonly tint: TintName;
}

/** One reference in the source's own numbering. */
export interface Reference {
  readonly id: string;
  readonly number: number;
  /** The language that it is written in. */
  readonly locale: string;
  readonly authors: readonly string[];
  readonly title: string;
  readonly journal: string;
  readonly year: number;
  readonly volume: string;
  readonly pages: string;
}

/** One step of a path. `clinician` is for the one who leads the talk; `minutes` is what it takes. */
export type PathStep = {
  readonly id: string;
  readonly minutes: number;
  readonly clinician: string;
} & (
  | {
      readonly kind: 'card';
      /** Also the step's id. */
      readonly card: string;
      /** An open question that shows whether the answer was understood. Never scored. */
      readonly teachBack: string;
      /** What a patient may want to ask about here. */
      readonly askAbout: readonly string[];
    }
  | {
      readonly kind: 'choices';
      readonly title: string;
      readonly options: readonly string[];
      /** The same questions, answered for each option in their order. */
      readonly rows: readonly { readonly question: string; readonly answers: readonly string[] }[];
    }
  | {
      readonly kind: 'matters';
      readonly title: string;
      readonly items: readonly { readonly id: string; readonly text: string }[];
    }
  | { readonly kind: 'agenda'; readonly title: string }
);

/** An ordered way through cards, for a talk of clinician and patient: a conversation guide. */
export interface Path {
  readonly id: string;
  /** The language that it is written in. */
  readonly locale: string;
  readonly title: string;
  readonly intro: string;
  readonly author: string;
  readonly reviewer: string | null;
  /** ISO date. */
  readonly reviewBy: string;
  readonly status: 'draft' | 'reviewed';
  /** How it stands to the standards for decision aids; there wherever it shows ways to choose from. */
  readonly ipdas?: IpdasAnswers | undefined;
  readonly steps: readonly PathStep[];
}

export interface Pack {
  readonly id: string;
  readonly title: string;
  readonly locale: string;
  /** One line for the attract loop and the help screen, and the whole for the sources. */
  readonly disclaimer: { readonly short: string; readonly full: readonly string[] };
  /** Who wrote what the cards are built on, in plain sentences. */
  readonly origin: readonly string[];
  readonly topics: readonly Topic[];
  /** In order. */
  readonly cards: readonly Card[];
  /** In the order of their files. */
  readonly paths: readonly Path[];
  /** In the source's numbering. */
  readonly references: readonly Reference[];
  /** The same in other languages; what one of them lacks it has from this one. */
  readonly translations: readonly Pack[];
  /** Words on the screens that are not cards, for reading time. */
  readonly words: { readonly topics: number; readonly sources: number; readonly help: number };
}

/** Something wrong in a pack: where it stands and how it is mended. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
  readonly mend: string;
  /** To be mended, while the pack is whole without it: a translation that is not there, or not the same. */
  readonly isNote?: boolean;
}

/** One line for logs and terminals. */
export function formatProblem({ file, line, message, mend }: Problem): string {
  return `${file}:${line}: ${message}. ${mend}.`;
}

/**
 * The pack as patients may see it: without drafts where the clinic withholds them, and without links to what is
 * withheld, or steps through it. Of a translation that is withheld the original stands there: whoever changes the language
 * loses nothing.
 */
export function forPatients(pack: Pack, { showDrafts }: { showDrafts: boolean }): Pack {
  const isShown = ({ status }: Pick<Card, 'status'>) => showDrafts || status !== 'draft';
  const shown = pack.cards.filter(isShown);
  const ids = new Set(shown.map(({ id }) => id));
  const linked = (card: Card): Card => ({ ...card, related: card.related.filter((id) => ids.has(id)) });
  const led = (path: Path): Path => ({
    ...path,
    steps: path.steps.filter((step) => step.kind !== 'card' || ids.has(step.card)),
  });
  const cards = shown.map(linked);
  const paths = pack.paths.filter(isShown).map(led);
  const translations = pack.translations.map((translation) => {
    const ownCards = new Map(translation.cards.filter(isShown).map((card) => [card.id, linked(card)]));
    const ownPaths = new Map(translation.paths.filter(isShown).map((path) => [path.id, led(path)]));
    return {
      ...translation,
      cards: cards.map((card) => ownCards.get(card.id) ?? card),
      paths: paths.map((path) => ownPaths.get(path.id) ?? path),
    };
  });
  return { ...pack, cards, paths, translations };
}

/** A pack in a language, or in its own where it is not translated into that. */
export function packIn(pack: Pack, language: string): Pack {
  return [pack, ...pack.translations].find(({ locale }) => locale.slice(0, 2) === language) ?? pack;
}
