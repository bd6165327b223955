import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packFilesIn } from './files.ts';
import { type ParsedPack, parsePack } from './parse.ts';

/** Reads and checks the pack in a folder. A folder that cannot be read is a problem, not an error. */
export function parsePackFolder(folder: string): ParsedPack {
  try {
    return parsePack(packFilesIn(folder).map(({ path }) => ({ path, text: readFileSync(join(folder, path), 'utf8') })));
  } catch (error) {
    const message = `the folder ${folder} cannot be read (${error instanceof Error ? error.message : String(error)})`;
    return {
      pack: undefined,
      problems: [{ file: 'pack.yaml', line: 1, message, mend: 'Check that it is there, and its permissions' }],
    };
  }
}
