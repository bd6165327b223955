import { screenPxPerMm, type ScreenSize } from './physical.ts';

/** The shorter side of the smallest panel that was tried with every screen whole (10.1 inches, 16:10), in millimetres. */
const leastShortSideMm = 130;

/** How many times as long as wide a panel may be: 16:9 is 1.78. */
const mostSlender = 2.2;

/**
 * Why the screens do not fit a panel: it is too small, or it is a bar. Undefined if they fit. docs/install.md has the panels that were
 * tried.
 */
export function panelFault(screen: ScreenSize): 'small' | 'bar' | undefined {
  const short = Math.min(screen.widthPx, screen.heightPx);
  const long = Math.max(screen.widthPx, screen.heightPx);
  if (long / short > mostSlender) return 'bar';
  return short / screenPxPerMm(screen) < leastShortSideMm ? 'small' : undefined;
}
