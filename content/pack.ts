/** What a parsed pack is: values only, safe to send between processes. */
import type { Art, Drawing } from './drawing.ts';
import type { GlossaryEntry } from './glossary.ts';
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

/** A hard word of a card, and the sentence that explains it. */
export interface Term {
  /** The word as the card writes it. */
  readonly as: string;
  readonly says: string;
  /** The block of the answer in which it stands first, from 0; -1 for the short answer. */
  readonly at: number;
}

/** Who approved a text, and for how long that holds. */
export interface Approval {
  /** Name and profession. */
  readonly by: string;
  /** ISO dates. */
  readonly on: string;
  readonly until: string;
}

/** Who answers for a text, and who has checked it. */
export interface Governance {
  readonly author: string;
  /** ISO date at which somebody looks at it again. */
  readonly reviewBy: string;
  /** `approved`: a clinician checked these very words; a changed word makes it a `draft` again. */
  readonly status: 'draft' | 'in-review' | 'approved';
  /** Null as long as it is not approved. */
  readonly approval: Approval | null;
}

/** One question and its answer. */
export interface Card extends Governance {
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
  /** Its hard words, in the order of reading. */
  readonly terms: readonly Term[];
  /** What it shows besides words, in the order of showing. */
  readonly drawings: readonly Drawing[];
  /** Words on the card, and with its drawings, for reading time. */
  readonly words: number;
  readonly drawnWords: number;
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
export interface Path extends Governance {
  readonly id: string;
  /** The language that it is written in. */
  readonly locale: string;
  readonly title: string;
  readonly intro: string;
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
  /** Shown on attract with questions that have no drawing. */
  readonly attractArt?: Art | undefined;
  readonly topics: readonly Topic[];
  /** In order. */
  readonly cards: readonly Card[];
  /** In the order of their files. */
  readonly paths: readonly Path[];
  /** Hard words, explained. */
  readonly glossary: readonly GlossaryEntry[];
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
  /** Nothing is wrong: a day has come. */
  readonly isDue?: boolean;
}

/** One line for logs and terminals. */
export function formatProblem({ file, line, message, mend }: Problem): string {
  return `${file}:${line}: ${message}. ${mend}.`;
}

/** Where a card stands in its pack. */
export function cardFile({ id, locale }: Pick<Card, 'id' | 'locale'>): string {
  return `cards/${locale.slice(0, 2)}/${id}.md`;
}

/** Where a path stands in its pack. */
export function pathFile({ id, locale }: Pick<Path, 'id' | 'locale'>): string {
  return `paths/${locale.slice(0, 2)}/${id}.yaml`;
}

/** Whether a clinician has checked a text as it stands. */
export function isChecked({ status }: Pick<Governance, 'status'>): boolean {
  return status === 'approved';
}

/** Whether the time for which a text was approved is over. `today`: ISO date. */
export function isOverdue({ approval }: Pick<Governance, 'approval'>, today: string): boolean {
  return approval !== null && approval.until < today;
}

/** What of a pack a clinic keeps from patients. `today`: ISO date. */
export interface Withholding {
  readonly showDrafts: boolean;
  readonly withholdOverdue: boolean;
  readonly today: string;
}

/**
 * The pack as patients may see it: without what the clinic withholds, such as drafts, and without links to what is
 * withheld, or steps through it. Of a translation that is withheld the original stands there: whoever changes the language
 * loses nothing.
 */
export function forPatients(pack: Pack, { showDrafts, withholdOverdue, today }: Withholding): Pack {
  const isShown = (of: Governance) => (showDrafts || isChecked(of)) && !(withholdOverdue && isOverdue(of, today));
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
