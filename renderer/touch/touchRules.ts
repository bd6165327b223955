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

/** A finger that has lain on a control for this long rests there, and keeps no other finger from pressing. */
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
 * Whether a contact is a finger that means to press: no palm, no hand on the frame, and no second finger while another
 * presses (`pressedMs`: when that went down). A finger that has only come to rest on a control hinders nobody.
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
 * Whether an action is only the last one again: the same control, or the same place on the screen, pressed too soon.
 * A double tap then never presses what the first tap brought up, and a shaking hand that comes down again and stays presses nothing.
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
  // What lies beside a page lies on its other side where reading goes the other way; what lies under it does not.
  const along = Math.abs(across) > Math.abs(down) ? (isRtl ? -across : across) : down;
  if (Math.abs(along) < turnMm * pxPerMm) return undefined;
  return along < 0 ? 'on' : 'back';
}
