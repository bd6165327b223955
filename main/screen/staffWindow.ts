import { BrowserWindow, type Input, type Rectangle, type WebContents } from 'electron';
import type { Log } from '../log.ts';
import { isDoorKey } from './keys.ts';
import { appPages, lockContents } from './lockdown.ts';
import { fillPlace, windowOptions } from './windowOptions.ts';

interface StaffWindowOptions {
  readonly log: Log;
  readonly windowed: boolean;
  readonly developerTools: boolean;
  readonly preload: string;
  /** Whether the app is quitting. */
  readonly isQuitting: () => boolean;
  /** Whose page it shows. */
  readonly by: 'staff' | 'leader';
  /** Whether a key may reach the page. */
  readonly lets: (input: Input) => boolean;
}

/** A window of staff, which comes and goes. */
export interface StaffWindow {
  readonly contents: () => WebContents | undefined;
  /**
   * Opens the window at a place on the desktop, in pixels. If it is already open, moves it there and to the front. Returns whether the
   * window is new.
   */
  readonly open: (bounds: Rectangle) => boolean;
  /** Brings it to another place, if it is open. */
  readonly place: (bounds: Rectangle) => void;
  readonly close: () => void;
  /** Calls back when its page has failed, and the window is gone with it. */
  readonly onGone: (call: () => void) => void;
  /** To be called when its page failed, did not load, or hangs. The window is then closed, because it shows nothing. */
  readonly failed: (what: string) => void;
  /** Calls back, with the window's place, when somebody presses the key of the staff door in it. */
  readonly onDoorKey: (call: (bounds: Rectangle) => void) => void;
}

/**
 * Makes an object that opens and closes a staff window. The window is locked down like the patients' window, and is destroyed when it is
 * closed.
 */
export function createStaffWindow({
  log,
  windowed,
  developerTools,
  preload,
  isQuitting,
  by,
  lets,
}: StaffWindowOptions): StaffWindow {
  let window: BrowserWindow | undefined;
  let onGone = () => {};
  let onDoorKey = (_bounds: Rectangle) => {};
  const close = () => {
    const open = window;
    window = undefined;
    open?.destroy();
  };
  const failed = (what: string) => {
    if (!window) return;
    log.error(`${by}: ${what}`);
    close();
    onGone();
  };
  const place = (bounds: Rectangle) => {
    if (window && !windowed) fillPlace(window, bounds);
  };
  return {
    contents: () => window?.webContents,
    close,
    place,
    onGone: (call) => {
      onGone = call;
    },
    failed,
    onDoorKey: (call) => {
      onDoorKey = call;
    },
    open: (bounds) => {
      if (window) {
        place(bounds);
        window.focus();
        return false;
      }
      const opened = new BrowserWindow(windowOptions({ bounds, windowed, preload, developerTools, by }));
      window = opened;
      const { webContents } = opened;
      lockContents(webContents, log);
      webContents.on('before-input-event', (event, input) => {
        if (isDoorKey(input) && input.type === 'keyDown') onDoorKey(opened.getBounds());
        if (!lets(input)) event.preventDefault();
      });
      webContents.on('render-process-gone', (_event, { reason }) => {
        // Nothing is lost with a staff window: it can be opened again.
        if (window === opened && reason !== 'clean-exit') failed(`the page went away (${reason})`);
      });
      webContents.on('unresponsive', () => {
        if (window === opened) failed('the page does not respond');
      });
      opened.on('close', (event) => {
        if (!windowed && !isQuitting()) event.preventDefault();
      });
      opened.on('closed', () => {
        if (window === opened) window = undefined;
      });
      opened.once('ready-to-show', () => {
        opened.show();
        opened.moveTop();
      });
      webContents.loadURL(appPages[by]).catch((error: Error) => {
        if (window === opened) failed(`the page did not load: ${error.message}`);
      });
      return true;
    },
  };
}
