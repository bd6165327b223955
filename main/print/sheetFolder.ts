import { constants } from 'node:fs';
import { access, open, readFile, rename, rm } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { isMountedForWriting } from './removable.ts';

/** More printouts than this on one day must be a mistake. */
const mostADay = 200;

/**
 * Saves a printout under the day and a number, and never overwrites another one. Its name does not say whose it is. A missing folder is not
 * made, and the folder of a stick is written only while the stick is plugged in: a printout for a stick must not stay on the machine. When
 * this is done, the whole printout is on the stick. If it fails, nothing is left behind.
 */
export async function saveIn(folder: string, day: string, pdf: Uint8Array, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  if (!isMountedForWriting(folder, await mountTable()))
    throw new Error('no stick is plugged in there, or it cannot be written to');
  const name = await freeName(folder, day);
  const part = join(folder, `.${name}.part`);
  // A power cut may have left an unfinished file.
  await rm(part, { force: true });
  try {
    const file = await open(part, 'wx');
    try {
      await file.writeFile(pdf, { signal });
      await file.sync();
    } finally {
      await file.close();
    }
    signal.throwIfAborted();
    await rename(part, join(folder, name));
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  await syncFolder(folder);
}

async function freeName(folder: string, day: string): Promise<string> {
  for (let number = 1; number <= mostADay; number += 1) {
    const name = `sheet-${day}-${number}.pdf`;
    if (!(await isThere(join(folder, name)))) return name;
  }
  throw new Error(`it already has ${mostADay} sheets of today`);
}

async function isThere(file: string): Promise<boolean> {
  try {
    await access(file, constants.F_OK);
    return true;
  } catch {
    return false;
  }
}

/** Makes sure that the new name is on the disk, too. Some file systems cannot do this. */
async function syncFolder(folder: string): Promise<void> {
  if (sep === '\\') return;
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    // The file itself is already synced, and nothing more can be done.
  }
}

/** The kernel's table of mounts; empty where there is none. */
async function mountTable(): Promise<string> {
  try {
    return await readFile('/proc/mounts', 'utf8');
  } catch {
    return '';
  }
}
