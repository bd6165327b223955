import { reasonOf } from '../model/reason.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packFilesIn } from './files.ts';
import type { Problem } from '../model/problem.ts';
import { type ParsedPack, parsePack } from './pack.ts';
import type { PackFile } from './packFiles.ts';

/** The files of a pack that hold words. A folder that cannot be read is a problem, not an error. */
export function packTexts(folder: string): {
  readonly files: readonly PackFile[];
  readonly problems: readonly Problem[];
} {
  try {
    const files = packFilesIn(folder).map(({ path }) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
    return { files, problems: [] };
  } catch (error) {
    const message = `the folder ${folder} cannot be read (${reasonOf(error)})`;
    return {
      files: [],
      problems: [{ file: 'pack.yaml', line: 1, message, mend: 'Check that it is there, and its permissions' }],
    };
  }
}

/** Reads and checks the pack in a folder. */
export function parsePackFolder(folder: string): ParsedPack {
  const { files, problems } = packTexts(folder);
  return problems.length > 0 ? { pack: undefined, problems } : parsePack(files);
}
