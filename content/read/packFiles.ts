import type { Problem } from '../model/problem.ts';

/** A file of a pack. The path is relative to the pack's folder, with `/`. */
export interface PackFile {
  readonly path: string;
  readonly text: string;
}

/** Called with the path of each file in the pack, before the file is read. */
export type OnFile = (path: string) => void;

/** The texts of a pack's files by their paths. */
export type PackTexts = ReadonlyMap<string, string>;

/** The texts of files by their paths. */
export function textsOf(files: readonly PackFile[]): PackTexts {
  return new Map(files.map(({ path, text }) => [path, text]));
}

/** The problem that is reported when a file that every pack needs is missing. */
export function missingFile(file: string): Problem {
  return { file, line: 1, message: 'the file is missing', mend: 'Put it back, or copy it from the built-in pack' };
}
