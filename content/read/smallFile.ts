import { readFileSync, statSync } from 'node:fs';
import { fileLimits } from '../model/limits.ts';
import type { Problem } from '../model/problem.ts';

/** A text as it was found, and how it was written. */
export interface SmallText {
  readonly text: string;
  readonly encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252';
}

/**
 * Reads a small file of text. It never waits for a pipe or a device. It throws if the path is not a plain file, or if the file is too
 * large, is missing or may not be read. The error has a reason for people.
 */
export function readSmallFile(path: string, limitBytes: number = fileLimits.textBytes): Buffer {
  const found = statSync(path);
  if (!found.isFile()) throw new Error(`${path} is not a plain file`);
  if (found.size > limitBytes) throw new Error(`${path} is larger than ${limitBytes / 1000} kB`);
  return readFileSync(path);
}

/** The text of a small file, however an editor has saved it. Throws as `readSmallFile` does. */
export function readSmallText(path: string, limitBytes: number = fileLimits.textBytes): SmallText {
  return decoded(readSmallFile(path, limitBytes));
}

/** Decodes text as editors save it: UTF-8 with or without a byte order mark, UTF-16 with its mark, or else the older Windows-1252. */
export function decoded(bytes: Uint8Array): SmallText {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16' };
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'UTF-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' };
  }
}

/** A note that a file is not written in UTF-8; none where it is. */
export function encodingNotes(file: string, { encoding }: Pick<SmallText, 'encoding'>): readonly Problem[] {
  if (encoding === 'UTF-8') return [];
  const message = `the file is written in ${encoding}: letters with accents may be wrong`;
  return [{ file, line: 1, message, mend: 'Save it as UTF-8 in your editor', isNote: true }];
}
