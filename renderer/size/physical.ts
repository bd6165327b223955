const mmPerInch = 25.4;

/**
 * Screens that the layout is drawn for, in inches. A smaller one shows everything smaller in proportion, as there is
 * no room for true sizes; a larger one shows everything larger, as people stand further away.
 */
const laidOutInches = { smallest: 21.5, largest: 32 } as const;

/** How many CSS pixels one millimetre of the layout has: true on the glass of the screens that it is drawn for. */
export function pxPerMm({
  widthPx,
  heightPx,
  diagonalInches,
}: {
  widthPx: number;
  heightPx: number;
  diagonalInches: number;
}): number {
  const inches = Math.min(Math.max(diagonalInches, laidOutInches.smallest), laidOutInches.largest);
  return Math.hypot(widthPx, heightPx) / (inches * mmPerInch);
}

/** Keeps sizes true to the millimetre while the window fills its screen. */
export function keepPhysicalSizes(diagonalInches: number): void {
  const measure = () => {
    const value = pxPerMm({ widthPx: window.innerWidth, heightPx: window.innerHeight, diagonalInches });
    document.documentElement.style.setProperty('--px-per-mm', String(value));
  };
  measure();
  window.addEventListener('resize', measure);
}

/** Millimetres in pixels, as the page has them now. */
export function mmToPx(mm: number): number {
  return mm * Number(getComputedStyle(document.documentElement).getPropertyValue('--px-per-mm'));
}

/** A screen no taller than this hangs so that all of it can be reached from a chair (380 to 1220 mm over the floor). */
const withinReachMm = 420;

/** Whether this screen has parts that somebody in a chair cannot reach. */
export function isTall(): boolean {
  return window.innerHeight > mmToPx(withinReachMm);
}
