const smallestPx = 12;

/** The largest whole font size that fits, by halving; the smallest if none does. */
export function fitFontSize({
  fits,
  largestPx,
}: {
  readonly fits: (sizePx: number) => boolean;
  readonly largestPx: number;
}): number {
  let [low, high] = [smallestPx, Math.max(smallestPx, Math.floor(largestPx))];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
