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

/** Any place does for a page that is not shown. */
const anywhere = { x: 0, y: 0, width: 800, height: 1100 };

/** Makes what opens the printout's page: locked down as the patients' is, never shown, and gone when it is printed. */
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
      // What a page lies on is printed with it.
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
