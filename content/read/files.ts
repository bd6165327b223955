import { lstatSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The folder of a pack with its sound files. They are many, and none of them contains words to read. */
const voiceFolder = 'voice';

/** What file systems, editors and office programs leave behind: `._surgery.md`, `~$notes.md`, `surgery.md.bak`, `Thumbs.db`. */
const strayName =
  /^(?:[.#]|~\$|__MACOSX$|Thumbs\.db$|desktop\.ini$|\$RECYCLE\.BIN$|System Volume Information$)|(?:~|\.(?:bak|old|orig|rej|tmp|temp|swp|swo|part|crdownload))$/i;

/** The files of a pack that hold words: their paths from the pack's folder, with `/`, in order. Throws where the folder cannot be read. */
export function packFilesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name !== voiceFolder)
    .flatMap((name) => filesAt(folder, name))
    .filter((file) => /\.(?:ya?ml|json|md|svg)$/.test(file))
    .map((file) => relative(folder, file).split(sep).join('/'))
    .toSorted((a, b) => (a < b ? -1 : 1));
}

/**
 * A file, or all the files in a folder; links are not followed. Only names are used: inside the archive of an installed kiosk, the entries
 * of `readdir` have no `parentPath` (Electron 33; only the entries of a recursive `readdir` have it).
 */
function filesAt(folder: string, name: string): readonly string[] {
  if (strayName.test(name)) return [];
  const path = join(folder, name);
  const found = lstatSync(path);
  if (found.isDirectory()) return readdirSync(path).flatMap((each) => filesAt(path, each));
  return found.isFile() ? [path] : [];
}
