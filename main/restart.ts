import { statSync } from 'node:fs';
import type { App } from 'electron';
import type { Clock } from '../visit/clock.ts';
import type { LocalTime } from '../visit/openingHours.ts';
import type { Log } from './log.ts';

/** How often a reason to restart is looked for, in milliseconds. */
const lookedAtMs = 60_000;

/** Nobody may have used the kiosk for this many milliseconds. */
const leastUnusedMs = 120_000;

/** A nightly restart is made up for if nobody was there within this many minutes after its time. */
const madeUpMinutes = 120;

const minutesPerDay = 24 * 60;

/** Ends the kiosk, and starts it again. A supervisor does the latter by itself. */
export function restartApp(
  app: Pick<App, 'relaunch' | 'exit'>,
  { isSupervised }: { readonly isSupervised: boolean },
): void {
  if (!isSupervised) app.relaunch();
  app.exit(0);
}

/**
 * Whether a kiosk is to restart for the night. `at`: a time of the day, as in the settings. It restarts only once for each night: a kiosk
 * that started after that time has done so already.
 */
export function isNightlyRestartDue(at: string | undefined, { minuteOfDay }: LocalTime, uptimeMs: number): boolean {
  const [hours, minutes] = (at ?? '').split(':').map(Number);
  if (hours === undefined || minutes === undefined) return false;
  const since = (minuteOfDay - (hours * 60 + minutes) + minutesPerDay) % minutesPerDay;
  return since < madeUpMinutes && uptimeMs > (since + 1) * 60_000;
}

interface RestartOptions {
  readonly clock: Clock;
  readonly every: (spanMs: number, run: () => void) => () => void;
  readonly log: Log;
  readonly local: () => LocalTime;
  readonly nightlyRestart: () => string | undefined;
  readonly isUsed: () => boolean;
  /** Something that changes when another release takes this one's place; undefined while it is being replaced. */
  readonly release: () => string | undefined;
  readonly restart: () => void;
}

/**
 * Restarts the kiosk for the night, or because another release was installed over it. It never does so while somebody is there. Two looks
 * at an installed release must agree, so that a release that is still being unpacked is not started. Returns a function that stops it.
 */
export function restartWhenUnused(options: RestartOptions): () => void {
  const { clock, every, log, local, nightlyRestart, isUsed, release, restart } = options;
  const startedMs = clock.nowMs();
  const own = release();
  let before = own;
  let usedAtMs = -Infinity;
  return every(lookedAtMs, () => {
    if (isUsed()) usedAtMs = clock.nowMs();
    const now = release();
    const isReplaced = now !== undefined && now !== own && now === before;
    before = now;
    if (clock.nowMs() - usedAtMs < leastUnusedMs) return;
    if (isReplaced) log.info('another release was installed: it is started now');
    else if (isNightlyRestartDue(nightlyRestart(), local(), clock.nowMs() - startedMs))
      log.info('restarting for the night');
    else return;
    restart();
  });
}

/** The state of an installed program by its file; undefined while the file is not there. */
export function releaseOf(file: string): string | undefined {
  const found = statSync(file, { throwIfNoEntry: false });
  return found && `${found.ino} ${found.size} ${found.mtimeMs}`;
}
