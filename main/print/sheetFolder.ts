import { link, open, readFile, rename, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
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
  const part = join(folder, `.sheet-${hostname()}.part`);
  // A power cut may have left an unfinished file of this machine.
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
    await giveFreeName(part, folder, day);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  await syncFolder(folder);
}

/** Gives a finished file the first free name of the day. Two kiosks may write to one folder, so a name is taken only if it is free. */
async function giveFreeName(part: string, folder: string, day: string): Promise<void> {
  for (let number = 1; number <= mostADay; number += 1) {
    const name = join(folder, `sheet-${day}-${number}.pdf`);
    try {
      await link(part, name);
      await rm(part);
      return;
    } catch (error) {
      if (isTaken(error)) continue;
      // The file systems of most sticks have no links. There the name is taken by an empty file first.
      if (await isTakenNow(name)) continue;
      try {
        await rename(part, name);
        return;
      } catch (failed) {
        await rm(name, { force: true });
        throw failed;
      }
    }
  }
  throw new Error(`it already has ${mostADay} sheets of today`);
}

const isTaken = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'EEXIST';

/** Takes a name by an empty file, or says that it is taken already. */
async function isTakenNow(name: string): Promise<boolean> {
  try {
    await (await open(name, 'wx')).close();
    return false;
  } catch (error) {
    if (isTaken(error)) return true;
    throw error;
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
