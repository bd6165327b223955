import type { Card } from '../../content/pack.ts';

/** How long each question stands. */
export const turnEveryMs = 20_000;

/** How long anything moves at each turn: the stylesheet's `--turn`. Two turns in 30 s make 2 s of motion. */
export const motionMs = 1000;

/** The questions that may be shown to a whole room. */
export function attractQuestions(cards: readonly Card[]): readonly string[] {
  return cards.filter(({ sensitive }) => !sensitive).map(({ question }) => question);
}

/** Farthest drift from the middle, in millimetres. */
const driftMm = 3;

/**
 * Where the picture stands at a turn, in millimetres from the middle: it walks a slow figure so that no edge burns in,
 * in steps of a pixel or so that nobody sees, as to move all of the screen smoothly would cost half a processor.
 * The two circles have no common period, so that it visits ever new places.
 */
export function drift(turn: number): { readonly xMm: number; readonly yMm: number } {
  return { xMm: driftMm * Math.sin(turn * 0.09), yMm: driftMm * Math.sin(turn * 0.037) };
}
