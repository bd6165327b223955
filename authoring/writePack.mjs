// Writes files of a pack for its author: whole or not at all, and never through a link.
import { lstatSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sync as writeAtomically } from 'write-file-atomic';

/**
 * Why a file of a pack must not be written, or undefined if it may. A symbolic link in its path can point to any place on the machine.
 * @param {string} folder the pack's
 * @param {string} path within it, such as `cards/en/surgery.md`
 */
export function whyNotWritten(folder, path) {
  const isLinked = path.split('/').some((_part, at, parts) => {
    const found = lstatSync(join(folder, ...parts.slice(0, at + 1)), { throwIfNoEntry: false });
    return found?.isSymbolicLink() ?? false;
  });
  return isLinked ? `${path} is a link, or its folder is a link: put a real file there` : undefined;
}

/**
 * Writes a file of a pack, and makes its folder. A power cut leaves the old file or the new one.
 * Throws where `whyNotWritten` gives a reason.
 * @param {string} folder
 * @param {string} path
 * @param {string} text
 */
export function writePackFile(folder, path, text) {
  const reason = whyNotWritten(folder, path);
  if (reason !== undefined) throw new Error(reason);
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeAtomically(file, text);
}
