import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { sync as writeAtomically } from 'write-file-atomic';
import { z } from 'zod';
import { formatProblem } from '../../content/model/problem.ts';
import { reasonOf } from '../../content/model/reason.ts';
import { decoded, readSmallText } from '../../content/read/smallFile.ts';
import { yamlDocument } from '../../content/read/yaml.ts';
import { settingsFiles } from '../settings/files.ts';
import { parseSettings } from '../settings/parse.ts';
import { aboutName, isInSetup, largestSetupBytes, ownSettings, setupFiles, setupFolders } from './contents.ts';

/** The newest form of a set-up that this release reads. */
const setupVersion = 1;

const about = z.object({ version: z.int().min(1), madeOn: z.string(), madeBy: z.string() });

/** A set-up that was read: its files by their paths. */
export interface Setup {
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** What came of reading or taking over a set-up: it was done, or why it was not. */
export type SetupResult<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'refused'; readonly problems: readonly string[] };

const refused = (...problems: readonly string[]): SetupResult<never> => ({ kind: 'refused', problems });

/**
 * Makes the set-up of a data folder: one zip with settings, hours, plans, keypad, own packs with their approvals, and recordings, without
 * the PIN and without what belongs to this kiosk alone. Throws where a file cannot be read. `madeOn`: ISO date.
 */
export function setupOf(
  folder: string,
  { madeOn, madeBy }: { readonly madeOn: string; readonly madeBy: string },
): Uint8Array {
  const paths = [
    ...setupFiles.flatMap((name) => filesBelow(folder, name)),
    ...setupFolders.flatMap((name) => filesBelow(folder, name)),
  ].filter(isInSetup);
  const bytes = paths.reduce((sum, path) => sum + lstatSync(join(folder, path)).size, 0);
  if (bytes > largestSetupBytes) throw new Error(`it would be larger than ${largestSetupBytes / 1e6} MB`);
  const files = Object.fromEntries(paths.map((path) => [path, new Uint8Array(readFileSync(join(folder, path)))]));
  const settings = files[settingsFiles.current];
  if (settings) files[settingsFiles.current] = strToU8(withoutOwn(decoded(Buffer.from(settings)).text));
  const head = JSON.stringify({ version: setupVersion, madeOn, madeBy }, null, 2);
  return zipSync({ [aboutName]: strToU8(`${head}\n`), ...files });
}

/** Reads a set-up. Paths that a set-up cannot have are left out. */
export function readSetup(bytes: Uint8Array): SetupResult<Setup> {
  try {
    let size = 0;
    const found = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const isWanted = name === aboutName || isInSetup(name);
        if (isWanted) size += originalSize;
        if (size > largestSetupBytes) throw new Error('it is larger than a set-up can be');
        return isWanted;
      },
    });
    const { [aboutName]: head, ...files } = found;
    const said = about.safeParse(head ? JSON.parse(Buffer.from(head).toString('utf8')) : undefined);
    if (!said.success) return refused('This is not a set-up of Anteroom.');
    if (said.data.version > setupVersion)
      return refused(`This set-up was made by a newer release (${said.data.madeBy}). Install that release here first.`);
    return { kind: 'done', value: { files: new Map(Object.entries(files)) } };
  } catch (error) {
    return refused(`This set-up cannot be read: ${reasonOf(error)}.`);
  }
}

/**
 * Takes over a set-up. What belongs to this kiosk alone stays, and so does its PIN. What is replaced is kept in `before-setup/`. If
 * anything is wrong with the settings of the set-up, nothing is changed. `moment`: names the folder of what is kept.
 */
export function takeOver(folder: string, { files }: Setup, moment: string): SetupResult<readonly string[]> {
  const incoming = files.get(settingsFiles.current);
  const text = incoming && decoded(Buffer.from(incoming)).text;
  const wrong =
    text === undefined ? [] : parseSettings(settingsFiles.current, text).problems.filter(({ isNote }) => !isNote);
  if (wrong.length > 0) return refused(...wrong.map(formatProblem));
  const fresh = join(folder, 'setup-new');
  const kept = join(folder, 'before-setup', moment);
  try {
    rmSync(fresh, { recursive: true, force: true });
    for (const [path, bytes] of files) {
      mkdirSync(dirname(join(fresh, path)), { recursive: true });
      writeAtomically(
        join(fresh, path),
        path === settingsFiles.current ? withOwnOf(folder, text ?? '') : Buffer.from(bytes),
      );
    }
    // A whole pack, or the recordings of a whole pack, takes the place of the old one. The settings come last.
    const units = [...new Set([...files.keys()].map((path) => path.split('/').slice(0, 2).join('/')))].toSorted(
      (a, b) => Number(a === settingsFiles.current) - Number(b === settingsFiles.current) || a.localeCompare(b),
    );
    for (const unit of units) {
      if (existsSync(join(folder, unit))) {
        mkdirSync(dirname(join(kept, unit)), { recursive: true });
        renameSync(join(folder, unit), join(kept, unit));
      }
      mkdirSync(dirname(join(folder, unit)), { recursive: true });
      renameSync(join(fresh, unit), join(folder, unit));
    }
    rmSync(fresh, { recursive: true, force: true });
    return { kind: 'done', value: units };
  } catch (error) {
    return refused(`The set-up could not be taken over: ${reasonOf(error)}. What was replaced is in ${kept}.`);
  }
}

/** The text of settings without those of one kiosk alone. Comments stay. */
function withoutOwn(text: string): string {
  const document = yamlDocument(text);
  for (const name of ownSettings) document.delete(name);
  return document.toString();
}

/** The text of settings with what this kiosk has of its own. */
function withOwnOf(folder: string, text: string): string {
  const document = yamlDocument(withoutOwn(text));
  const file = join(folder, settingsFiles.current);
  const before: unknown = existsSync(file) ? yamlDocument(readSmallText(file).text).toJS() : undefined;
  if (typeof before === 'object' && before !== null)
    for (const name of ownSettings) {
      const value: unknown = Object.getOwnPropertyDescriptor(before, name)?.value;
      if (value !== undefined) document.set(name, value);
    }
  return document.toString();
}

/** The files below a folder, by their paths with `/`. Links are not followed. */
function filesBelow(folder: string, path: string): readonly string[] {
  const found = lstatSync(join(folder, path), { throwIfNoEntry: false });
  if (found?.isFile()) return [path];
  return found?.isDirectory()
    ? readdirSync(join(folder, path)).flatMap((name) => filesBelow(folder, `${path}/${name}`))
    : [];
}
