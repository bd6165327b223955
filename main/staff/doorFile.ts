import { lstatSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The file of the staff door in the data folder. It contains a hash of the PIN, and the count of wrong tries. */
export const staffFile = 'staff.json';

/**
 * Whether the file exists, which means that a clinic has set this kiosk up. A file that cannot be examined counts as existing, and so does
 * a link that leads nowhere.
 */
export function hasDoor(folder: string): boolean {
  try {
    return lstatSync(join(folder, staffFile), { throwIfNoEntry: false }) !== undefined;
  } catch {
    return true;
  }
}

/** Forgets the PIN, so that the door opens the set-up again. The old file is renamed, not deleted. Returns whether there was one. */
export function resetDoor(folder: string): boolean {
  const file = join(folder, staffFile);
  if (!hasDoor(folder)) return false;
  rmSync(`${file}.old`, { force: true });
  renameSync(file, `${file}.old`);
  return true;
}
