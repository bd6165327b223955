import { existsSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { packFilesIn } from '../../content/read/files.ts';
import { readSmallFile } from '../../content/read/smallFile.ts';
import type { Pack } from '../../content/model/pack.ts';
import { formatProblem } from '../../content/model/problem.ts';
import type { ParsedPack } from '../../content/read/pack.ts';
import { cachedParse } from '../parseCache.ts';
import type { Log } from '../log.ts';
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

/** This many problems of a pack are said at a start; "npm run content:check" says all. */
const mostLogged = 20;

const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');

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

/**
 * The pack to show: the clinic's own if it is whole, else the built-in one; of a built-in one with problems, what is
 * whole of it. Says in the log what was wrong, and never throws.
 */
export async function loadPack(id: string, { clinic, builtIn, cache }: PackFolders, log: Log): Promise<Pack> {
  const parse = async (folder: string): Promise<ParsedPack> => {
    const parsed = await cachedParse({
      // Two packs of one name, the clinic's and the built-in one, are two files.
      file: join(cache, `${basename(folder)}-${sha256(folder).slice(0, 12)}.json`),
      // By its bytes: images and restored backups bring back the dates and sizes of other words. What is in the app follows from the build.
      look: () =>
        packFilesIn(folder).map((path) =>
          folder.startsWith(clinic) ? [path, sha256(readSmallFile(join(folder, path)))] : path,
        ),
      // The parser is large, and seldom needed.
      parse: async () => (await import('../../content/read/folder.ts')).parsePackFolder(folder),
      isWorthKeeping: () => true,
      log,
    });
    for (const problem of parsed.problems.slice(0, mostLogged))
      log[problem.isNote ? 'warn' : 'error'](
        `pack: ${formatProblem({ ...problem, file: join(folder, problem.file) })}`,
      );
    const others = parsed.problems.length - mostLogged;
    if (others > 0) log.warn(`pack: and ${others} more in ${folder}`);
    return parsed;
  };
  const own = join(clinic, id);
  if (existsSync(own)) {
    const { pack, problems } = await parse(own);
    if (pack && problems.every(({ isNote }) => isNote)) {
      log.info(`pack: showing ${own}`);
      return pack;
    }
    log.warn(`pack: ${own} has errors: showing the built-in pack`);
  }
  const builtInId = existsSync(join(builtIn, id)) ? id : shippedPackId;
  const { pack, problems } = await parse(join(builtIn, builtInId));
  if (problems.some(({ isNote }) => !isNote))
    log.warn('pack: the built-in pack has errors: showing what is whole of it');
  return pack ?? emptyPack;
}
