import { reasonOf } from '../content/model/reason.ts';
import { join } from 'node:path';
import { sync as writeAtomically } from 'write-file-atomic';
import type { Log } from './log.ts';

/** The file in the data folder that other tools read. */
export const healthFile = 'health.json';

/** The file is written at this interval, in milliseconds. If it is older than three intervals, the kiosk does not run. */
const writtenEveryMs = 60_000;

/** The condition of the kiosk. It contains nothing about what anybody read or touched. */
export interface Health {
  readonly version: string;
  readonly electron: string;
  /** When the app started, and when this was written: ISO 8601, by the wall clock. */
  readonly startedAt: string;
  readonly writtenAt: string;
  /** Whether the page said within the last seconds that it is shown, and nothing is in front of it. */
  readonly isShown: boolean;
  /** Whether the screen is off because the clinic is closed. The page is then black, and `isShown` still says whether it is there. */
  readonly isOffOnPurpose: boolean;
  /** How often the page had to be loaded again since the start. */
  readonly recoveries: number;
  readonly pack: string;
  readonly cards: number;
  /** Whether the wall clock cannot be right. Then every check of words counts as run out, and sheets have no date. */
  readonly isClockInDoubt: boolean;
}

interface HealthOptions {
  readonly folder: string;
  readonly log: Log;
  readonly every: (spanMs: number, run: () => void) => () => void;
  readonly read: () => Health;
}

/**
 * Writes the health file now, every minute, and whenever the returned function is called. A full disk is logged once, and stops nothing.
 */
export function reportHealth({ folder, log, every, read }: HealthOptions): () => void {
  let isFailing = false;
  const write = () => {
    try {
      writeAtomically(join(folder, healthFile), `${JSON.stringify(read(), null, 2)}\n`);
      isFailing = false;
    } catch (error) {
      if (!isFailing) log.warn(`health: the file could not be written: ${reasonOf(error)}`);
      isFailing = true;
    }
  };
  write();
  every(writtenEveryMs, write);
  return write;
}
