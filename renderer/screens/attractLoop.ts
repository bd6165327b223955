import type { Art } from '../../content/model/drawing.ts';
import type { Card } from '../../content/model/pack.ts';

/** How long each question is shown. */
export const turnEveryMs = 20_000;

/** How long anything moves at each turn: the stylesheet's `--turn`. Two turns in 30 s make 2 s of motion. */
export const motionMs = 1000;

/** A question for the room, and the language that it is in. */
export interface AttractQuestion {
  readonly text: string;
  readonly locale: string;
  /** The drawing of its answer, if that has one. */
  readonly art?: Art | undefined;
}

/** The questions that may be shown to a whole room. Each is in one language, and the languages take turns. */
export function attractQuestions(inLanguages: readonly (readonly Card[])[]): readonly AttractQuestion[] {
  const shown = inLanguages
    .map((cards) => cards.filter(({ sensitive }) => !sensitive))
    .filter((cards) => cards.length > 0);
  const most = Math.max(0, ...shown.map((cards) => cards.length));
  // The list is long enough for each question to have its turn in each language.
  return Array.from({ length: most * shown.length }, (_, at) => {
    const cards = shown[at % shown.length] ?? [];
    return cards[Math.floor(at / shown.length) % cards.length];
  }).flatMap((card) => (card ? [{ text: card.question, locale: card.locale, art: card.drawings[0] }] : []));
}

/** Farthest drift from the middle, in millimetres. */
const driftMm = 3;

/**
 * Where the picture is at a turn, in millimetres from the middle. It drifts slowly, so that no edge burns in. It moves in steps of
 * about a pixel, which nobody sees, because moving the whole screen smoothly would take half a processor. The two waves have no
 * common period, so that the picture always comes to new places.
 */
export function drift(turn: number): { readonly xMm: number; readonly yMm: number } {
  return { xMm: driftMm * Math.sin(turn * 0.09), yMm: driftMm * Math.sin(turn * 0.037) };
}
