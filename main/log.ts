import { join } from 'node:path';
import log from 'electron-log/node';

/** Where parts of the app say what happened. Never what anybody read or touched. */
export interface Log {
  readonly info: (line: string) => void;
  readonly warn: (line: string) => void;
  readonly error: (line: string) => void;
}

/** A log that can also be asked for its last bad news. */
export interface MachineLog extends Log {
  /** The last warnings and errors, the newest first. */
  readonly troubles: () => readonly string[];
}

const keptTroubles = 5;
const largestLogBytes = 1_000_000;

/** A log in `<data folder>/logs/anteroom.log`, one older file kept, and on the terminal. A full disk never stops the kiosk. */
export function createLog(dataFolder: string): MachineLog {
  const logger = log.create({ logId: 'anteroom' });
  // Else the logger looks for a package.json in the working directory, and writes nothing where there is none.
  logger.transports.file.setAppName('anteroom');
  logger.transports.file.resolvePathFn = () => join(dataFolder, 'logs', 'anteroom.log');
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
