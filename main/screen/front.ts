import type { BrowserWindow } from 'electron';
import type { Log } from '../log.ts';

/** How often the window is looked at, in milliseconds. */
const lookedAtMs = 2000;

/** A window that was away at this many looks in a row is brought back. At a single look, a window of staff may just be opening. */
const looksAway = 2;

interface FrontOptions {
  readonly every: (spanMs: number, run: () => void) => () => void;
  readonly log: Log;
  /** Whether one of the kiosk's own windows has the keys. */
  readonly hasFocus: () => boolean;
  /** Puts the window on its display again. */
  readonly place: () => void;
}

/** Looks after the place of a window before all others. */
export interface Front {
  /** Whether the window, or another one of the kiosk, was in front a moment ago. */
  readonly isInFront: () => boolean;
  readonly stop: () => void;
}

/**
 * Keeps a window in front of everything else on a screen that belongs to the kiosk alone. If a key of the system, another program or
 * another desktop hides it, it is brought back within seconds.
 */
export function keepInFront(
  window: Pick<
    BrowserWindow,
    'isDestroyed' | 'isMinimized' | 'restore' | 'hide' | 'show' | 'moveTop' | 'focus' | 'setVisibleOnAllWorkspaces'
  >,
  { every, log, hasFocus, place }: FrontOptions,
): Front {
  let away = 0;
  window.setVisibleOnAllWorkspaces(true);
  const stop = every(lookedAtMs, () => {
    if (window.isDestroyed() || (hasFocus() && !window.isMinimized())) {
      away = 0;
      return;
    }
    away += 1;
    if (away < looksAway) return;
    if (away === looksAway)
      log.warn('view: something else was in front of the kiosk; the kiosk comes back to the front');
    if (window.isMinimized()) window.restore();
    // A window manager may refuse to give a program the keys that asks for them. It gives them to a window that is new on the screen.
    if (away > looksAway) window.hide();
    window.show();
    window.moveTop();
    window.focus();
    place();
  });
  return { isInFront: () => away < looksAway, stop };
}
