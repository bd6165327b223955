import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where Linux mounts what is plugged in. */
const mountFolders = ['/media/', '/run/media/'];

/** The folders of sticks, from the kernel's table of mounts: its second words, in which a space is written \\040. */
export function mountedSticks(table: string): readonly string[] {
  return table
    .split('\n')
    .map((line) =>
      (line.split(' ')[1] ?? '').replaceAll(/\\(\d{3})/g, (_all, octal: string) =>
        String.fromCodePoint(parseInt(octal, 8)),
      ),
    )
    .filter((folder) => mountFolders.some((root) => folder.startsWith(root)));
}

/** Letters that drives of Windows have beside the system's own. */
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
