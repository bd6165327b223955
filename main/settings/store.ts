import { reasonOf } from '../../content/model/reason.ts';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { sync as writeAtomically } from 'write-file-atomic';
import { formatProblem, type Problem } from '../../content/model/problem.ts';
import { decoded, encodingNotes, readSmallFile } from '../../content/read/smallFile.ts';
import type { Log } from '../log.ts';
import { settingsFiles } from './files.ts';
import { type ParsedSettings, parseSettings } from './parse.ts';
import { settingsTemplate } from './docs.ts';
import { defaultSettings, type Settings } from './schema.ts';

/** Settings, where they came from, and what is wrong with the file. */
export interface LoadedSettings {
  readonly settings: Settings;
  readonly from: 'file' | 'last good' | 'defaults';
  readonly problems: readonly Problem[];
  /** Whether there is a file that cannot be read now, such as one that another program has locked. It is worth another look soon. */
  readonly isUnread: boolean;
}

/**
 * The settings to run with: the file, else the last good ones, else the defaults. A wrong value is replaced by its last good value.
 * Problems are logged. A file that cannot be used at all is copied, so that somebody can look at it. This never throws, because a kiosk
 * must always start.
 */
export function loadSettings(folder: string, log: Log): LoadedSettings {
  const path = (name: string) => join(folder, name);
  const attempt = <T>(what: string, act: () => T): T | undefined => {
    try {
      return act();
    } catch (error) {
      log.warn(`settings: could not ${what}: ${reasonOf(error)}`);
      return undefined;
    }
  };
  const read = (name: string, before?: Settings): (ParsedSettings & { readonly bytes: Buffer }) | undefined => {
    if (!existsSync(path(name))) return undefined;
    const bytes = attempt(`read ${name}`, () => readSmallFile(path(name)));
    if (bytes === undefined) return undefined;
    const found = decoded(bytes);
    const { settings, problems } = parseSettings(name, found.text, before ? { before } : {});
    return { settings, problems: [...encodingNotes(name, found), ...problems], bytes };
  };

  attempt('make the data folder', () => mkdirSync(folder, { recursive: true }));
  const lastGood = read(settingsFiles.lastGood)?.settings;
  const current = read(settingsFiles.current, lastGood);
  const problems = current?.problems ?? [];
  for (const problem of problems) log[problem.isNote ? 'warn' : 'error'](`settings: ${formatProblem(problem)}`);
  if (current?.settings) {
    if (problems.every(({ isNote }) => isNote))
      attempt('copy them as the last good ones', () => writeAtomically(path(settingsFiles.lastGood), current.bytes));
    return { settings: current.settings, from: 'file', problems, isUnread: false };
  }
  const wasThere = existsSync(path(settingsFiles.current));
  const isUnread = wasThere && !current;
  if (wasThere) {
    if (current) attempt('copy the rejected file', () => writeAtomically(path(settingsFiles.rejected), current.bytes));
    log.error(
      `settings: ${settingsFiles.current} cannot be used${current ? `; a copy is in ${settingsFiles.rejected}` : ''}`,
    );
  }
  if (lastGood) {
    log.warn(`settings: using the last good ones (${settingsFiles.lastGood})`);
    return { settings: lastGood, from: 'last good', problems, isUnread };
  }
  if (!wasThere)
    attempt('write the explained file', () => writeAtomically(path(settingsFiles.current), settingsTemplate()));
  log.info('settings: using the defaults');
  return { settings: defaultSettings, from: 'defaults', problems, isUnread };
}
