/** What a parsed pack is: values only, safe to send between processes. */

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
  readonly authors: readonly string[];
  readonly title: string;
  readonly journal: string;
  readonly year: number;
  readonly volume: string;
  readonly pages: string;
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
  /** In the source's numbering. */
  readonly references: readonly Reference[];
  /** Words on the screens that are not cards, for reading time. */
  readonly words: { readonly topics: number; readonly sources: number; readonly help: number };
}

/** Something wrong in a pack: where it stands and how it is mended. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
  readonly mend: string;
}

/** One line for logs and terminals. */
export function formatProblem({ file, line, message, mend }: Problem): string {
  return `${file}:${line}: ${message}. ${mend}.`;
}

/**
 * The pack as patients may see it: without drafts where the clinic withholds them, and without links to what is
 * withheld.
 */
export function forPatients(pack: Pack, { showDrafts }: { showDrafts: boolean }): Pack {
  const shown = pack.cards.filter(({ status }) => showDrafts || status !== 'draft');
  const ids = new Set(shown.map(({ id }) => id));
  const cards = shown.map((card) => ({ ...card, related: card.related.filter((id) => ids.has(id)) }));
  return { ...pack, cards };
}
