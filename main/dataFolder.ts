import { accessSync, constants, mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';

/** Where things stand. */
export interface Folders {
  /** The clinic's settings and words. */
  readonly data: string;
  /** What the kiosk writes: logs, health, what it parsed, the browser's own files. The same, where that can be written. */
  readonly own: string;
}

/**
 * The data folder, made if it is not there; and where nothing can be written in it, a fresh folder elsewhere for what has
 * to be written: the browser refuses to start without one.
 */
export function foldersFor(data: string, temporary: string): Folders {
  try {
    mkdirSync(data, { recursive: true });
    accessSync(data, constants.W_OK);
    return { data, own: data };
  } catch {
    return { data, own: mkdtempSync(join(temporary, 'anteroom-')) };
  }
}
