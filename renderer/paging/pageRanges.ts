/** The pages of a piece of text (a sentence, or a block without sentences): the first and the last, from 0. */
export interface PageRange {
  readonly first: number;
  readonly last: number;
  /** The block that it is a piece of. */
  readonly block: number;
}

/** The page to show for a position: the page that is shown now if the position is on it, else the position's first page. */
export function pageFor(ranges: readonly PageRange[], position: number, shownPage: number): number {
  const range = ranges[Math.min(position, ranges.length - 1)];
  if (!range) return 0;
  return shownPage >= range.first && shownPage <= range.last ? shownPage : range.first;
}

/** The position of a page: the first piece that begins on it, else the one that runs through it. */
export function positionFor(ranges: readonly PageRange[], page: number): number {
  const beginning = ranges.findIndex(({ first }) => first === page);
  if (beginning !== -1) return beginning;
  return Math.max(
    0,
    ranges.findIndex(({ first, last }) => first <= page && page <= last),
  );
}

/** The next page on or back that shows anything; the same one where there is none. */
export function pageAfter(ranges: readonly PageRange[], page: number, by: 1 | -1): number {
  const isFull = (at: number) => ranges.some(({ first, last }) => first <= at && at <= last);
  for (let at = page + by; at >= 0 && at < pageCount(ranges); at += by) if (isFull(at)) return at;
  return page;
}

/** How many pages there are; at least one. */
export function pageCount(ranges: readonly PageRange[]): number {
  return Math.max(1, ...ranges.map(({ last }) => last + 1));
}

/** The blocks that are on a page, as a whole or in part. */
export function blocksOn(ranges: readonly PageRange[], page: number): ReadonlySet<number> {
  return new Set(ranges.filter(({ first, last }) => first <= page && page <= last).map(({ block }) => block));
}

/** The pieces without the last one, if it would have a page to itself. */
export function withoutLoneSpare(ranges: readonly PageRange[]): readonly PageRange[] {
  const others = ranges.slice(0, -1);
  const spare = ranges.at(-1);
  return spare && others.length > 0 && spare.first >= pageCount(others) ? others : ranges;
}
