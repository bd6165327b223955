import { writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { app, Menu, protocol, screen, session } from 'electron';
import { loadMessages, receiveMessages } from './bridge/pages.ts';
import { every, localTime, systemClock, today } from './clock.ts';
import { reasonOf } from '../content/model/reason.ts';
import { foldersFor } from './dataFolder.ts';
import { refusedSwitch } from './commandLine.ts';
import { scheme, serveApp } from './library/protocol.ts';
import type { Windows } from './kioskOptions.ts';
import { createLog, type MachineLog } from './log.ts';
import { readOptions } from './options.ts';
import { releaseOf } from './restart.ts';
import { outputWay, runCommand } from './screen/output.ts';
import { keepAwake } from './screen/power.ts';
import { isStaffKey, isUsefulKey } from './screen/keys.ts';
import { lockSession } from './screen/lockdown.ts';
import { createPrintoutWindow } from './print/printoutWindow.ts';
import { createStaffWindow } from './screen/staffWindow.ts';
import { openPatientWindow } from './screen/patientWindow.ts';
import { codeOf, showHelp } from './screen/helpScreen.ts';
import { resetDoor } from './staff/doorFile.ts';

// These listeners come first, so that every failure below is reported. Without a listener Electron shows a dialog, and nobody at the kiosk
// can answer it.
process.on('uncaughtException', giveUp);
process.on('unhandledRejection', giveUp);
// The terminal that shows our output may be closed. This must not end the kiosk.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
let machineLog: MachineLog | undefined;
let hasStarted = false;
let isGivingUp = false;

const options = readOptions(process.argv.slice(1));
if (options.dataFolder) app.setPath('userData', resolve(options.dataFolder));
const folders = foldersFor(app.getPath('userData'), tmpdir());
app.setPath('userData', folders.own);
app.setPath('sessionData', join(folders.own, 'session'));
const log = createLog(folders.own);
machineLog = log;
const intruder = refusedSwitch(process.argv.slice(1));

protocol.registerSchemesAsPrivileged([
  { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
]);
app.commandLine.appendSwitch('disable-pinch');
// The attract loop plays sound before anybody has touched the screen.
app.commandLine.appendSwitch('autoplay-policy', 'no-user-gesture-required');
app.commandLine.appendSwitch('overscroll-history-navigation', '0');
// The kiosk never uses a network, and it plays only one soft piece of music. So neither service needs a process of its own.
app.commandLine.appendSwitch('enable-features', 'NetworkServiceInProcess2');
app.commandLine.appendSwitch('disable-features', 'AudioServiceOutOfProcess');
Menu.setApplicationMenu(null);
let isQuitting = false;
app.once('before-quit', () => {
  isQuitting = true;
});

if (options.resetsPin) {
  const wasThere = resetDoor(folders.data);
  if (wasThere) log.info('staff: the PIN was reset; the staff door now opens the set-up');
  else
    log.error(
      `staff: there is no PIN in ${folders.data}: run this as the kiosk's user, or name its folder with --data`,
    );
  app.exit(wasThere ? 0 : 1);
} else if (options.setupTo !== undefined || options.setupFrom !== undefined) {
  void carrySetup();
} else if (app.isPackaged && intruder) {
  log.error(
    `Anteroom does not run with --${intruder}: take it off the command line (docs/security.md lists what may be on it)`,
  );
  app.exit(2);
} else if (app.requestSingleInstanceLock()) {
  // Not awaited: Electron is ready only after this module has run to its end.
  app.whenReady().then(run).catch(giveUp);
} else {
  log.warn('another Anteroom already runs on this data folder');
  app.quit();
}

/** Writes the set-up of this kiosk, or takes over another one, and ends. */
async function carrySetup(): Promise<void> {
  const { runSetupTask } = await import('./setup/task.ts');
  const { lines, isDone } = runSetupTask({
    folder: folders.data,
    to: options.setupTo,
    from: options.setupFrom,
    version: app.getVersion(),
    now: new Date(),
  });
  for (const line of lines) sayLast(line);
  app.exit(isDone ? 0 : 1);
}

/**
 * Ends an app that cannot go on. A supervisor, or a person, starts it again. An app that could not even start first asks for help on its
 * screen, because starting it again will probably not help.
 */
function giveUp(error: unknown): void {
  if (isGivingUp) return;
  isGivingUp = true;
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (hasStarted) {
    machineLog?.error(`Anteroom cannot go on: ${reason}`);
    app.exit(1);
    return;
  }
  const code = codeOf(reasonOf(error));
  machineLog?.error(`Anteroom cannot start (${code}): ${reason}`);
  sayLast(`anteroom error: Anteroom cannot start (${code}): ${reasonOf(error)}`);
  void askForHelp(code);
}

/** Asks for help on the screen for a while, if the screen can show anything at all, and ends the app. */
async function askForHelp(code: string): Promise<void> {
  try {
    await showHelp(code);
  } finally {
    app.exit(1);
  }
}

/** Writes the error of an app that cannot start to the terminal: it may have no log. */
function sayLast(line: string): void {
  try {
    writeSync(2, `${line}\n`);
  } catch {
    // The terminal is closed, so nobody can read the error.
  }
}

/** The kiosk is put together at most this many milliseconds after the page began to load, even if the page never came. */
const latestStartMs = 2000;

/** Opens the screen first. While the page reads its program, the rest of the kiosk is loaded and reads its files. */
async function run(): Promise<void> {
  const appFolder = app.getAppPath();
  const visitSession = session.fromPartition('visit');
  lockSession(visitSession, log);
  const shell = {
    log,
    windowed: options.windowed,
    developerTools: !app.isPackaged,
    preload: join(appFolder, 'dist', 'preload', 'preload.cjs'),
  };
  const side = { ...shell, isQuitting: () => isQuitting };
  const windows: Windows = {
    patients: openPatientWindow({ ...side, clock: systemClock, isAlone: options.supervised }),
    staff: createStaffWindow({ ...side, by: 'staff', lets: isStaffKey }),
    leader: createStaffWindow({ ...side, by: 'leader', lets: isUsefulKey }),
    printout: createPrintoutWindow(shell),
  };
  const voice = {
    words: join(appFolder, 'assets', 'voice'),
    packs: join(appFolder, 'content', 'packs'),
    own: join(folders.data, 'packs'),
    recordings: join(folders.data, 'recordings'),
  };
  const pageIsBusy = new Promise<void>((done) => {
    serveApp(visitSession, { page: join(appFolder, 'dist', 'renderer'), voice }, { onScript: done });
    systemClock.after(latestStartMs, done);
  });
  const kiosk = pageIsBusy
    .then(() => import('./kiosk.ts'))
    .then(({ startKiosk }) =>
      startKiosk({
        app,
        screen,
        clock: systemClock,
        every,
        today,
        builtOn: typeof BUILD_DAY === 'undefined' ? '' : BUILD_DAY,
        now: () => new Date(),
        localTime,
        keepAwake,
        // A developer's screen stays on.
        outputWay: options.windowed ? 'none' : outputWay(process.env),
        runCommand,
        printServer: () => import('./print/queue.ts').then(({ printServer }) => printServer),
        // An installation replaces this file, too. Electron shows its archive as a folder that never changes.
        release: () => (app.isPackaged ? releaseOf(process.execPath) : undefined),
        loadMessages,
        log,
        windows,
        folders,
        voice,
        parseProgram: join(appFolder, 'dist', 'main', 'parseWorker.cjs'),
        isSupervised: options.supervised,
      }),
    );
  receiveMessages({
    log,
    contents: {
      patients: () => windows.patients.contents,
      staff: windows.staff.contents,
      leader: windows.leader.contents,
      printout: windows.printout.contents,
    },
    handlers: kiosk.then(({ handlers }) => handlers),
  });
  windows.patients.load();
  app.on('second-instance', () => {
    if (!windows.staff.contents() && !windows.leader.contents()) windows.patients.focus();
  });
  const settle = () => {
    windows.patients.place();
    void kiosk.then(({ onDisplays }) => onDisplays());
  };
  screen.on('display-added', settle);
  screen.on('display-removed', settle);
  screen.on('display-metrics-changed', settle);
  await kiosk;
  hasStarted = true;
}
