import { readFileSync, statfsSync } from 'node:fs';

/** Linux's list of sound cards. */
const soundCards = '/proc/asound/cards';

/** Free space for a folder, in megabytes; null where the system does not say. */
export function freeMbOf(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return Math.floor((bavail * bsize) / 1e6);
  } catch {
    return null;
  }
}

/** Whether the machine has a sound card; null where the system does not say. */
export function hasSoundCard(list = soundCards): boolean | null {
  try {
    return /^ *\d+ \[/m.test(readFileSync(list, 'utf8'));
  } catch {
    return null;
  }
}
