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
