import type { FocusedControl } from './spokenPage.ts';
import type { ShownLine } from './domSentences.ts';
import type { Change } from './change.ts';
import type { VisitState } from '../../visit/state.ts';

/** The voice of a page: what it does, what it reads, and what it has said already. */
export interface VoiceState {
  /** What it does: nothing, read the page, wait in the middle of it, or wait at its end. */
  readonly phase: 'silent' | 'reading' | 'paused' | 'done';
  /** Languages that there is a voice for; none until it is known. */
  readonly languages: readonly string[];
  readonly reading: Reading;
  /**
   * What was said last beside the page: a notice, a button, a question; and whether it was repeated. Undefined where it was the page.
   */
  readonly aside: { readonly lines: readonly ShownLine[]; readonly isAgain: boolean } | undefined;
  /** What a visit hears once: that others may hear, and how keys work. */
  readonly told: { readonly visitId: number; readonly others: boolean; readonly keys: boolean };
}

/** The page that is read, and how far; without lines it is not there yet. */
interface Reading {
  readonly lines: readonly ShownLine[];
  /** The line that is said. */
  readonly at: number;
  /** Something of it was heard, or somebody stepped in it: it is turned at its end. */
  readonly isTurning: boolean;
}

/** What is said: the page, or something beside it. */
export type Spoken = 'page' | 'aside';

/** Why the page is looked at: to read it, to have it ready for somebody who paused, to say it beside the page, or on the panel of choices. */
export type LookFor = 'reading' | 'paused' | 'aside' | 'panel';

/** What happens to a voice. */
export type VoiceEvent =
  /** Which languages it has is known now. */
  | { readonly kind: 'learned'; readonly languages: readonly string[] }
  | { readonly kind: 'visitChanged'; readonly change: Change; readonly before: VisitState }
  /** The page is there, and these are its lines. */
  | { readonly kind: 'pageSeen'; readonly for: LookFor; readonly lines: readonly ShownLine[] }
  /** The button that has the focus; undefined where none has it. */
  | { readonly kind: 'focusSeen'; readonly control: FocusedControl | undefined }
  | { readonly kind: 'lineBegan'; readonly of: Spoken; readonly at: number }
  | { readonly kind: 'lineHeard'; readonly of: Spoken }
  | { readonly kind: 'linesEnded'; readonly of: Spoken }
  /** At the end of a page: whether there was another. */
  | { readonly kind: 'pageTurned'; readonly isTurned: boolean }
  | { readonly kind: 'keyPressed' }
  | { readonly kind: 'focusMoved' }
  | { readonly kind: 'paused' }
  | { readonly kind: 'wentOn' }
  | { readonly kind: 'askedAgain' }
  | { readonly kind: 'stepped'; readonly by: 1 | -1 }
  | { readonly kind: 'left' }
  | { readonly kind: 'noticed'; readonly text: string };

/** What a voice has done for it. */
export type VoiceEffect =
  /** Says lines one after the other, from one of them on. */
  | {
      readonly kind: 'tell';
      readonly of: Spoken;
      readonly lines: readonly ShownLine[];
      readonly from: number;
    }
  /** Falls silent. `isMarked`: the sentence stays marked on the page. */
  | { readonly kind: 'hush'; readonly isMarked: boolean }
  /** Falls silent, and looks at the page once nothing moves on it. */
  | { readonly kind: 'seePage'; readonly for: LookFor; readonly of: 'all' | 'pages' }
  | { readonly kind: 'seeFocus'; readonly when: 'now' | 'still' }
  | { readonly kind: 'turnPage' }
  /** Goes on at another speed or loudness. */
  | { readonly kind: 'deliver' };

/** A page that is not there yet. */
export const unread: Reading = { lines: [], at: 0, isTurning: false };

/** The voice of a page that has just been opened. */
export const initialVoice: VoiceState = {
  phase: 'silent',
  languages: [],
  reading: unread,
  aside: undefined,
  told: { visitId: -1, others: false, keys: false },
};
