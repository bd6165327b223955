/** How inexact a hand may be (standards, "Hands"). */
export interface Hands {
  /** A tap this far off still finds the nearest control. */
  readonly missMm: number;
  /** A finger may slide this far off its control and still press it: a shaking hand lets go where it can. */
  readonly slideMm: number;
  /** One action per control in this time, and one per place on the screen. */
  readonly repeatMs: number;
  /** A contact as wide as this is a palm or a sleeve, and presses nothing. */
  readonly palmMm: number;
  /** A touch that begins this near the edge of the screen is a hand on the frame, and presses nothing. */
  readonly edgeMm: number;
}

/** The values that are used if a clinic has set no others, and always on the staff's pages. */
export const usualHands: Hands = { missMm: 5, slideMm: 15, repeatMs: 500, palmMm: 30, edgeMm: 2 };
