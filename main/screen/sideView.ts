import { BrowserWindow, type Rectangle, type WebContents } from 'electron';
import type { Log } from '../log.ts';
import { appPages, lockContents } from './lockdown.ts';
import { isStaffKey } from './keys.ts';
import { windowOptions } from './window.ts';

interface StaffViewOptions {
  readonly log: Log;
  readonly windowed: boolean;
  readonly developerTools: boolean;
  readonly preload: string;
  /** Whether the app itself is on its way out. */
  readonly isQuitting: () => boolean;
}

/** The window of staff, which covers the patients' while it is open. */
export interface StaffView {
  readonly contents: () => WebContents | undefined;
  /** Opens it at a place of the desktop, in pixels, or brings it forward. Returns whether it is a new one. */
  readonly open: (bounds: Rectangle) => boolean;
  readonly close: () => void;
}

/** Makes what opens the staff window: locked down as the patients' is, and gone when it is closed. */
export function createStaffView({ log, windowed, developerTools, preload, isQuitting }: StaffViewOptions): StaffView {
  let window: BrowserWindow | undefined;
  const close = () => {
    const open = window;
    window = undefined;
    open?.destroy();
  };
  return {
    contents: () => window?.webContents,
    close,
    open: (bounds) => {
      if (window) {
        window.focus();
        return false;
      }
      const opened = new BrowserWindow(windowOptions({ bounds, windowed, preload, developerTools, by: 'staff' }));
      window = opened;
      const { webContents } = opened;
      lockContents(webContents, log);
      webContents.on('before-input-event', (event, input) => {
        if (!isStaffKey(input)) event.preventDefault();
      });
      webContents.on('render-process-gone', (_event, { reason }) => {
        if (reason !== 'clean-exit') log.error(`staff: the page went away (${reason})`);
        // A staff window holds nothing that is not kept: closed, it can be opened anew.
        if (window === opened) close();
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
      webContents.loadURL(appPages.staff).catch((error: Error) => {
        log.error(`staff: the page did not load: ${error.message}`);
      });
      return true;
    },
  };
}
