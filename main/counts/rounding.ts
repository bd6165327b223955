/** A number that may be told: a multiple of five, or 0; null where it is too small to be told. */
export type Told = number | null;

/** Numbers from 1 to this one could be about somebody who is known. */
const largestHidden = 7;
const step = 5;

/**
 * A count as it may leave the kiosk: 1 to 7 are hidden, 0 is told, everything else is rounded to 5. Each total is rounded by itself, so
 * that nothing can be computed from a sum. Source: NHS Digital, Hospital Episode Statistics, suppression below the national level.
 */
export function told(count: number): Told {
  if (count > 0 && count <= largestHidden) return null;
  return Math.round(count / step) * step;
}
