import { reasonOf } from '../content/model/reason.ts';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { sync as writeAtomically } from 'write-file-atomic';
import type { Log } from './log.ts';

/** Which build this is: another one may read the same files otherwise. Put there by the bundler. */
const build = typeof BUILD_ID === 'undefined' ? 'not bundled' : BUILD_ID;

interface ParseOptions<T> {
  /** Where the result is saved. */
  readonly file: string;
  /** Anything that changes when what is parsed changes, such as sizes and dates. Throws where that cannot be told. */
  readonly look: () => unknown;
  readonly parse: () => Promise<T>;
  /** Whether a result may be used again. */
  readonly isWorthKeeping: (result: T) => boolean;
  readonly log: Log;
}

const sha256 = (...texts: string[]) => createHash('sha256').update(texts.join('\n')).digest('hex');

/**
 * Parses something, unless neither it nor the program has changed since the result was saved: words and settings take
 * longer to parse than a kiosk takes to start. A saved file that is damaged counts as none.
 */
export async function cachedParse<T>({ file, look, parse, isWorthKeeping, log }: ParseOptions<T>): Promise<T> {
  const fingerprint = fingerprintOf(look);
  const saved = fingerprint === undefined ? undefined : readSaved(file, fingerprint);
  if (saved !== undefined) {
    // Written below by the same program, as the seal over both says.
    const result: T = JSON.parse(saved);
    return result;
  }
  const result = await parse();
  if (fingerprint !== undefined && isWorthKeeping(result)) keep(file, fingerprint, JSON.stringify(result), log);
  return result;
}

function fingerprintOf(look: () => unknown): string | undefined {
  try {
    return sha256(JSON.stringify([look(), build]));
  } catch {
    return undefined;
  }
}

/** A saved text, if it was saved for this fingerprint and the disk has lost nothing of it: its first line is the seal. */
function readSaved(file: string, fingerprint: string): string | undefined {
  try {
    const text = readFileSync(file, 'utf8');
    const end = text.indexOf('\n');
    const saved = text.slice(end + 1);
    return text.slice(0, end) === sha256(fingerprint, saved) ? saved : undefined;
  } catch {
    return undefined;
  }
}

function keep(file: string, fingerprint: string, text: string, log: Log): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeAtomically(file, `${sha256(fingerprint, text)}\n${text}`);
  } catch (error) {
    log.warn(`could not be saved for the next start: ${reasonOf(error)}`);
  }
}
