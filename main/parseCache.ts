import { reasonOf } from '../content/model/reason.ts';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { sync as writeAtomically } from 'write-file-atomic';
import type { Log } from './log.ts';

/** The id of this build, which the bundler sets. Another build may read the same files differently. */
const build = typeof BUILD_ID === 'undefined' ? 'not bundled' : BUILD_ID;

interface ParseOptions<T> {
  /** Where the result is saved. */
  readonly file: string;
  /** Returns something that changes when the parsed files change, such as their sizes and dates. Throws if the files cannot be examined. */
  readonly look: () => unknown;
  readonly parse: () => Promise<T>;
  /** Whether a result may be used again. */
  readonly isWorthKeeping: (result: T) => boolean;
  readonly log: Log;
}

const sha256 = (...texts: string[]) => createHash('sha256').update(texts.join('\n')).digest('hex');

/**
 * Returns the saved result of a parse. If there is none, or the input or the program has changed since, it parses again. Results are saved
 * because words and settings take longer to parse than a kiosk takes to start. A damaged saved file is ignored.
 */
export async function cachedParse<T>({ file, look, parse, isWorthKeeping, log }: ParseOptions<T>): Promise<T> {
  const fingerprint = fingerprintOf(look);
  const saved = fingerprint === undefined ? undefined : readSaved(file, fingerprint);
  if (saved !== undefined) {
    // The same build wrote this text in `keep`: the hash in its first line shows it.
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

/** Returns a saved text if it was saved for this fingerprint and is undamaged. The first line of the file is a hash of both. */
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
    log.warn(`parsed files could not be saved for the next start: ${reasonOf(error)}`);
  }
}
