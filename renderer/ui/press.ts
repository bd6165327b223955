/** What a touch on the glass means. Pure: boxes, points and times in, a decision out. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A tap this far off still finds the nearest control (standards, "Misses"). */
export const missMm = 5;

/** A finger may slide this far off its control and still press it: a shaking hand lets go where it can. */
export const slideMm = 15;

/** One action per control in this time, and one per place on the glass (standards, "Repeats"). */
export const repeatMs = 500;

/** Two touches closer than this are at the same place. */
const samePlaceMm = 12;

/** A finger that slides this far over a text turns its page: far more than a shaking hand wanders. */
const turnMm = 30;

/** A slide that begins this near the edge of the glass is a hand on the frame. */
const edgeMm = 8;

/** How far a point is from a box; 0 inside. */
export function distance({ x, y }: Point, { left, top, right, bottom }: Box): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

/** The nearest of some boxes within reach, or undefined. */
export function nearest<T extends { readonly box: Box }>(
  point: Point,
  targets: readonly T[],
  reachPx: number,
): T | undefined {
  const sorted = targets
    .map((target) => ({ target, px: distance(point, target.box) }))
    .filter(({ px }) => px <= reachPx)
    .toSorted((a, b) => a.px - b.px);
  return sorted[0]?.target;
}

/** An action that was done. `name` is the control's, which it keeps from screen to screen. */
export interface Action {
  readonly name: string;
  /** Undefined for a key. */
  readonly at: Point | undefined;
  readonly atMs: number;
}

/**
 * Whether an action is only the last one again: the same control, or the same place on the glass, too soon. A double
 * tap then never presses what the first tap brought up.
 */
export function isRepeat(last: Action | undefined, next: Action, pxPerMm: number): boolean {
  if (!last || next.atMs - last.atMs >= repeatMs) return false;
  if (last.name === next.name) return true;
  if (!last.at || !next.at) return false;
  return Math.hypot(last.at.x - next.at.x, last.at.y - next.at.y) <= samePlaceMm * pxPerMm;
}

/** A way through the pages of a text. */
export type Turn = 'on' | 'back';

/** A finger's way over the glass, and the size of the glass, in the same pixels. */
export interface Slide {
  readonly from: Point;
  readonly to: Point;
  readonly glass: Box;
}

/**
 * Which way a slide turns the page, or undefined when it is too short or began on the frame. Up and left go on: a
 * scrolled text and a turned leaf both move like that under the finger.
 */
export function turnOf({ from, to, glass }: Slide, pxPerMm: number): Turn | undefined {
  const edgePx = edgeMm * pxPerMm;
  const inset = {
    left: glass.left + edgePx,
    top: glass.top + edgePx,
    right: glass.right - edgePx,
    bottom: glass.bottom - edgePx,
  };
  if (distance(from, inset) > 0) return undefined;
  const [across, down] = [to.x - from.x, to.y - from.y];
  const along = Math.abs(across) > Math.abs(down) ? across : down;
  if (Math.abs(along) < turnMm * pxPerMm) return undefined;
  return along < 0 ? 'on' : 'back';
}
