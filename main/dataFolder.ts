import { createHash } from 'node:crypto';
import { accessSync, constants, lstatSync, mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';

/** Where things are. */
export interface Folders {
  /** The clinic's settings and words. */
  readonly data: string;
  /** What the kiosk writes: logs, health, what it parsed, the browser's own files. The same, where that can be written. */
  readonly own: string;
}

/**
 * The data folder, made if it is not there; and where nothing can be written in it, a folder elsewhere for what has to be
 * written: the browser refuses to start without one. It is the same at each start, so that it neither fills the disk nor
 * lets two kiosks run on one data folder.
 */
export function foldersFor(data: string, temporary: string): Folders {
  try {
    mkdirSync(data, { recursive: true });
    accessSync(data, constants.W_OK);
    return { data, own: data };
  } catch {
    const name = `anteroom-${process.getuid?.() ?? 'user'}-${createHash('sha256').update(data).digest('hex').slice(0, 12)}`;
    const own = join(temporary, name);
    mkdirSync(own, { recursive: true, mode: 0o700 });
    return { data, own: isOurs(own) ? own : mkdtempSync(`${own}-`) };
  }
}

/** Whether a folder in a place that everybody can write to was made by us. */
function isOurs(folder: string): boolean {
  const found = lstatSync(folder);
  return found.isDirectory() && (process.getuid === undefined || found.uid === process.getuid());
}
