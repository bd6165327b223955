import { join } from 'node:path';
import log from 'electron-log/node';

/** Parts of the app write here what happened, but never what anybody read or touched. */
export interface Log {
  readonly info: (line: string) => void;
  readonly warn: (line: string) => void;
  readonly error: (line: string) => void;
}

/** A log that also returns its last warnings and errors. */
export interface MachineLog extends Log {
  /** The last warnings and errors, the newest first. */
  readonly troubles: () => readonly string[];
}

/** The log and the older one, from the folder that the kiosk writes to. */
export const logFiles = ['logs/anteroom.log', 'logs/anteroom.old.log'] as const;

const keptTroubles = 5;
const largestLogBytes = 1_000_000;

/**
 * Makes a log that writes to `<data folder>/logs/anteroom.log` and to the terminal. One older file is kept. A full disk never stops the
 * kiosk.
 */
export function createLog(dataFolder: string): MachineLog {
  const logger = log.create({ logId: 'anteroom' });
  // Without this name the logger looks for a package.json in the working directory, and writes nothing if there is none.
  logger.transports.file.setAppName('anteroom');
  logger.transports.file.resolvePathFn = () => join(dataFolder, logFiles[0]);
  logger.transports.file.maxSize = largestLogBytes;
  logger.transports.file.format = '{y}-{m}-{d}T{h}:{i}:{s}{z} {level} {text}';
  logger.transports.console.format = 'anteroom {level}: {text}';
  let troubles: readonly string[] = [];
  const keep = (line: string) => {
    troubles = [line, ...troubles].slice(0, keptTroubles);
  };
  return {
    info: (line) => logger.info(line),
    warn: (line) => {
      keep(line);
      logger.warn(line);
    },
    error: (line) => {
      keep(line);
      logger.error(line);
    },
    troubles: () => troubles,
  };
}
