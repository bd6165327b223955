import type { FocusedControl } from './spokenPage.ts';
import type { ShownLine } from './domSentences.ts';
import type { Change } from './change.ts';
import type { VisitState } from '../../visit/state.ts';

/** The voice of a page: what it does, what it reads, and what it has said already. */
export interface VoiceState {
  /** What it does: nothing, read the page, wait in the middle of it, or wait at its end. */
  readonly phase: 'silent' | 'reading' | 'paused' | 'done';
  /** Languages that have a voice; none until the list is loaded. */
  readonly languages: readonly string[];
  readonly reading: Reading;
  /**
   * What was said last, if that was not the page: a notice, a button, a question; and whether it was repeated. Undefined if the page
   * was said last.
   */
  readonly aside: { readonly lines: readonly ShownLine[]; readonly isAgain: boolean } | undefined;
  /** What was said already of the things that are said once in a visit: that others may hear, and how keys work. */
  readonly told: { readonly visitId: number; readonly others: boolean; readonly keys: boolean };
}

/** The page that is being read, and how far the voice has come. Without lines, the page is not there yet. */
interface Reading {
  readonly lines: readonly ShownLine[];
  /** The line that is said. */
  readonly at: number;
  /** Whether to turn the page at its end: something on it was heard, or somebody stepped through its sentences. */
  readonly isTurning: boolean;
}

/** What is said: the page, or something beside it. */
export type Spoken = 'page' | 'aside';

/**
 * Why the screen is looked at. `reading`: to read the page; `paused`: to have the page ready for somebody who paused; `aside`: to say
 * a question that lies over the page; `panel`: to say how to begin, on the comfort panel.
 */
export type LookFor = 'reading' | 'paused' | 'aside' | 'panel';

/** What happens to a voice. */
export type VoiceEvent =
  /** The voice now knows its languages. */
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

/** What is to be done for a voice. `voice.ts` does it. */
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
