import { type Comfort, initialComfort } from './comfort.ts';

/** How the kiosk is being used. Only staff change it; each visit ends in `waiting-room`. */
export type Posture = 'waiting-room' | 'consultation' | 'guided';

/**
 * What is shown. `position` is the first paragraph or item in view, counted from 0. It is not in pixels, so that the place can be found
 * again with another text size, on another screen, or after a crash.
 */
export type Screen =
  | { readonly kind: 'attract' }
  /** A black screen outside the opening hours. A touch leads to attract. */
  | { readonly kind: 'dark' }
  | { readonly kind: 'topics'; readonly position: number }
  | { readonly kind: 'card'; readonly cardId: string; readonly position: number }
  /** A card's drawings, step by step: the step is the position. */
  | { readonly kind: 'drawing'; readonly cardId: string; readonly position: number }
  /** The step of the consultation that the visit is at. */
  | { readonly kind: 'step'; readonly position: number }
  /** The fragment of the session that is lit. */
  | { readonly kind: 'slide' }
  | { readonly kind: SideScreenKind; readonly position: number };

/**
 * Screens that open over a reading place and lead back to it. `steps`: the list of all steps of a consultation. `ending`: the question
 * whether to end it.
 */
export type SideScreenKind = 'sources' | 'help' | 'questions' | 'comfort' | 'takeHome' | 'steps' | 'ending';

/** A consultation of clinician and patient along a guide. Only the consultation posture has one. */
export interface Consultation {
  readonly guideId: string;
  /** Which step it is at, from 0. */
  readonly step: number;
  /** Ids of the steps that it has come to, in the order of coming. */
  readonly seen: readonly string[];
  /** Ids of the steps that are clear to the patient, in the order of touching. */
  readonly clear: readonly string[];
  /** Ids of what matters to the patient, the most important first. */
  readonly matters: readonly string[];
}

/** Where a session is led from: the patients' own screen, or a second one that only staff see. */
export type LedFrom = 'here' | 'elsewhere';

/** A session that staff lead for one person or a small group. Only the guided posture has one. Staff's notes are not in it. */
export interface Session {
  /** Ids of its cards, in their order. */
  readonly cards: readonly string[];
  /** Which card is shown, from 0. */
  readonly at: number;
  /** Ids of the cards that were shown, in the order of showing. */
  readonly seen: readonly string[];
  /** Which fragment of that card is lit, from 0. */
  readonly fragment: number;
  readonly isBlank: boolean;
  readonly ledFrom: LedFrom;
  /** When it began, in monotonic milliseconds. */
  readonly sinceMs: number;
}

/**
 * Whether somebody is there. `resting`: nobody (attract). `present`: somebody touched the screen at `sinceMs`. `asked`: "Are you still
 * reading?" has been shown since `sinceMs`. Times are monotonic milliseconds.
 */
export type Attention =
  | { readonly kind: 'resting' }
  | { readonly kind: 'present'; readonly sinceMs: number }
  | { readonly kind: 'asked'; readonly sinceMs: number };

/** One visit: from the first touch to the reset. */
export interface VisitState {
  readonly visitId: number;
  /** Counts the screens of this visit, so that a touch on an earlier screen can be recognised. */
  readonly instance: number;
  readonly posture: Posture;
  readonly screen: Screen;
  /** Where "Back" leads from a side screen, outermost first. */
  readonly trail: readonly Screen[];
  readonly comfort: Comfort;
  /** Ids of the cards that the patient wants to ask the doctor about, in the order of asking. */
  readonly questions: readonly string[];
  readonly consultation: Consultation | null;
  readonly session: Session | null;
  readonly attention: Attention;
}

/** The state before anybody touched anything. Every visit ends here, with the next id. */
export function initialVisit(visitId: number): VisitState {
  return {
    visitId,
    instance: 0,
    posture: 'waiting-room',
    screen: { kind: 'attract' },
    trail: [],
    comfort: initialComfort,
    questions: [],
    consultation: null,
    session: null,
    attention: { kind: 'resting' },
  };
}

/** Whether the screen waits for somebody: nobody is there, and no visit has begun. */
export function isWaiting({ screen }: Pick<VisitState, 'screen'>): boolean {
  return screen.kind === 'attract' || screen.kind === 'dark';
}

/**
 * Whether a session is running but its slide is not shown. This happens when it was handed over, or when the screen asks whether to end it.
 */
export function isAway({ session, screen }: Pick<VisitState, 'session' | 'screen'>): boolean {
  return session !== null && screen.kind !== 'slide';
}
