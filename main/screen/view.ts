import { BrowserWindow, screen, type WebContents } from 'electron';
import type { Clock } from '../../visit/host.ts';
import type { Log } from '../log.ts';
import type { Settings } from '../settings/schema.ts';
import { chooseDisplay } from './displays.ts';
import { isUsefulKey } from './keys.ts';
import { appPage, lockContents } from './lockdown.ts';
import { planRecovery } from './recovery.ts';
import { windowOptions } from './window.ts';

interface ViewOptions {
  readonly log: Log;
  readonly clock: Clock;
  readonly windowed: boolean;
  readonly developerTools: boolean;
  readonly preload: string;
  /** The display that the settings ask for. */
  readonly wish: Settings['display'];
  /** Called when the view keeps crashing on what it shows. */
  readonly onGaveUp: () => void;
}

/** The patients' window. */
export interface PatientView {
  readonly contents: WebContents;
  readonly load: () => void;
  readonly focus: () => void;
  /** Puts the window on its display again, after displays came, went or turned. */
  readonly place: () => void;
  /** Leaves nothing of a visit in the page: storage, history and the page itself. */
  readonly wipe: () => void;
}

/** Opens the window, locked down, and brings its page back whenever that goes away. */
export function openPatientView({
  log,
  clock,
  windowed,
  developerTools,
  preload,
  wish,
  onGaveUp,
}: ViewOptions): PatientView {
  const choose = () => {
    const { display, isWished } = chooseDisplay(wish, screen.getAllDisplays(), screen.getPrimaryDisplay());
    if (!isWished) log.warn(`display ${wish} is not there: using the primary one`);
    return display;
  };
  const window = new BrowserWindow(windowOptions({ bounds: choose().bounds, windowed, preload, developerTools }));
  const contents = window.webContents;
  lockContents(contents, log);

  const load = () => {
    contents.loadURL(appPage).catch((error: Error) => log.error(`view: the page did not load: ${error.message}`));
  };
  const crashesMs: number[] = [];
  const recover = (what: string) => {
    crashesMs.push(clock.nowMs());
    const { giveUpVisit, delayMs } = planRecovery(crashesMs);
    log.error(`view: ${what}; ${giveUpVisit ? 'going back to attract' : 'coming back to the same place'}`);
    if (giveUpVisit) onGaveUp();
    clock.after(delayMs, load);
  };
  contents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') recover(`the page went away (${reason})`);
  });
  contents.on('unresponsive', () => contents.forcefullyCrashRenderer());
  contents.on('before-input-event', (event, input) => {
    if (!isUsefulKey(input)) event.preventDefault();
  });
  contents.on('did-finish-load', () => contents.setVisualZoomLevelLimits(1, 1));
  window.once('ready-to-show', () => window.show());

  return {
    contents,
    load,
    focus: () => window.focus(),
    place: () => {
      if (windowed || window.isDestroyed()) return;
      window.setBounds(choose().bounds);
      window.setKiosk(true);
    },
    wipe: () => {
      contents.session
        .clearStorageData()
        .then(() => contents.session.clearCache())
        .catch((error: Error) => log.error(`view: storage could not be cleared: ${error.message}`))
        .finally(() => {
          contents.navigationHistory.clear();
          load();
        });
    },
  };
}
