import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Display, Rectangle, WebContents } from 'electron';
import { startKiosk } from '../../main/kiosk.ts';
import { noRecoveries } from '../../main/screen/recovery.ts';
import { printServer } from '../../main/print/queue.ts';
import { localAt } from './localTime.ts';
import type { Windows } from '../../main/kioskOptions.ts';
import type { VisitState } from '../../visit/state.ts';
import { clinicFolder } from './clinicFolder.ts';
import { listeningLog } from './log.ts';
import { manualClock } from './manualClock.ts';
import { parseProgram } from './parseProgram.ts';

const project = join(import.meta.dirname, '../..');

/** A display of 100 by 100 pixels, at this distance from the left. */
export function displayAt(id: number, x: number): Display {
  // The kiosk looks at nothing else of a display.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return { id, bounds: { x, y: 0, width: 100, height: 100 }, scaleFactor: 1 } as Display;
}

/** Contents of a window that keep what they were told. */
function listeningContents() {
  const visits: VisitState[] = [];
  const contents = {
    isDestroyed: () => false,
    send: (_channel: string, visit: VisitState) => void visits.push(visit),
    getPrintersAsync: () => Promise.resolve([{ name: 'Desk' }]),
  };
  // The owner uses nothing else of a page's contents.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return { visits, contents: contents as unknown as WebContents };
}

/** A window for staff without Electron. It only notes where it would be. */
function sideWindow() {
  const page = listeningContents();
  let at: Rectangle | undefined;
  return {
    visits: page.visits,
    at: () => at,
    window: {
      contents: () => (at ? page.contents : undefined),
      open: (bounds: Rectangle) => {
        const isNew = at === undefined;
        at = bounds;
        return isNew;
      },
      place: () => {},
      close: () => {
        at = undefined;
      },
      onGone: () => {},
      failed: () => {},
      onDoorKey: () => {},
    },
  };
}

/** The cache folder of the last kiosk. The next kiosk gets a copy of it, as after a restart. */
let parsed = '';

/**
 * A kiosk on release 0.1.0's data folder, its own files and the built-in pack, put together as in Electron. Only the
 * clock and Electron's `app`, `screen` and windows are made up.
 */
export async function machine({
  isSupervised = false,
  isNew = false,
  today = '2026-11-29',
  prepare = (_data: string) => {},
} = {}) {
  const data = mkdtempSync(join(tmpdir(), 'anteroom-machine-'));
  if (!isNew) cpSync(clinicFolder, data, { recursive: true });
  prepare(data);
  if (parsed) cpSync(parsed, join(data, 'cache'), { recursive: true });
  parsed = join(data, 'cache');
  const page = listeningContents();
  const [staff, leader] = [sideWindow(), sideWindow()];
  const world = {
    displays: [displayAt(1, 0)],
    ended: [] as (number | 'relaunch')[],
    wiped: [] as string[],
    isShown: false,
    localTime: localAt(today, '12:00'),
    now: new Date(`${today}T12:00:00`),
    kept: [] as string[],
    ran: [] as string[],
    release: 'first',
  };
  let openDoor = () => {};
  let sleep = () => {};
  const windows: Windows = {
    patients: {
      contents: page.contents,
      load: () => {},
      focus: () => {},
      show: () => {},
      onGaveUp: () => {},
      onDoorKey: (call) => {
        openDoor = call;
      },
      bounds: () => displayAt(1, 0).bounds,
      useKeypad: () => {},
      hold: () => {},
      display: () => world.displays[0] ?? displayAt(1, 0),
      place: () => {},
      condition: () => ({ isAlive: world.isShown, isShown: world.isShown, recoveries: noRecoveries }),
      heard: () => {
        world.isShown = true;
      },
      failed: () => {},
      wipe: (farewell) => void world.wiped.push(farewell),
    },
    staff: staff.window,
    leader: leader.window,
    printout: {
      contents: () => undefined,
      open: () => Promise.reject(new Error('no paper')),
      heardReady: () => {},
      close: () => {},
    },
  };
  const clock = manualClock();
  const timers: { readonly spanMs: number; readonly run: () => void }[] = [];
  const log = listeningLog();
  const kiosk = await startKiosk({
    app: {
      getVersion: () => '9.9.9',
      // The app lives for as long as the test.
      on: (() => undefined) as never,
      quit: () => void world.ended.push(0),
      relaunch: () => void world.ended.push('relaunch'),
      exit: (status = 0) => void world.ended.push(status),
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      commandLine: { getSwitchValue: () => '' } as unknown as Electron.CommandLine,
    },
    screen: { getAllDisplays: () => world.displays, getDisplayMatching: () => world.displays[0] ?? displayAt(1, 0) },
    clock,
    every: (spanMs, run) => {
      timers.push({ spanMs, run });
      return () => {};
    },
    today: () => today,
    builtOn: '2026-11-01',
    now: () => world.now,
    localTime: () => world.localTime,
    keepAwake: (onSleep) => {
      sleep = onSleep;
      return { keep: (what) => void world.kept.push(what) };
    },
    outputWay: 'x11',
    runCommand: ({ program, words }) => {
      world.ran.push([program, ...words].join(' '));
      return Promise.resolve();
    },
    release: () => world.release,
    printServer: () => Promise.resolve(printServer),
    loadMessages: () => Promise.resolve(),
    log: { ...log, troubles: () => [] },
    windows,
    folders: { data, own: data },
    voice: {
      words: join(project, 'assets/voice'),
      packs: join(project, 'content/packs'),
      own: join(clinicFolder, 'packs'),
      recordings: join(data, 'recordings'),
    },
    parseProgram: await parseProgram(),
    isSupervised,
  });
  return {
    ...kiosk.handlers,
    onDisplays: kiosk.onDisplays,
    world,
    clock,
    log,
    data,
    leaderAt: () => leader.at()?.x,
    leaderVisits: leader.visits,
    staffAt: () => staff.at()?.x,
    openDoor: () => openDoor(),
    sleep: () => sleep(),
    /** Lets time pass for what is looked at at an interval. */
    pass: (spanMs: number) => {
      clock.pass(spanMs);
      for (const timer of timers) if (timer.spanMs <= spanMs) timer.run();
    },
    /** The visit as the patients' page knows it. */
    visit: () => page.visits.at(-1),
    /** Somebody touches the attract loop. */
    wake: async () => {
      const start = await kiosk.handlers.patients.start();
      if (start) kiosk.handlers.patients.send({ on: start.visit, event: { kind: 'woke' } });
    },
  };
}
