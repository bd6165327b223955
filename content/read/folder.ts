import { reasonOf } from '../model/reason.ts';
import { join } from 'node:path';
import { largestBytes } from '../model/limits.ts';
import { packFilesIn } from './files.ts';
import type { Problem } from '../model/problem.ts';
import { type ParsedPack, parsePack } from './pack.ts';
import type { OnFile, PackFile } from './packFiles.ts';
import { encodingNotes, readSmallText } from './smallFile.ts';

/** The texts of a pack as they were found, and what is wrong with their files. */
export interface PackTextsFound {
  readonly files: readonly PackFile[];
  readonly problems: readonly Problem[];
}

/** The files of a pack that hold words. A folder or a file that cannot be read is a problem, not an error. */
export function packTexts(folder: string, onFile: OnFile = () => {}): PackTextsFound {
  try {
    const found = packFilesIn(folder).map((path) => {
      onFile(path);
      return textAt(folder, path);
    });
    return { files: found.flatMap(({ files }) => files), problems: found.flatMap(({ problems }) => problems) };
  } catch (error) {
    const message = `the folder ${folder} cannot be read (${reasonOf(error)})`;
    return {
      files: [],
      problems: [{ file: 'pack.yaml', line: 1, message, mend: 'Check that it is there, and its permissions' }],
    };
  }
}

/** The paths of the files that some reader uses. */
const isRead =
  /^(?:pack(?:\.[a-z]{2})?\.yaml|references\.json|approvals\.yaml|claims\.yaml|source\.yaml|appraisals\.yaml|(?:cards|paths|glossary|drawings)\/.*)$/;

function textAt(folder: string, path: string): PackTextsFound {
  try {
    const found = readSmallText(join(folder, path), largestBytes(path));
    return { files: [{ path, text: found.text }], problems: encodingNotes(path, found) };
  } catch (error) {
    const message = `the file cannot be read (${reasonOf(error)})`;
    const mend = 'Check its size and its permissions';
    // If no reader uses the file, such as a logo, this is only a note.
    return { files: [], problems: [{ file: path, line: 1, message, mend, isNote: !isRead.test(path) }] };
  }
}

/** Checks the texts of a pack. */
export function parsePackTexts({ files, problems }: PackTextsFound, onFile: OnFile = () => {}): ParsedPack {
  if (files.length === 0 && problems.length > 0) return { pack: undefined, problems };
  const parsed = parsePack(files, onFile);
  return { pack: parsed.pack, problems: [...problems, ...parsed.problems] };
}

/** Reads and checks the pack in a folder. `onFile` is called for each file before it is read. */
export function parsePackFolder(folder: string, onFile: OnFile = () => {}): ParsedPack {
  return parsePackTexts(packTexts(folder, onFile), onFile);
}
