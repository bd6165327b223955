import { BrowserWindow, type WebContents } from 'electron';
import type { Log } from '../log.ts';
import { appPages, lockContents } from '../screen/lockdown.ts';
import { windowOptions } from '../screen/windowOptions.ts';

interface PrintoutWindowOptions {
  readonly log: Log;
  readonly preload: string;
}

/** The page of the printout. Nobody ever sees it on a screen. */
export interface PrintoutWindow {
  readonly contents: () => WebContents | undefined;
  /** Opens it again, and waits until it says that it is ready. Rejects when it does not load. */
  readonly open: () => Promise<WebContents>;
  /** The page said that it is ready. */
  readonly heardReady: () => void;
  readonly close: () => void;
}

/** The place does not matter, because the page is never shown. */
const anywhere = { x: 0, y: 0, width: 800, height: 1100 };

/**
 * Makes an object that opens the printout's page. Its window is locked down like the patients' window, is never shown, and is closed after
 * the printout is printed.
 */
export function createPrintoutWindow({ log, preload }: PrintoutWindowOptions): PrintoutWindow {
  let window: BrowserWindow | undefined;
  let onReady = (_contents: WebContents) => {};
  const close = () => {
    window?.destroy();
    window = undefined;
  };
  return {
    contents: () => window?.webContents,
    close,
    heardReady: () => {
      if (window) onReady(window.webContents);
    },
    open: () => {
      close();
      const options = windowOptions({
        bounds: anywhere,
        windowed: false,
        preload,
        developerTools: false,
        by: 'printout',
      });
      // The background of the window is printed too, so it must be white.
      const opened = new BrowserWindow({ ...options, kiosk: false, fullscreen: false, backgroundColor: '#FFFFFF' });
      window = opened;
      lockContents(opened.webContents, log);
      return new Promise((ready, fail) => {
        onReady = ready;
        opened.webContents.once('render-process-gone', () => fail(new Error('its page went away')));
        opened.webContents.loadURL(appPages.printout).catch(fail);
      });
    },
  };
}
