import { join } from 'node:path';
import { sync as writeAtomically } from 'write-file-atomic';
import { reasonOf } from '../../content/model/reason.ts';
import type { Log } from '../log.ts';
import type { Health } from './condition.ts';
import { metricsOf } from './metrics.ts';

/** The files in the data folder that other tools read: for people and scripts, and for a Prometheus textfile collector. */
export const healthFiles = { json: 'health.json', metrics: 'anteroom.prom' } as const;

/** The files are written at this interval, in milliseconds. If they are older than three intervals, the kiosk does not run. */
const writtenEveryMs = 60_000;

interface HealthOptions {
  readonly folder: string;
  readonly log: Log;
  readonly every: (spanMs: number, run: () => void) => () => void;
  readonly read: () => Health;
}

/**
 * Writes health.json now, and both health files every minute and whenever the returned function is called. A full disk is logged once, and stops nothing.
 */
export function reportHealth({ folder, log, every, read }: HealthOptions): () => void {
  let isFailing = false;
  const attempt = (write: (health: Health) => void) => {
    try {
      write(read());
      isFailing = false;
    } catch (error) {
      if (!isFailing) log.warn(`health: the files could not be written: ${reasonOf(error)}`);
      isFailing = true;
    }
  };
  const writeJson = (health: Health) =>
    writeAtomically(join(folder, healthFiles.json), `${JSON.stringify(health, null, 2)}\n`);
  // A collector runs as another user, and these numbers name nobody.
  const writeMetrics = (health: Health) =>
    writeAtomically(join(folder, healthFiles.metrics), metricsOf(health), { mode: 0o644 });
  const writeBoth = () =>
    attempt((health) => {
      writeJson(health);
      writeMetrics(health);
    });
  // This is a part of the start, so it writes one file only. A collector can wait until the page is shown.
  attempt(writeJson);
  every(writtenEveryMs, writeBoth);
  return writeBoth;
}
