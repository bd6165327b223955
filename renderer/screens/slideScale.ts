import type { PageRange } from '../paging/pageRanges.ts';

/** How much larger than on a card the letters of a slide may be, the largest first. */
export const slideScales = [2, 1.8, 1.6, 1.4, 1.2, 1] as const;

/** The page that a fragment is on. */
export function pageOfFragment(ranges: readonly PageRange[], fragment: number): number {
  return ranges.find(({ block }) => block === fragment)?.first ?? 0;
}

/** The next smaller scale where a fragment is cut by the end of a page; else the same one. */
export function smallerWhere(ranges: readonly PageRange[], scale: number): number {
  const firstOf = new Map<number, number>();
  const isCut = ranges.some(({ block, first, last }) => {
    const start = firstOf.get(block) ?? first;
    firstOf.set(block, start);
    return last > start;
  });
  return isCut ? Math.min(scale + 1, slideScales.length - 1) : scale;
}
