import type { Comfort, Language } from './comfort.ts';
import type { LedFrom } from './state.ts';

/**
 * The events that move a led session on. Staff send them from a screen of their own, or from the patients' screen if there is no other. The
 * patients' page may send them, because they show nothing that patients may not see, and do nothing outside a session.
 */
export type PresentingEvent =
  /** Moves to the next or the previous fragment, also from one card to another. */
  | { readonly kind: 'movedOn'; readonly by: 1 | -1 }
  | { readonly kind: 'slideOpened'; readonly at: number }
  | { readonly kind: 'blanked' | 'unblanked' }
  /** `handedOver`: the people explore the cards by themselves. `takenBack`: the session goes back to the same place. */
  | { readonly kind: 'handedOver' | 'takenBack' };

/** What a patient can do. Each says what happened, never what to do about it. */
export type PatientEvent =
  | { readonly kind: 'woke' }
  /** Somebody woke the screen by touching the name of a language. */
  | { readonly kind: 'wokeIn'; readonly language: Language }
  | { readonly kind: 'touched' }
  /** Somebody wants to hear everything, perhaps because they cannot see the screen. */
  | { readonly kind: 'voiceAsked' }
  /** The voice began a sentence: a listener is not idle. */
  | { readonly kind: 'sentenceStarted' }
  | { readonly kind: 'answered' }
  | { readonly kind: 'allQuestionsOpened' }
  | { readonly kind: 'cardOpened'; readonly cardId: string }
  | { readonly kind: 'drawingOpened'; readonly cardId: string }
  | { readonly kind: 'sourcesOpened' }
  | { readonly kind: 'helpOpened' }
  | { readonly kind: 'questionsOpened' }
  | { readonly kind: 'comfortOpened' }
  | { readonly kind: 'takeHomeOpened' }
  | { readonly kind: 'wentBack' }
  | { readonly kind: 'turnedTo'; readonly position: number }
  | { readonly kind: 'questionMarked'; readonly cardId: string }
  | { readonly kind: 'questionUnmarked'; readonly cardId: string }
  | { readonly kind: 'comfortChanged'; readonly comfort: Comfort }
  | { readonly kind: 'stepsOpened' }
  | { readonly kind: 'stepOpened'; readonly step: number }
  | { readonly kind: 'stepCleared'; readonly stepId: string }
  | { readonly kind: 'stepUncleared'; readonly stepId: string }
  | { readonly kind: 'mattersChosen'; readonly itemId: string }
  | { readonly kind: 'mattersDropped'; readonly itemId: string }
  | { readonly kind: 'finished' }
  | PresentingEvent;

/** What staff can do. Only the owner makes these events, after it has checked the PIN. */
export type StaffEvent =
  | { readonly kind: 'consultationStarted'; readonly guideId: string }
  | { readonly kind: 'sessionStarted'; readonly cards: readonly string[]; readonly ledFrom: LedFrom }
  | { readonly kind: 'sessionEnded' }
  | LeaderEvent;

/** What staff do in a session from their own screen. `answered`: they are still there. */
export type LeaderEvent =
  | PresentingEvent
  | { readonly kind: 'questionMarked' | 'questionUnmarked'; readonly cardId: string }
  | { readonly kind: 'takeHomeOpened' | 'touched' | 'answered' };

/**
 * What the machine does. `timePassed`: a deadline may have come. `slept`: the machine went to sleep or woke. `darkened`: the opening hours
 * are over. `lit`: the screen is needed again.
 * `gaveUp`: the view crashed again and again. `ledFrom`: a screen for staff came or went. `headset`: one was plugged in or out.
 */
export type SystemEvent =
  | { readonly kind: 'headset'; readonly isIn: boolean }
  | { readonly kind: 'timePassed' | 'slept' | 'gaveUp' | 'darkened' | 'lit' }
  | { readonly kind: 'ledFrom'; readonly from: LedFrom };

/** On which visit, and on which of its screens, an event was made. */
export interface Made {
  readonly visitId: number;
  readonly instance: number;
}

export type VisitEvent =
  | { readonly by: 'patient'; readonly on: Made; readonly event: PatientEvent }
  | { readonly by: 'staff'; readonly on: Made; readonly event: StaffEvent }
  | { readonly by: 'system'; readonly event: SystemEvent };
