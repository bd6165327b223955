import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { sync as writeAtomically } from 'write-file-atomic';
import type { StaffChanges, StaffSettings } from '../bridge/forms.ts';
import { settingsFiles } from './files.ts';
import { namesFor, settingDocs, type Settings, settingsTemplate } from './schema.ts';
import { readSmallText } from '../../content/read/smallFile.ts';
import { parseSettings } from './parse.ts';

/** The part of the settings that staff can change at the screen. */
export function staffSettings(settings: Settings): StaffSettings {
  const values = namesFor('staff').map((name) => [name, settings[name] ?? '']);
  // The names are the keys, and no others.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.fromEntries(values) as StaffSettings;
}

/** Settings that are left out of the file where they are empty. */
const withoutDefault: ReadonlySet<string> = new Set(
  settingDocs.filter(({ fallback }) => fallback === 'unset').map(({ name }) => name),
);

/**
 * Settings text with some of them changed, and all else in it as it was, its comments too. An empty value takes a setting
 * out where it has no default of its own.
 */
export function editedSettings(text: string, changes: StaffChanges): string {
  const document = parseDocument(text);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) continue;
    if (value === '' && withoutDefault.has(name)) document.delete(name);
    else document.set(name, value);
  }
  return document.toString();
}

/** The text of the settings in force: the file's, where it can be read, else the last good one's, else the template. */
function textInForce(folder: string): string {
  for (const name of [settingsFiles.current, settingsFiles.lastGood]) {
    const file = join(folder, name);
    const text = existsSync(file) ? readSmallText(file).text : undefined;
    if (text !== undefined && parseSettings(name, text).settings) return text;
  }
  return settingsTemplate();
}

/** Writes changed settings. Returns what is wrong with them, in words for staff; nothing is written then. */
export function writeStaffSettings(folder: string, changes: StaffChanges): readonly string[] {
  if (Object.values(changes).every((value) => value === undefined)) return [];
  try {
    const text = editedSettings(textInForce(folder), changes);
    const { settings, problems } = parseSettings(settingsFiles.current, text);
    // What else is wrong in the file is not theirs to mend here.
    const own = problems.filter(({ setting }) => !settings || (setting !== undefined && setting in changes));
    if (own.length === 0) writeAtomically(join(folder, settingsFiles.current), text);
    return own.map(({ message, mend }) => `${message}. ${mend}.`);
  } catch {
    return ['The settings cannot be saved: nothing can be written in the data folder.'];
  }
}
