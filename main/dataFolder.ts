import { createHash } from 'node:crypto';
import { accessSync, constants, lstatSync, mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { reasonOf } from '../content/model/reason.ts';

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
  if (isWritable(data)) return { data, own: data };
  const name = `anteroom-${process.getuid?.() ?? 'user'}-${createHash('sha256').update(data).digest('hex').slice(0, 12)}`;
  const own = join(temporary, name);
  if (isWritable(own, 0o700) && isOurs(own)) return { data, own };
  try {
    // Somebody else's, or a file, has that name.
    return { data, own: mkdtempSync(`${own}-`) };
  } catch (error) {
    throw new Error(`nothing can be written in ${data}, nor in ${temporary} (${reasonOf(error)})`, { cause: error });
  }
}

/** Whether a folder is there, made if it was not, and something can be written in it. */
function isWritable(folder: string, mode?: number): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Whether a folder in a place that everybody can write to was made by us. */
function isOurs(folder: string): boolean {
  const found = lstatSync(folder);
  return found.isDirectory() && (process.getuid === undefined || found.uid === process.getuid());
}
