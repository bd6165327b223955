import type { Host } from '../visit/host.ts';
import { isWaiting } from '../visit/state.ts';
import { reportHealth } from './health.ts';
import type { InForce } from './inForce.ts';
import type { KioskOptions } from './kioskOptions.ts';
import { restartApp, restartWhenUnused } from './restart.ts';
import { keepLight } from './screen/light.ts';
import { createOutputs } from './screen/output.ts';
import { feedWatchdog } from './watchdog.ts';

interface UpkeepOptions extends Pick<
  KioskOptions,
  | 'app'
  | 'clock'
  | 'every'
  | 'log'
  | 'windows'
  | 'folders'
  | 'isSupervised'
  | 'localTime'
  | 'keepAwake'
  | 'outputWay'
  | 'runCommand'
  | 'release'
> {
  readonly host: Host;
  readonly inForce: () => InForce;
}

/** What the kiosk does by itself. */
export interface Upkeep {
  /** To be called after each change of the visit. */
  readonly onVisit: () => void;
  /** To be called when other settings are in force. */
  readonly onSettings: () => void;
  /** Somebody is there: the screen is lit. */
  readonly wake: () => void;
  readonly writeHealth: () => void;
  readonly stop: () => void;
}

/** Looks after a kiosk while nobody touches it: its screen's hours, its restarts, its watchdog, and what it tells of its health. */
export function startUpkeep(options: UpkeepOptions): Upkeep {
  const { app, clock, every, log, windows, folders, host, inForce, isSupervised } = options;
  const isStaffIn = () => windows.staff.contents() !== undefined || windows.leader.contents() !== undefined;
  const light = keepLight({
    clock,
    every,
    log,
    host,
    hours: () => {
      const { openingHours: week, openingExceptions: exceptions } = inForce().settings;
      return { week, exceptions };
    },
    local: () => (inForce().trustedDay === undefined ? undefined : options.localTime()),
    isStaffIn,
    outputs: createOutputs({
      log,
      way: options.outputWay,
      isTelevision: () => inForce().settings.televisionControl,
      run: options.runCommand,
    }),
    power: options.keepAwake(() => host.send({ by: 'system', event: { kind: 'slept' } })),
  });
  light.check();
  const stopRestarting = restartWhenUnused({
    clock,
    every,
    log,
    local: options.localTime,
    nightlyRestart: () => inForce().settings.nightlyRestart,
    isUsed: () => !isWaiting(host.state()) || isStaffIn(),
    release: options.release,
    restart: () => restartApp(app, { isSupervised }),
  });
  const startedAt = new Date().toISOString();
  const { condition } = windows.patients;
  const writeHealth = reportHealth({
    folder: folders.own,
    log,
    every,
    read: () => ({
      version: app.getVersion(),
      electron: process.versions.electron,
      startedAt,
      writtenAt: new Date().toISOString(),
      isShown: condition().isShown,
      isOffOnPurpose: host.state().screen.kind === 'dark',
      recoveries: condition().recoveries,
      pack: inForce().pack.id,
      cards: inForce().shown.cards.length,
      isClockInDoubt: inForce().trustedDay === undefined,
    }),
  });
  feedWatchdog({ environment: process.env, every, isWell: () => condition().isAlive });
  return {
    onVisit: light.onVisit,
    onSettings: light.check,
    wake: light.wake,
    writeHealth,
    stop: () => {
      light.stop();
      stopRestarting();
    },
  };
}
