/** What a parsed pack is: values only, safe to send between processes. */
import { languageOf } from './language.ts';
import type { Art, Drawing } from './drawing.ts';
import type { GlossaryEntry } from './glossary.ts';
import type { IconName, TintName } from './names.ts';
import type { Block } from './blocks.ts';
import type { IpdasAnswers } from './ipdas.ts';

/** A handout of the clinic's own that a card points to. */
export interface Handout {
  readonly id: string;
  readonly name: string;
}

/** A hard word of a card, and the sentence that explains it. */
export interface Term {
  /** The word as the card writes it. */
  readonly as: string;
  readonly says: string;
  /** The first block of the answer that has it, from 0; -1 for the short answer. */
  readonly at: number;
}

/** Who approved a text, and for how long the approval is valid. */
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
  /** A sensitive card is not shown in the attract loop, and is never the first card of the grid. */
  readonly sensitive: boolean;
  readonly handout?: Handout | undefined;
  /** Its hard words, in the order of reading. */
  readonly terms: readonly Term[];
  /** What it shows besides words, in the order of showing. */
  readonly drawings: readonly Drawing[];
  /** How many words are on the card, and how many are with its drawings. The reading time is computed from them. */
  readonly words: number;
  readonly drawnWords: number;
  /** How many fragments of the card a session lights, one after the other. */
  readonly fragments: number;
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

/** One step of a guide. `clinician` is for the one who leads the talk; `minutes` is what it takes. */
export type GuideStep = {
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
export interface Guide extends Governance {
  readonly id: string;
  /** The language that it is written in. */
  readonly locale: string;
  readonly title: string;
  readonly intro: string;
  /** How it meets the standards for decision aids; given wherever it shows ways to choose from. */
  readonly ipdas?: IpdasAnswers | undefined;
  readonly steps: readonly GuideStep[];
}

export interface Pack {
  readonly id: string;
  readonly title: string;
  readonly locale: string;
  /** `short` is one line for the attract loop and the help screen. `full` is the whole text, for the sources screen. */
  readonly disclaimer: { readonly short: string; readonly full: readonly string[] };
  /** Who wrote what the cards are built on, in plain sentences. */
  readonly origin: readonly string[];
  /** Shown on attract with questions that have no drawing. */
  readonly attractArt?: Art | undefined;
  readonly topics: readonly Topic[];
  /** In order. */
  readonly cards: readonly Card[];
  /** In the order of their files. */
  readonly guides: readonly Guide[];
  /** Hard words, explained. */
  readonly glossary: readonly GlossaryEntry[];
  /** In the source's numbering. */
  readonly references: readonly Reference[];
  /** The same pack in other languages. What a translation lacks is taken from this pack. */
  readonly translations: readonly Pack[];
  /** Words on the screens that are not cards, for reading time. */
  readonly words: { readonly topics: number; readonly sources: number; readonly help: number };
}

/** Where a card is in its pack. */
export function cardFile({ id, locale }: Pick<Card, 'id' | 'locale'>): string {
  return `cards/${languageOf(locale)}/${id}.md`;
}

/** Where a guide is in its pack. */
export function guideFile({ id, locale }: Pick<Guide, 'id' | 'locale'>): string {
  return `paths/${languageOf(locale)}/${id}.yaml`;
}

/** A pack in a language, or in the pack's own language if there is no such translation. */
export function packIn(pack: Pack, language: string): Pack {
  return [pack, ...pack.translations].find(({ locale }) => languageOf(locale) === language) ?? pack;
}
