/** What a touch on the screen means. Pure: boxes, points and times in, a decision out. */
import type { Hands } from '../../visit/hands.ts';

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

/** Two touches closer than this are at the same place. */
const samePlaceMm = 12;

/** A finger that slides this far over a text turns its page: far more than a shaking hand wanders. */
const turnMm = 30;

/** A slide that begins this near the edge of the screen is a hand on the frame. */
const slideEdgeMm = 8;

/** A finger that has been on a control for this long is only resting there. Another finger may then press. */
const restingMs = 1000;

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

/** Something that has come down on the screen. */
export interface Contact {
  readonly at: Point;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly atMs: number;
}

/** The part of the screen that is not its edge. */
function withoutEdge({ left, top, right, bottom }: Box, edgePx: number): Box {
  return { left: left + edgePx, top: top + edgePx, right: right - edgePx, bottom: bottom - edgePx };
}

/**
 * Whether a contact is a finger that means to press. A palm, a hand on the frame, and a second finger while the first one presses do
 * not (`pressedMs`: when the first finger went down). A finger that is only resting on a control does not count as pressing.
 */
export function isFinger(
  { at, widthPx, heightPx, atMs }: Contact,
  { screen, pressedMs }: { readonly screen: Box; readonly pressedMs: number | undefined },
  { palmMm, edgeMm }: Pick<Hands, 'palmMm' | 'edgeMm'>,
  pxPerMm: number,
): boolean {
  if (Math.max(widthPx, heightPx) >= palmMm * pxPerMm) return false;
  if (distance(at, withoutEdge(screen, edgeMm * pxPerMm)) > 0) return false;
  return pressedMs === undefined || atMs - pressedMs >= restingMs;
}

/** An action that was done. `name` is the control's, which it keeps from screen to screen. */
export interface Action {
  readonly name: string;
  /** Undefined for a key. */
  readonly at: Point | undefined;
  /** When the finger or the key came down, and when it was lifted. */
  readonly downMs: number;
  readonly atMs: number;
}

/**
 * Whether an action only repeats the last one: the same control, or the same place on the screen, pressed too soon.
 * So a double tap never presses what its first tap has opened, and a shaking hand that comes down twice presses only once, even if
 * it stays down.
 */
export function isRepeat(
  last: Action | undefined,
  next: Action,
  { repeatMs }: Pick<Hands, 'repeatMs'>,
  pxPerMm: number,
): boolean {
  if (!last || next.downMs - last.atMs >= repeatMs) return false;
  if (last.name === next.name) return true;
  if (!last.at || !next.at) return false;
  return Math.hypot(last.at.x - next.at.x, last.at.y - next.at.y) <= samePlaceMm * pxPerMm;
}

/** A way through the pages of a text. */
export type Turn = 'on' | 'back';

/** A finger's way over the screen, and the size of the screen, in the same pixels. */
export interface Slide {
  readonly from: Point;
  readonly to: Point;
  readonly screen: Box;
  /** Whether reading goes from right to left. */
  readonly isRtl: boolean;
}

/**
 * Which way a slide turns the page, or undefined when it is too short or began on the frame. Up and left go on: a
 * scrolled text and a turned leaf both move like that under the finger.
 */
export function turnOf({ from, to, screen, isRtl }: Slide, pxPerMm: number): Turn | undefined {
  const edgePx = slideEdgeMm * pxPerMm;
  if (distance(from, withoutEdge(screen, edgePx)) > 0) return undefined;
  const [across, down] = [to.x - from.x, to.y - from.y];
  // In languages that are read from right to left, left and right are swapped. Up and down are not.
  const along = Math.abs(across) > Math.abs(down) ? (isRtl ? -across : across) : down;
  if (Math.abs(along) < turnMm * pxPerMm) return undefined;
  return along < 0 ? 'on' : 'back';
}
