import { reasonOf } from '../../content/model/reason.ts';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sync as writeAtomically } from 'write-file-atomic';
import { formatProblem, type Problem } from '../../content/model/problem.ts';
import { checkYaml } from '../../content/read/yaml.ts';
import type { Log } from '../log.ts';
import { settingsFiles } from './files.ts';
import { defaultSettings, type Settings, settingsSchema, settingsTemplate } from './schema.ts';

/** Settings, and where they came from. */
export interface LoadedSettings {
  readonly settings: Settings;
  readonly from: 'file' | 'last good' | 'defaults';
}

/** Reads settings text. Comments alone mean all defaults; nothing at all means that writing it was cut short. */
export function parseSettings(
  file: string,
  text: string,
): { readonly settings: Settings | undefined; readonly problems: readonly Problem[] } {
  if (text.trim() === '') {
    return {
      settings: undefined,
      problems: [{ file, line: 1, message: 'the file is empty', mend: 'Write the settings again' }],
    };
  }
  const holdsValues = text.split('\n').some((line) => line.trim() !== '' && !line.trim().startsWith('#'));
  if (!holdsValues) return { settings: defaultSettings, problems: [] };
  const { value, problems } = checkYaml(settingsSchema, { file, text, firstLine: 1 });
  return { settings: value, problems };
}

/**
 * The settings to run with: the file, else the last good ones, else the defaults. Says in the log what was wrong, keeps
 * it aside, and never throws: a kiosk always starts.
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
  const read = (name: string): Settings | undefined => {
    if (!existsSync(path(name))) return undefined;
    const text = attempt(`read ${name}`, () => readFileSync(path(name), 'utf8'));
    if (text === undefined) return undefined;
    const { settings, problems } = parseSettings(name, text);
    for (const problem of problems) log.error(`settings: ${formatProblem(problem)}`);
    if (settings && name === settingsFiles.current)
      attempt('keep them as the last good ones', () => writeAtomically(path(settingsFiles.lastGood), text));
    return settings;
  };

  attempt('make the data folder', () => mkdirSync(folder, { recursive: true }));
  const current = read(settingsFiles.current);
  if (current) return { settings: current, from: 'file' };
  const wasThere = existsSync(path(settingsFiles.current));
  if (wasThere) {
    attempt('keep the rejected file', () => copyFileSync(path(settingsFiles.current), path(settingsFiles.rejected)));
    log.error(`settings: ${settingsFiles.current} cannot be used; a copy is in ${settingsFiles.rejected}`);
  }
  const lastGood = read(settingsFiles.lastGood);
  if (lastGood) {
    log.warn(`settings: using the last good ones (${settingsFiles.lastGood})`);
    return { settings: lastGood, from: 'last good' };
  }
  if (!wasThere)
    attempt('write the explained file', () => writeAtomically(path(settingsFiles.current), settingsTemplate()));
  log.info('settings: using the defaults');
  return { settings: defaultSettings, from: 'defaults' };
}
