import type { Display } from 'electron';
import type { Settings } from '../settings/schema.ts';

/** Sorts displays from the left, then from the top, as people count them. */
function inOrder(displays: readonly Display[]): readonly Display[] {
  return displays.toSorted((a, b) => a.bounds.x - b.bounds.x || a.bounds.y - b.bounds.y);
}

/** The display to run on, and whether it is the display that the settings ask for. */
export function chooseDisplay(
  wish: Settings['display'],
  displays: readonly Display[],
  primary: Display,
): { readonly display: Display; readonly isWished: boolean } {
  if (wish === 'primary') return { display: primary, isWished: true };
  const wished = inOrder(displays)[wish - 1];
  return wished ? { display: wished, isWished: true } : { display: primary, isWished: false };
}

/** The first display that is not the patients'; undefined where there is no other. */
export function freeDisplay(displays: readonly Display[], { id }: Pick<Display, 'id'>): Display | undefined {
  return inOrder(displays).find((display) => display.id !== id);
}
