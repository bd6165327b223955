/** How a grid of tiles is laid out. */
export interface GridPlan {
  readonly columns: number;
  readonly rows: number;
}

interface GridRoom {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly gapPx: number;
  readonly count: number;
  /** The height of the tallest tile at this many columns; undefined if a word is wider than its tile. */
  readonly tallestPx: (columns: number) => number | undefined;
}

const mostColumns = 6;

/** The shape of tile that looks best, width to height. */
const bestAspect = 1.4;

/** An empty place in the grid is worse than any shape. */
const emptyCost = 4;

/** The grid that shows all tiles at once with the fewest empty places and the best shape; undefined where none can. */
export function planGrid({ widthPx, heightPx, gapPx, count, tallestPx }: GridRoom): GridPlan | undefined {
  const plans = Array.from({ length: mostColumns }, (_, index) => index + 1).flatMap((columns) => {
    const tallest = tallestPx(columns);
    if (tallest === undefined) return [];
    const rows = Math.floor((heightPx + gapPx) / (tallest + gapPx));
    return rows > 0 ? [{ columns, rows }] : [];
  });
  const whole = plans.flatMap(({ columns, rows }) => {
    const used = Math.max(1, Math.ceil(count / columns));
    if (used > rows || columns > Math.max(1, count)) return [];
    const aspect = ((widthPx + gapPx) / columns - gapPx) / ((heightPx + gapPx) / used - gapPx);
    const cost = Math.abs(Math.log(aspect / bestAspect)) + (emptyCost * (columns * used - count)) / Math.max(1, count);
    return [{ columns, rows: used, cost }];
  });
  const [best] = whole.toSorted((a, b) => a.cost - b.cost);
  return best && { columns: best.columns, rows: best.rows };
}
