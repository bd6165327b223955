const mmPerInch = 25.4;

/** How many CSS pixels one millimetre of the glass has. */
export function pxPerMm({
  widthPx,
  heightPx,
  diagonalInches,
}: {
  widthPx: number;
  heightPx: number;
  diagonalInches: number;
}): number {
  return Math.hypot(widthPx, heightPx) / (diagonalInches * mmPerInch);
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
