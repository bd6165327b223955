import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { packFilesIn } from '../../content/read/files.ts';
import { readSmallFile } from '../../content/read/smallFile.ts';
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
  /** Changes with the folder that the pack is from, and with what is in it. */
  readonly version: string;
}

/** The packs of a kiosk. */
export interface Library {
  /**
   * The pack to show: the clinic's own if it is whole, else the built-in one; of a built-in one with problems, what is
   * whole of it. Says in the log what was wrong, and never rejects. A pack of the clinic's that takes long to read is not waited for: what was
   * whole of it before is given, or the built-in one, and `onRead` called when it is there.
   */
  readonly load: (id: string) => Promise<LoadedPack>;
}

interface LibraryOptions {
  readonly folders: PackFolders;
  readonly log: Log;
  readonly clock: Clock;
  /** Reads a clinic's pack, in a thread of its own. */
  readonly parseApart: (folder: string) => Promise<ParsedApart>;
  readonly onRead: () => void;
}

/** This many problems of a pack are said at a start; "npm run content:check" says all. */
const mostLogged = 20;

/** A pack that could not be read whole is not read again before this, in milliseconds. */
const againAfterMs = 5 * 60_000;

/** Nobody waits longer for a screen than this, in milliseconds. */
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

/** Reads packs as they are asked for, and each state of one only once. */
export function createLibrary({ folders, log, clock, parseApart, onRead }: LibraryOptions): Library {
  /** What is being read, or was, of the clinic's packs: by the folder, and by what was in it then. */
  const readings = new Map<string, Reading>();
  const lastWhole = new Map<string, LoadedPack>();

  const cached = (folder: string, look: () => unknown, parse: () => Promise<ParsedApart>) =>
    cachedParse({
      // Two packs of one name, the clinic's and the built-in one, are two files.
      file: join(folders.cache, `${basename(folder)}-${sha256(folder).slice(0, 12)}.json`),
      look,
      parse,
      // A file that could not be read a moment ago may be readable at the next start: what has a mistake is read again.
      isWorthKeeping: (parsed) => isWhole(parsed),
      log,
    });
  const readApart = async (folder: string, contents: string): Promise<ParsedApart> => {
    const parsed = await cached(
      folder,
      () => contents,
      () => parseApart(folder),
    ).catch((error: unknown): ParsedApart => {
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
    if (before && before.contents === contents && clock.nowMs() < before.untilMs) return before;
    const reading: Reading = { contents, untilMs: Infinity, parsed: readApart(folder, contents) };
    readings.set(folder, reading);
    void reading.parsed.then((parsed) => {
      // A slow start, or a disk that was busy, may be over: what is not whole is read once more, later.
      if (!isWhole(parsed)) reading.untilMs = clock.nowMs() + againAfterMs;
      return parsed;
    });
    return reading;
  };
  const clinics = async (id: string): Promise<LoadedPack | undefined> => {
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
      return undefined;
    }
    log.info(`pack: showing ${own}`);
    const loaded = { pack, version: `${own} ${reading.contents}` };
    lastWhole.set(own, loaded);
    return loaded;
  };
  const builtIn = async (id: string): Promise<LoadedPack> => {
    const folder = join(folders.builtIn, existsSync(join(folders.builtIn, id)) ? id : shippedPackId);
    const known = lastWhole.get(folder);
    if (known) return known;
    // What is in the app follows from the build.
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
      log.warn('pack: the built-in pack has errors: showing what is whole of it');
    const loaded = { pack: parsed.pack ?? emptyPack, version: folder };
    lastWhole.set(folder, loaded);
    return loaded;
  };
  return { load: async (id) => (await clinics(id)) ?? builtIn(id) };
}

/** A state of a pack that is being read, or was. */
interface Reading {
  /** By the bytes of its files: images and restored backups bring back the dates and sizes of other words. */
  readonly contents: string;
  readonly parsed: Promise<ParsedApart>;
  /** Until when it holds, by the monotonic clock. */
  untilMs: number;
}

/** What is in a folder, as one hash. A folder that cannot be read is like no other. */
function contentsOf(folder: string): string {
  const hash = createHash('sha256');
  try {
    for (const path of packFilesIn(folder)) hash.update(`${path}\n`).update(bytesOf(join(folder, path)));
    return hash.digest('hex');
  } catch {
    return 'cannot be read';
  }
}

/** The bytes of a file; none where it cannot be read, of which the reader says what is wrong with it. */
function bytesOf(file: string): Uint8Array {
  try {
    return readSmallFile(file);
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

/** What a promise comes to, if that is in time. */
async function within<T>(promise: Promise<T>, ms: number, clock: Clock): Promise<T | undefined> {
  let callOff = () => {};
  const late = new Promise<undefined>((done) => {
    callOff = clock.after(ms, () => done(undefined));
  });
  const first = await Promise.race([promise, late]);
  callOff();
  return first;
}
