import { createHash } from 'node:crypto';
import { accessSync, constants, lstatSync, mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { reasonOf } from '../content/model/reason.ts';

/** Where things are. */
export interface Folders {
  /** The clinic's settings and words. */
  readonly data: string;
  /**
   * The folder that the kiosk writes to: logs, health, saved parse results, the browser's own files. It is `data` if `data` can be written.
   */
  readonly own: string;
}

/**
 * Returns the data folder, and makes it if it is missing. If nothing can be written in it, the kiosk writes to another folder, because the
 * browser refuses to start without one. That other folder is the same at each start: so old folders do not fill the disk, and two kiosks
 * cannot run on one data folder.
 */
export function foldersFor(data: string, temporary: string): Folders {
  if (isWritable(data)) return { data, own: data };
  const name = `anteroom-${process.getuid?.() ?? 'user'}-${createHash('sha256').update(data).digest('hex').slice(0, 12)}`;
  const own = join(temporary, name);
  if (isWritable(own, 0o700) && isOurs(own)) return { data, own };
  try {
    // The name is taken by a file, or by somebody else's folder.
    return { data, own: mkdtempSync(`${own}-`) };
  } catch (error) {
    throw new Error(`nothing can be written in ${data}, nor in ${temporary} (${reasonOf(error)})`, { cause: error });
  }
}

/** Makes a folder if it is missing. Returns whether something can be written in it. */
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
