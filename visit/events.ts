import type { Comfort } from './comfort.ts';
import type { Posture } from './state.ts';

/** What a patient can do. Each says what happened, never what to do about it. */
export type PatientEvent =
  | { readonly kind: 'woke' }
  | { readonly kind: 'touched' }
  | { readonly kind: 'answered' }
  | { readonly kind: 'allQuestionsOpened' }
  | { readonly kind: 'cardOpened'; readonly cardId: string }
  | { readonly kind: 'sourcesOpened' }
  | { readonly kind: 'helpOpened' }
  | { readonly kind: 'questionsOpened' }
  | { readonly kind: 'comfortOpened' }
  | { readonly kind: 'takeHomeOpened' }
  | { readonly kind: 'wentBack' }
  | { readonly kind: 'turnedTo'; readonly place: number }
  | { readonly kind: 'questionMarked'; readonly cardId: string }
  | { readonly kind: 'questionUnmarked'; readonly cardId: string }
  | { readonly kind: 'comfortChanged'; readonly comfort: Comfort }
  | { readonly kind: 'stepsOpened' }
  | { readonly kind: 'stepOpened'; readonly step: number }
  | { readonly kind: 'stepCleared'; readonly stepId: string }
  | { readonly kind: 'stepUncleared'; readonly stepId: string }
  | { readonly kind: 'mattersChosen'; readonly itemId: string }
  | { readonly kind: 'mattersDropped'; readonly itemId: string }
  | { readonly kind: 'finished' };

/** What staff can do. Each is made by the owner alone, after it checked the PIN. */
export type StaffEvent =
  | { readonly kind: 'unlocked'; readonly posture: Exclude<Posture, 'consultation'> }
  | { readonly kind: 'walkStarted'; readonly pathId: string };

/**
 * What the machine does. `timePassed`: a deadline may have come. `slept`: the machine went to sleep or woke.
 * `gaveUp`: the view crashed again and again.
 */
export type SystemEvent = { readonly kind: 'timePassed' } | { readonly kind: 'slept' } | { readonly kind: 'gaveUp' };

/** On which visit, and on which of its screens, an event was made. */
export interface Made {
  readonly visitId: number;
  readonly instance: number;
}

export type VisitEvent =
  | { readonly by: 'patient'; readonly on: Made; readonly event: PatientEvent }
  | { readonly by: 'staff'; readonly on: Made; readonly event: StaffEvent }
  | { readonly by: 'system'; readonly event: SystemEvent };
