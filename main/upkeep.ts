import type { Host } from '../visit/host.ts';
import { isWaiting } from '../visit/state.ts';
import { hostname } from 'node:os';
import { isChecked, isOverdue } from '../content/model/withhold.ts';
import { reportHealth } from './health/health.ts';
import { freeMbOf, hasSoundCard } from './health/machine.ts';
import type { InForce } from './inForce.ts';
import type { KioskOptions } from './kioskOptions.ts';
import { restartApp, restartWhenUnused } from './restart.ts';
import { keepLight } from './screen/light.ts';
import { createOutputs } from './screen/output.ts';
import { followPrinter } from './print/followPrinter.ts';
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
  | 'printServer'
> {
  readonly host: Host;
  readonly inForce: () => InForce;
  /** See the health file. */
  readonly visitsLastWeek: () => number | null;
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
  const printerState = followPrinter({ every, printer: () => inForce().settings.printer, server: options.printServer });
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
      place: inForce().settings.placeName || hostname(),
      isShown: condition().isShown,
      isOffOnPurpose: host.state().screen.kind === 'dark',
      recoveries: Object.values(condition().recoveries).reduce((sum, count) => sum + count, 0),
      recoveriesByKind: condition().recoveries,
      pack: inForce().pack.id,
      packFrom: inForce().packFrom,
      ...countsOf(inForce()),
      settingProblems: inForce().settingProblems.length,
      freeMb: freeMbOf(folders.own),
      isClockInDoubt: inForce().trustedDay === undefined,
      hasSoundCard: hasSoundCard(),
      visitsLastWeek: options.visitsLastWeek(),
      printer: printerState.now(),
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

/** How many cards patients can see, and how far they were checked. */
function countsOf({ shown, trustedDay }: Pick<InForce, 'shown' | 'trustedDay'>) {
  const { cards } = shown;
  return {
    cards: cards.length,
    drafts: cards.filter((card) => !isChecked(card)).length,
    overdue: cards.filter((card) => isOverdue(card, trustedDay)).length,
  };
}
