import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where Linux mounts what is plugged in. */
const mountFolders = ['/media/', '/run/media/'];

/** A folder on which something is mounted. */
interface Mount {
  readonly folder: string;
  readonly canWrite: boolean;
}

/** The kernel's table of mounts: folder and options are its second and fourth words, in which a space is written \\040. */
function mountsIn(table: string): readonly Mount[] {
  return table.split('\n').flatMap((line) => {
    const [, folder, , options = ''] = line.split(' ');
    if (folder === undefined) return [];
    const name = folder.replaceAll(/\\(\d{3})/g, (_all, octal: string) => String.fromCodePoint(parseInt(octal, 8)));
    return [{ folder: name, canWrite: options.split(',').includes('rw') }];
  });
}

/** The folders of sticks that can be written to. */
export function mountedSticks(table: string): readonly string[] {
  return mountsIn(table)
    .filter(({ folder, canWrite }) => canWrite && mountFolders.some((root) => folder.startsWith(root)))
    .map(({ folder }) => folder);
}

/**
 * Whether a folder can be written to now. A folder below the mount folders counts only while its stick is plugged in: the folder can stay
 * after the stick is pulled out, and a file that is written there then stays on the machine.
 */
export function isMountedForWriting(folder: string, table: string): boolean {
  const isStick = mountFolders.some((root) => folder.startsWith(root));
  return !isStick || mountedSticks(table).some((stick) => folder === stick || folder.startsWith(`${stick}/`));
}

/** The letters that Windows can give to drives other than the system's own. */
const otherDrives = 'DEFGHIJKLMNOPQRSTUVWXYZ';

/** The folders under which this platform shows sticks that are plugged in. */
export function removableFolders(): readonly string[] {
  switch (process.platform) {
    case 'win32':
      return Array.from(otherDrives, (letter) => `${letter}:\\`).filter((drive) => namesIn(drive).length > 0);
    case 'darwin':
      return namesIn('/Volumes').map((name) => join('/Volumes', name));
    default:
      return mountedSticks(readText('/proc/mounts'));
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
