import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { packFilesIn } from '../../content/read/files.ts';
import { readSmallFile } from '../../content/read/smallFile.ts';
import { largestBytes } from '../../content/model/limits.ts';
import type { Pack } from '../../content/model/pack.ts';
import { formatProblem } from '../../content/model/problem.ts';
import { reasonOf } from '../../content/model/reason.ts';
import type { Clock } from '../../visit/clock.ts';
import { cachedParse } from '../parseCache.ts';
import type { Log } from '../log.ts';
import type { ParsedApart } from './parseApart.ts';
import { shippedPackId } from './shipped.ts';

/** Where a pack may be. */
interface PackFolders {
  /** The clinic's own packs, in the data folder. */
  readonly clinic: string;
  /** The packs that came with the app. */
  readonly builtIn: string;
  /** Where parsed packs are cached for the next start. */
  readonly cache: string;
}

/** A pack to show. */
export interface LoadedPack {
  readonly pack: Pack;
  /** The clinic's own words, the app's, or the app's because the clinic's have errors. */
  readonly from: 'clinic' | 'built-in' | 'replacement';
  /** Changes with the folder that the pack is from, and with what is in it. */
  readonly version: string;
}

/** The packs of a kiosk. */
export interface Library {
  /**
   * Returns the pack to show: the clinic's own pack if it has no errors, else the built-in one. If the built-in pack has errors, only its
   * parts without errors are shown. Problems are logged, and this never rejects. If the clinic's pack takes long to read, this returns its
   * last version without errors, or else the built-in pack, and calls `onRead` when the clinic's pack has been read.
   */
  readonly load: (id: string) => Promise<LoadedPack>;
}

/** A pack that was read. `isStale`: its files changed while they were read. */
interface ReadPack extends ParsedApart {
  readonly isStale?: boolean;
}

interface LibraryOptions {
  readonly folders: PackFolders;
  readonly log: Log;
  readonly clock: Clock;
  /** Reads a clinic's pack, in a thread of its own. */
  readonly parseApart: (folder: string) => Promise<ParsedApart>;
  readonly onRead: () => void;
}

/** At most this many problems of a pack are logged; "npm run content:check" shows all of them. */
const mostLogged = 20;

/** A pack with errors is read again only after this many milliseconds, or when its files have changed. */
const againAfterMs = 5 * 60_000;

/** The screen waits at most this many milliseconds for a clinic's pack. */
const patienceMs = 1500;

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** Shown when there is nothing else to show. */
const emptyPack: Pack = {
  id: 'empty',
  title: '',
  locale: 'en',
  disclaimer: { short: '', full: [] },
  origin: [],
  topics: [],
  cards: [],
  guides: [],
  glossary: [],
  references: [],
  translations: [],
  words: { topics: 0, sources: 0, help: 0 },
};

/** Reads packs when they are asked for, and reads each version of a pack only once. */
export function createLibrary({ folders, log, clock, parseApart, onRead }: LibraryOptions): Library {
  /** The clinic's packs that are being read or were read, by their folders. Each reading knows the hash of the files that it read. */
  const readings = new Map<string, Reading>();
  const lastWhole = new Map<string, LoadedPack>();

  const cached = (folder: string, look: () => unknown, parse: () => Promise<ReadPack>) =>
    cachedParse({
      // The clinic's pack and the built-in one may have the same name. The hash of the folder keeps their saved files apart.
      file: join(folders.cache, `${basename(folder)}-${sha256(folder).slice(0, 12)}.json`),
      look,
      parse,
      // A pack with errors is not saved, because a file that cannot be read now may be readable at the next start.
      isWorthKeeping: (parsed) => isWhole(parsed) && !parsed.isStale,
      log,
    });
  const readApart = async (folder: string, contents: string | undefined): Promise<ReadPack> => {
    const parsed = await cached(
      folder,
      () => contents ?? null,
      async () => {
        const result = await parseApart(folder);
        // Files that changed in the meantime must not be saved under the hash of the old ones.
        return contentsOf(folder) === contents ? result : { ...result, isStale: true };
      },
    ).catch((error: unknown): ReadPack => {
      const message = `the pack cannot be read (${reasonOf(error)})`;
      const problem = { file: 'pack.yaml', line: 1, message, mend: 'Look at its size, and at the disk' };
      return { pack: undefined, problems: [problem], isCutOff: true };
    });
    complain(parsed, folder, log);
    return parsed;
  };
  const read = (folder: string): Reading => {
    const contents = contentsOf(folder);
    const before = readings.get(folder);
    if (before && contents !== undefined && before.contents === contents && clock.nowMs() < before.untilMs)
      return before;
    const reading: Reading = { contents, untilMs: Infinity, parsed: readApart(folder, contents) };
    readings.set(folder, reading);
    void reading.parsed.then((parsed) => {
      // The cause may have been a slow start or a busy disk. So a pack with errors is read once more, later.
      if (!isWhole(parsed)) reading.untilMs = clock.nowMs() + againAfterMs;
      if (parsed.isStale) reading.untilMs = clock.nowMs();
      return parsed;
    });
    return reading;
  };
  const clinics = async (id: string): Promise<LoadedPack | 'faulty' | undefined> => {
    const own = join(folders.clinic, id);
    if (!existsSync(own)) return undefined;
    const reading = read(own);
    const parsed = await within(reading.parsed, patienceMs, clock);
    if (!parsed) {
      log.info(`pack: ${own} is still being read`);
      void reading.parsed.then(onRead);
      return lastWhole.get(own);
    }
    const { pack } = parsed;
    if (!pack || !isWhole(parsed)) {
      log.warn(`pack: ${own} has errors: showing the built-in pack`);
      return 'faulty';
    }
    log.info(`pack: showing ${own}`);
    const loaded: LoadedPack = { pack, from: 'clinic', version: `${own} ${reading.contents}` };
    lastWhole.set(own, loaded);
    return loaded;
  };
  const builtIn = async (id: string): Promise<LoadedPack> => {
    const folder = join(folders.builtIn, existsSync(join(folders.builtIn, id)) ? id : shippedPackId);
    const known = lastWhole.get(folder);
    if (known) return known;
    // The names of the files are enough here, because the files in the app change only with the build.
    const parsed = await cached(
      folder,
      () => packFilesIn(folder),
      async () => {
        const { parsePackFolder } = await import('../../content/read/folder.ts');
        return { ...parsePackFolder(folder), isCutOff: false };
      },
    );
    complain(parsed, folder, log);
    if (parsed.problems.some(({ isNote }) => !isNote))
      log.warn('pack: the built-in pack has errors: showing only its parts without errors');
    const loaded: LoadedPack = { pack: parsed.pack ?? emptyPack, from: 'built-in', version: folder };
    lastWhole.set(folder, loaded);
    return loaded;
  };
  return {
    load: async (id) => {
      const own = await clinics(id);
      if (own === undefined) return builtIn(id);
      return own === 'faulty' ? { ...(await builtIn(id)), from: 'replacement' } : own;
    },
  };
}

/** One version of a clinic's pack that is being read or was read. */
interface Reading {
  /**
   * A hash of the bytes of its files. Dates and sizes are not enough: after a disk image or a backup is restored, other words can have the
   * same dates and sizes. Undefined if the folder could not be read.
   */
  readonly contents: string | undefined;
  readonly parsed: Promise<ReadPack>;
  /** Until when the reading may be used, in monotonic milliseconds. */
  untilMs: number;
}

/** One hash of everything in a folder; undefined if the folder cannot be read. */
function contentsOf(folder: string): string | undefined {
  const hash = createHash('sha256');
  try {
    for (const path of packFilesIn(folder)) hash.update(`${path}\n`).update(bytesOf(folder, path));
    return hash.digest('hex');
  } catch {
    return undefined;
  }
}

/** The bytes of a file, or no bytes if it cannot be read. The reader of the pack then reports what is wrong with that file. */
function bytesOf(folder: string, path: string): Uint8Array {
  try {
    return readSmallFile(join(folder, path), largestBytes(path));
  } catch {
    return new Uint8Array();
  }
}

/** Whether a clinic's pack can be shown. */
function isWhole({ pack, problems, isCutOff }: ParsedApart): boolean {
  return !isCutOff && pack !== undefined && problems.every(({ isNote }) => isNote);
}

/** Says what is wrong with a pack. */
function complain({ problems }: ParsedApart, folder: string, log: Log): void {
  for (const problem of problems.slice(0, mostLogged))
    log[problem.isNote ? 'warn' : 'error'](`pack: ${formatProblem({ ...problem, file: join(folder, problem.file) })}`);
  const others = problems.length - mostLogged;
  if (others > 0) log.warn(`pack: and ${others} more in ${folder}`);
}

/** The result of a promise, or undefined if the result is not there in time. */
async function within<T>(promise: Promise<T>, ms: number, clock: Clock): Promise<T | undefined> {
  let callOff = () => {};
  const late = new Promise<undefined>((done) => {
    callOff = clock.after(ms, () => done(undefined));
  });
  const first = await Promise.race([promise, late]);
  callOff();
  return first;
}
