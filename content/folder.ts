import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type PackFile, type ParsedPack, parsePack } from './parse.ts';

/** No file of a pack's words is larger than this; a larger one is not text that somebody wrote. */
const largestFileBytes = 1_000_000;

/** Reads and checks the pack in a folder. A folder that cannot be read is a problem, not an error. */
export function parsePackFolder(folder: string): ParsedPack {
  try {
    return parsePack(readPackFiles(folder));
  } catch (error) {
    const message = `the folder ${folder} cannot be read (${error instanceof Error ? error.message : String(error)})`;
    return {
      pack: undefined,
      problems: [{ file: 'pack.yaml', line: 1, message, mend: 'Check that it is there, and its permissions' }],
    };
  }
}

function readPackFiles(folder: string): PackFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ya?ml|json|md)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => statSync(file).size <= largestFileBytes)
    .map((file) => ({ path: relative(folder, file).split(sep).join('/'), text: readFileSync(file, 'utf8') }))
    .toSorted((a, b) => a.path.localeCompare(b.path, 'en'));
}
