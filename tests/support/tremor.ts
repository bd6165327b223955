import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Box, Point } from '../../renderer/touch/touchRules.ts';

/** One moment of a hand on the screen: what is reported of it, this long after the moment before. */
export interface Moment {
  readonly afterMs: number;
  readonly kind: 'touchStart' | 'touchMove' | 'touchEnd';
  readonly contacts: readonly (Point & { readonly radiusPx: number })[];
}

/** How a made-up hand misses. No person was measured: some numbers are from the standards, some are our own. */
export interface Hand {
  readonly name: string;
  /** Standard deviation of where the finger comes down, from the middle of what is meant. */
  readonly sigmaMm: number;
  /** How far it slides before it lifts. */
  readonly slideMm: number;
  readonly heldMs: number;
  /** How many of a hundred taps come down a second time by themselves. */
  readonly doublesPercent: number;
  /** Whether the palm lies on the screen, below what is meant. */
  readonly hasPalm: boolean;
}

/** Hands to try screens with. `severe` is the standards' trace (offset sigma 3.4 mm, slides, doubles). */
export const hands: readonly Hand[] = [
  { name: 'no tremor', sigmaMm: 0.8, slideMm: 0, heldMs: 80, doublesPercent: 0, hasPalm: false },
  { name: 'mild tremor', sigmaMm: 2, slideMm: 3, heldMs: 120, doublesPercent: 10, hasPalm: false },
  { name: 'severe tremor', sigmaMm: 3.4, slideMm: 8, heldMs: 200, doublesPercent: 30, hasPalm: false },
  { name: 'stiff finger', sigmaMm: 2, slideMm: 10, heldMs: 1800, doublesPercent: 0, hasPalm: false },
  { name: 'resting palm', sigmaMm: 2, slideMm: 2, heldMs: 150, doublesPercent: 0, hasPalm: true },
];

const fingerMm = 4.5;
const palmMm = 22;

/** Random numbers that a seed can repeat: uniform ones from 0 to 1, and normal ones. */
export function chance(seed: number): { readonly uniform: () => number; readonly normal: () => number } {
  const generator = xoroshiro128plus(seed);
  const uniform = () => uniformFloat64(generator);
  // Box and Muller 1958.
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  return { uniform, normal };
}

/** One tap of a hand that aims at the middle of a box. */
export function tapOf(
  { sigmaMm, slideMm, heldMs, doublesPercent, hasPalm }: Hand,
  { left, top, right, bottom }: Box,
  pxPerMm: number,
  { uniform, normal }: ReturnType<typeof chance>,
): readonly Moment[] {
  const off = () => normal() * sigmaMm * pxPerMm;
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
  const down = { x: middle.x + off(), y: middle.y + off(), radiusPx: fingerMm * pxPerMm };
  const turn = uniform() * 2 * Math.PI;
  const slidPx = slideMm * pxPerMm;
  const up = { ...down, x: down.x + slidPx * Math.cos(turn), y: down.y + slidPx * Math.sin(turn) };
  const palm = hasPalm ? [{ x: middle.x + 20 * pxPerMm, y: bottom + 45 * pxPerMm, radiusPx: palmMm * pxPerMm }] : [];
  const press = (afterMs: number): readonly Moment[] => [
    { afterMs, kind: 'touchStart', contacts: [...palm, down] },
    ...(slidPx > 0 ? ([{ afterMs: heldMs / 2, kind: 'touchMove', contacts: [...palm, up] }] as const) : []),
    { afterMs: heldMs / 2, kind: 'touchEnd', contacts: palm },
  ];
  return [
    ...(hasPalm ? ([{ afterMs: 0, kind: 'touchStart', contacts: palm }] as const) : []),
    ...press(hasPalm ? 300 : 0),
    ...(uniform() * 100 < doublesPercent ? press(120) : []),
    ...(hasPalm ? ([{ afterMs: 300, kind: 'touchEnd', contacts: [] }] as const) : []),
  ];
}
