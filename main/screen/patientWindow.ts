import { app, BrowserWindow, type Display, type Rectangle, screen, type WebContents } from 'electron';
import type { Clock } from '../../visit/clock.ts';
import { every } from '../clock.ts';
import type { Log } from '../log.ts';
import { keyName } from '../../visit/keypad.ts';
import type { Settings } from '../settings/schema.ts';
import { chooseDisplay } from './displays.ts';
import { isDoorKey, isUsefulKey } from './keys.ts';
import { appPages, lockContents } from './lockdown.ts';
import { listenForHeartbeat } from './heartbeat.ts';
import { watchPaint } from './paint.ts';
import { type Front, keepInFront } from './front.ts';
import { noRecoveries, planRecovery, recentCrashes, type RecoveryKind } from './recovery.ts';
import { fillPlace, windowOptions } from './windowOptions.ts';

/**
 * How long the page of an ended visit stays before it is loaded again, in milliseconds. It already shows attract. In this time its sound
 * fades away (`shown`), or its voice says that the visit is over (`said`).
 */
const farewellMs = { shown: 300, said: 5000 } as const;

interface ViewOptions {
  readonly log: Log;
  readonly clock: Clock;
  readonly windowed: boolean;
  readonly developerTools: boolean;
  /** Whether the screen belongs to the kiosk alone, so that nothing may be in front of it. */
  readonly isAlone: boolean;
  readonly preload: string;
  /** Whether the app is quitting. */
  readonly isQuitting: () => boolean;
}

/** The patients' window. */
export interface PatientWindow {
  readonly contents: WebContents;
  readonly load: () => void;
  readonly focus: () => void;
  /** Shows the window on the display that the settings ask for, as soon as there is something to see. */
  readonly show: (wish: Settings['display']) => void;
  /** Calls back when the view keeps crashing on what it shows. */
  readonly onGaveUp: (call: () => void) => void;
  /** Calls back when somebody presses the key of the staff door. */
  readonly onDoorKey: (call: () => void) => void;
  /** Where the window is on the desktop, in pixels. */
  readonly bounds: () => Rectangle;
  /** Lets the keys of a keypad through to the page. */
  readonly useKeypad: (keypad: Settings['keypad']) => void;
  /** Keeps the window on a display while that display is there, whatever the settings ask for. With undefined the settings apply again. */
  readonly hold: (display: Display | undefined) => void;
  /** The display that the window is on, or is moving to. */
  readonly display: () => Display;
  /** Puts the window on its display again, after displays came, went or turned. */
  readonly place: () => void;
  /**
   * `isAlive`: whether the page said a moment ago that it is shown. `isShown`: whether it is alive and nothing is in front of it.
   * `recoveries`: how often it had to be loaded again, by kind.
   */
  readonly condition: () => {
    readonly isAlive: boolean;
    readonly isShown: boolean;
    readonly recoveries: Readonly<Record<RecoveryKind, number>>;
  };
  /** The page said that it is shown. */
  readonly heard: () => void;
  /** The page said that something failed in it; after a fatal fault it shows nothing any more. */
  readonly failed: (what: string, fault: { readonly isFatal: boolean }) => void;
  /** Removes everything of a visit: clears storage and history, and loads the page again after the end of the visit was shown or said. */
  readonly wipe: (farewell: keyof typeof farewellMs) => void;
}

/** Makes the window, locked down and not yet shown. Loads its page again whenever the page goes away. */
export function openPatientWindow({
  log,
  clock,
  windowed,
  developerTools,
  isAlone,
  preload,
  isQuitting,
}: ViewOptions): PatientWindow {
  let wish: Settings['display'] = 'primary';
  let keypadKeys: ReadonlySet<string> = new Set();
  let onGaveUp = () => {};
  let onDoorKey = () => {};
  let held: number | undefined;
  const choose = () => {
    const displays = screen.getAllDisplays();
    const display = displays.find(({ id }) => id === held);
    return display ? { display, isWished: true } : chooseDisplay(wish, displays, screen.getPrimaryDisplay());
  };
  const { bounds: firstBounds } = choose().display;
  const window = new BrowserWindow(windowOptions({ bounds: firstBounds, windowed, preload, developerTools }));
  const contents = window.webContents;
  lockContents(contents, log);

  // True after the page went away, until it is loaded again. During this time only the recovery loads it.
  let isGone = false;
  const load = () => {
    isGone = false;
    heartbeat.expect();
    contents
      .loadURL(appPages.patients)
      .catch((error: Error) => log.error(`view: the page did not load: ${error.message}`));
  };
  let crashesMs: readonly number[] = [];
  let recoveries = noRecoveries;
  /** Why the page that is going away now was ended by us. */
  let ended: RecoveryKind | undefined;
  const recover = (what: string) => {
    if (isGone) return;
    isGone = true;
    const kind = ended ?? 'crashed';
    ended = undefined;
    recoveries = { ...recoveries, [kind]: recoveries[kind] + 1 };
    crashesMs = [...recentCrashes(crashesMs, clock.nowMs()), clock.nowMs()];
    const { giveUpVisit, delayMs } = planRecovery(crashesMs);
    log.error(`view: ${what}; ${giveUpVisit ? 'going back to attract' : 'coming back to the same place'}`);
    if (giveUpVisit) onGaveUp();
    clock.after(delayMs, load);
  };
  /** Ends a page that is there but does not work. The recovery then treats this like any other crash. */
  const kill = (what: string, kind: RecoveryKind) => {
    if (isGone || contents.isDestroyed()) return;
    ended = kind;
    log.error(`view: ${what}`);
    if (contents.isCrashed()) recover('the page is not there');
    else contents.forcefullyCrashRenderer();
  };
  const heartbeat = listenForHeartbeat({
    every,
    onSilent: () => {
      // The page is also silent while a developer has stopped it at a breakpoint.
      if (!contents.isDestroyed() && !contents.isDevToolsOpened()) kill('the page is silent', 'silent');
    },
  });
  contents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') recover(`the page went away (${reason})`);
  });
  contents.on('unresponsive', () => kill('the page does not respond', 'silent'));
  contents.once('destroyed', heartbeat.stop);
  const isAlive = () => !isGone && heartbeat.isAlive();
  watchPaint(app, window, { log, clock, isShown: isAlive });
  window.on('close', (event) => {
    // A window manager's key (Alt+F4) or menu must not end the kiosk; quitting the app does.
    if (!windowed && !isQuitting()) event.preventDefault();
  });
  contents.on('before-input-event', (event, input) => {
    if (isDoorKey(input) && input.type === 'keyDown') onDoorKey();
    const isOnKeypad = keypadKeys.has(keyName(input)) && !input.control && !input.alt && !input.meta && !input.shift;
    if (!isUsefulKey(input) && !isOnKeypad) event.preventDefault();
  });
  contents.on('did-finish-load', () => contents.setVisualZoomLevelLimits(1, 1));
  let front: Front | undefined;
  const hasFocus = () => BrowserWindow.getFocusedWindow() !== null;
  contents.once('destroyed', () => front?.stop());
  let isPainted = false;
  let isWanted = false;
  const showWhenPainted = () => {
    if (!isPainted || !isWanted || window.isDestroyed()) return;
    if (!window.isVisible()) window.show();
    if (isAlone && !windowed) front ??= keepInFront(window, { every, log, hasFocus, place });
  };
  window.once('ready-to-show', () => {
    isPainted = true;
    showWhenPainted();
  });
  const place = () => {
    if (windowed || window.isDestroyed()) return;
    const { display, isWished } = choose();
    if (!isWished) log.warn(`display ${wish} is not there: using the primary one`);
    fillPlace(window, display.bounds);
  };

  return {
    contents,
    load,
    focus: () => window.focus(),
    show: (wished) => {
      if (wished !== wish) {
        wish = wished;
        place();
      }
      isWanted = true;
      showWhenPainted();
    },
    onGaveUp: (call) => {
      onGaveUp = call;
    },
    onDoorKey: (call) => {
      onDoorKey = call;
    },
    bounds: () => window.getBounds(),
    display: () => choose().display,
    useKeypad: (keypad) => {
      keypadKeys = new Set(Object.values(keypad).filter((key) => key !== undefined));
    },
    hold: (display) => {
      held = display?.id;
      place();
    },
    place,
    condition: () => ({ isAlive: isAlive(), isShown: isAlive() && front?.isInFront() !== false, recoveries }),
    heard: heartbeat.heard,
    failed: (what, { isFatal }) => {
      if (isFatal) kill(`the page failed: ${what}`, 'failed');
      else log.error(`view: an error in the page: ${what}`);
    },
    wipe: (farewell) => {
      const leavesLoading = isGone;
      contents.session
        .clearStorageData()
        .then(() => contents.session.clearCache())
        .catch((error: Error) => log.error(`view: storage could not be cleared: ${error.message}`))
        .finally(() => {
          contents.navigationHistory.clear();
          clock.after(farewellMs[farewell], () => {
            if (!leavesLoading && !isGone) load();
          });
        });
    },
  };
}
