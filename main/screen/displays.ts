import type { Display } from 'electron';
import type { Settings } from '../settings/schema.ts';

/** The display to run on, and whether the wish of the settings could be met. */
export function chooseDisplay(
  wish: Settings['display'],
  displays: readonly Display[],
  primary: Display,
): { readonly display: Display; readonly isWished: boolean } {
  if (wish === 'primary') return { display: primary, isWished: true };
  const inOrder = displays.toSorted((a, b) => a.bounds.x - b.bounds.x || a.bounds.y - b.bounds.y);
  const wished = inOrder[wish - 1];
  return wished ? { display: wished, isWished: true } : { display: primary, isWished: false };
}
