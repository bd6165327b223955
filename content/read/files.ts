import { lstatSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** No file of a pack's words is larger than this; a larger one is not text that somebody wrote. */
const largestFileBytes = 1_000_000;

/** A file of a pack as it lies in its folder. */
export interface FoundFile {
  /** Relative to the pack's folder, with `/`. */
  readonly path: string;
  readonly bytes: number;
  /** When it was last written, in milliseconds since 1970. */
  readonly changedMs: number;
}

/** The folder of a pack that holds what can be heard of it: many files, and none of them words. */
const voiceFolder = 'voice';

/** The files of a pack that hold words, by their paths in order. Throws where the folder cannot be read. */
export function packFilesIn(folder: string): readonly FoundFile[] {
  return readdirSync(folder)
    .filter((name) => name !== voiceFolder)
    .flatMap((name) => filesAt(join(folder, name)))
    .filter((file) => /\.(?:ya?ml|json|md|svg)$/.test(file))
    .map((file) => {
      const { size, mtimeMs } = statSync(file);
      return { path: relative(folder, file).split(sep).join('/'), bytes: size, changedMs: mtimeMs };
    })
    .filter(({ bytes }) => bytes <= largestFileBytes)
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * A file, or all the files in a folder. By names alone: inside the archive of an installed kiosk the entries of `readdir` have no
 * `parentPath` (Electron 33; only those of a recursive one do).
 */
function filesAt(path: string): readonly string[] {
  const found = lstatSync(path);
  if (found.isDirectory()) return readdirSync(path).flatMap((name) => filesAt(join(path, name)));
  return found.isFile() ? [path] : [];
}
