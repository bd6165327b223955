import { type Comfort, initialComfort } from './comfort.ts';

/** How the kiosk is being used. Only staff change it; each visit ends in `waiting-room`. */
export type Posture = 'waiting-room' | 'consultation' | 'guided';

/**
 * What is shown. `place` is the first paragraph or item in view, counted from 0: not pixels, so that another text
 * size, another screen or a page that crashed finds it again.
 */
export type Screen =
  | { readonly kind: 'attract' }
  | { readonly kind: 'topics'; readonly place: number }
  | { readonly kind: 'card'; readonly cardId: string; readonly place: number }
  /** The step of the walk that the visit is at. */
  | { readonly kind: 'step'; readonly place: number }
  | { readonly kind: SideScreenKind; readonly place: number };

/** Screens that open over a reading place and lead back to it. `steps`: all of a walk; `ending`: whether to end it. */
export type SideScreenKind = 'sources' | 'help' | 'questions' | 'comfort' | 'takeHome' | 'steps' | 'ending';

/** A walk of clinician and patient along a path. Only the consultation posture has one. */
export interface Walk {
  readonly pathId: string;
  /** Which step it is at, from 0. */
  readonly step: number;
  /** Ids of the steps that are clear to the patient, in the order of touching. */
  readonly clear: readonly string[];
  /** Ids of what matters to the patient, the most important first. */
  readonly matters: readonly string[];
}

/**
 * Whether somebody is there. `resting`: nobody (attract). `present`: somebody touched the glass at `sinceMs`.
 * `asked`: "Are you still reading?" has stood there since `sinceMs`. Times are monotonic milliseconds.
 */
export type Attention =
  | { readonly kind: 'resting' }
  | { readonly kind: 'present'; readonly sinceMs: number }
  | { readonly kind: 'asked'; readonly sinceMs: number };

/** One visit: from the first touch to the reset. */
export interface VisitState {
  readonly visitId: number;
  /** Counts the screens of this visit, so that a touch made on an earlier one can be told. */
  readonly instance: number;
  readonly posture: Posture;
  readonly screen: Screen;
  /** Where "Back" leads from a side screen, outermost first. */
  readonly trail: readonly Screen[];
  readonly comfort: Comfort;
  /** Ids of the cards that the patient wants to ask the doctor about, in the order of asking. */
  readonly questions: readonly string[];
  readonly walk: Walk | null;
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
    walk: null,
    attention: { kind: 'resting' },
  };
}
