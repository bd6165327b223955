import { join, resolve } from 'node:path';
import { app, Menu, protocol, screen, session } from 'electron';
import { forPatients } from '../content/pack.ts';
import { catalogueOf } from '../visit/catalogue.ts';
import { createHost } from '../visit/host.ts';
import { handleBridge, push } from './bridge/handlers.ts';
import { every, systemClock } from './clock.ts';
import { wayIn } from './debugging.ts';
import { reportHealth } from './health.ts';
import { loadPack } from './library/packs.ts';
import { scheme, serveApp } from './library/protocol.ts';
import { createLog } from './log.ts';
import { readOptions } from './options.ts';
import { openPatientView } from './screen/view.ts';
import { lockSession } from './screen/lockdown.ts';
import { keepAwake } from './screen/power.ts';
import { quietTimesFrom } from './settings/quietTimes.ts';
import { feedWatchdog } from './watchdog.ts';
import { loadSettings } from './settings/store.ts';
import { viewSettings } from './settings/viewSettings.ts';

const options = readOptions(process.argv.slice(1));
if (options.dataFolder) app.setPath('userData', resolve(options.dataFolder));
const dataFolder = app.getPath('userData');
app.setPath('sessionData', join(dataFolder, 'session'));
const log = createLog(dataFolder);
const intruder = wayIn((name) => app.commandLine.hasSwitch(name));

protocol.registerSchemesAsPrivileged([
  { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
]);
app.commandLine.appendSwitch('disable-pinch');
// The attract loop sounds before anybody has touched anything.
app.commandLine.appendSwitch('autoplay-policy', 'no-user-gesture-required');
app.commandLine.appendSwitch('overscroll-history-navigation', '0');
Menu.setApplicationMenu(null);
// Without a listener Electron shows a dialog, on a screen that nobody can answer it on.
process.on('uncaughtException', giveUp);
let isQuitting = false;
app.once('before-quit', () => {
  isQuitting = true;
});

if (app.isPackaged && intruder) {
  log.error(`Anteroom does not run with --${intruder}: take it off the command line`);
  app.exit(2);
} else if (app.requestSingleInstanceLock()) {
  // Not awaited: Electron is ready only after this module has run to its end.
  app.whenReady().then(run, giveUp).catch(giveUp);
} else {
  log.warn('another Anteroom already runs on this data folder');
  app.quit();
}

/** Ends an app that cannot go on. Whoever looks after it (a supervisor, a person) starts it again. */
function giveUp(error: unknown): void {
  log.error(`Anteroom cannot go on: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  app.exit(1);
}

function run(): void {
  log.info(`Anteroom ${app.getVersion()} on Electron ${process.versions.electron}, data in ${dataFolder}`);
  const appFolder = app.getAppPath();
  const settings = loadSettings(dataFolder, log);
  const places = { clinic: join(dataFolder, 'packs'), builtIn: join(appFolder, 'content', 'packs') };
  const pack = forPatients(loadPack(settings.pack, places, log), settings);

  const visitSession = session.fromPartition('visit');
  lockSession(visitSession, log);
  serveApp(visitSession, join(appFolder, 'dist', 'renderer'));

  const view = openPatientView({
    log,
    clock: systemClock,
    windowed: options.windowed,
    developerTools: !app.isPackaged,
    preload: join(appFolder, 'dist', 'preload', 'preload.cjs'),
    wish: settings.display,
    isQuitting: () => isQuitting,
    onGaveUp: () => host.send({ by: 'system', event: { kind: 'gaveUp' } }),
  });
  let shownVisitId = 1;
  const host = createHost({
    clock: systemClock,
    catalogue: catalogueOf(pack),
    quietTimes: quietTimesFrom(settings),
    publish: (visit) => {
      push(view.contents, 'visit:state', visit);
      if (visit.visitId !== shownVisitId) {
        shownVisitId = visit.visitId;
        view.wipe();
      }
    },
  });
  handleBridge({
    log,
    patientView: () => view.contents,
    start: () => ({ pack, settings: viewSettings(settings), visit: host.state() }),
    onPatientCall: ({ on, event }) => host.send({ by: 'patient', on, event }),
    onShown: view.heard,
    onFailed: ({ what, isFatal }) => view.failed(what, { isFatal }),
  });
  const startedAt = new Date().toISOString();
  reportHealth({
    folder: dataFolder,
    log,
    every,
    read: () => ({
      version: app.getVersion(),
      electron: process.versions.electron,
      startedAt,
      writtenAt: new Date().toISOString(),
      ...view.condition(),
      pack: pack.id,
      cards: pack.cards.length,
    }),
  });
  feedWatchdog({ environment: process.env, every, isWell: () => view.condition().isShown });
  keepAwake(() => host.send({ by: 'system', event: { kind: 'slept' } }));
  app.on('second-instance', () => view.focus());
  app.on('window-all-closed', () => {
    host.stop();
    app.quit();
  });
  screen.on('display-added', view.place);
  screen.on('display-removed', view.place);
  screen.on('display-metrics-changed', view.place);
  view.load();
}
