const mmPerInch = 25.4;

/**
 * Screens that the layout is drawn for, in inches. On a smaller one its spaces, pictures and letters shrink (letters less than the
 * rest), while buttons keep the size that a finger needs (tokens.css). On a larger one all is larger, as people are further away.
 */
const laidOutInches = { smallest: 21.5, largest: 32 } as const;

/** A screen with fewer inches is arranged as a small screen: buttons keep their true sizes, so little space is left. */
const smallInches = 15;

export interface ScreenSize {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly diagonalInches: number;
}

/** How many CSS pixels a millimetre has on the screen. */
export function screenPxPerMm({ widthPx, heightPx, diagonalInches }: ScreenSize): number {
  return Math.hypot(widthPx, heightPx) / (diagonalInches * mmPerInch);
}

/** How many CSS pixels one millimetre of the layout has. It is a true millimetre on the screens that the layout is drawn for. */
export function pxPerMm(screen: ScreenSize): number {
  const inches = Math.min(Math.max(screen.diagonalInches, laidOutInches.smallest), laidOutInches.largest);
  return screenPxPerMm({ ...screen, diagonalInches: inches });
}

/** Keeps sizes true to the millimetre while the window fills its screen. */
export function keepPhysicalSizes(diagonalInches: number): void {
  const { style, dataset } = document.documentElement;
  const measure = () => {
    const screen = { widthPx: window.innerWidth, heightPx: window.innerHeight, diagonalInches };
    style.setProperty('--px-per-mm', String(pxPerMm(screen)));
    style.setProperty('--screen-px-per-mm', String(screenPxPerMm(screen)));
  };
  dataset['screenSize'] = diagonalInches < smallInches ? 'small' : 'usual';
  measure();
  window.addEventListener('resize', measure);
}

/** Whether this screen is arranged as a small screen. */
export function isSmallScreen(): boolean {
  return document.documentElement.dataset['screenSize'] === 'small';
}

/** Millimetres on the screen in pixels, as the page has them now. */
export function mmToPx(mm: number): number {
  return mm * Number(getComputedStyle(document.documentElement).getPropertyValue('--screen-px-per-mm'));
}

/** All of a screen that is at most this tall can be reached from a chair: it hangs between 380 and 1220 mm over the floor. */
const withinReachMm = 420;

/** Whether this screen has parts that somebody in a chair cannot reach. */
export function isTall(): boolean {
  return window.innerHeight > mmToPx(withinReachMm);
}

/** An upright screen narrower than this has room for a picture or for large letters, not for both. 21.5 inches are 268 mm wide. */
const narrowMm = 260;

/** Whether large letters leave no room for a picture and its words on one page. This is so on wide and on narrow upright screens. */
export function isTightForLarge(): boolean {
  return window.innerWidth > window.innerHeight || window.innerWidth < mmToPx(narrowMm);
}
