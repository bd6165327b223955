import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sync as writeAtomically } from 'write-file-atomic';
import type { StaffChanges, StaffSettings } from '../bridge/forms.ts';
import { settingsFiles } from './files.ts';
import { settingDocs, settingsTemplate } from './docs.ts';
import { namesFor, type Settings } from './schema.ts';
import { readSmallText } from '../../content/read/smallFile.ts';
import { parseSettings } from './parse.ts';
import { yamlDocument } from '../../content/read/yaml.ts';

/** The part of the settings that staff can change at the screen. */
export function staffSettings(settings: Settings): StaffSettings {
  const values = namesFor('staff').map((name) => [name, settings[name] ?? '']);
  // The object has exactly these names as its keys.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.fromEntries(values) as StaffSettings;
}

/** Settings that are removed from the file when they are empty. */
const withoutDefault: ReadonlySet<string> = new Set(
  settingDocs.filter(({ fallback }) => fallback === 'unset').map(({ name }) => name),
);

/**
 * Returns the settings text with some settings changed. Everything else in the text stays as it was, also its comments. An empty value
 * removes a setting that has no default.
 */
export function editedSettings(text: string, changes: StaffChanges): string {
  const document = yamlDocument(text);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) continue;
    if (value === '' && withoutDefault.has(name)) document.delete(name);
    else document.set(name, value);
  }
  return document.toString();
}

/** The text of the settings in force: the settings file if it can be used, else the last good file, else the template. */
function textInForce(folder: string): string {
  for (const name of [settingsFiles.current, settingsFiles.lastGood]) {
    const file = join(folder, name);
    const text = existsSync(file) ? readSmallText(file).text : undefined;
    if (text !== undefined && parseSettings(name, text).settings) return text;
  }
  return settingsTemplate();
}

/** Writes changed settings. If something is wrong with them, nothing is written, and the problems are returned in words for staff. */
export function writeStaffSettings(folder: string, changes: StaffChanges): readonly string[] {
  if (Object.values(changes).every((value) => value === undefined)) return [];
  try {
    const text = editedSettings(textInForce(folder), changes);
    const { settings, problems } = parseSettings(settingsFiles.current, text);
    // Other problems in the file are left out, because staff cannot mend them here.
    const own = problems.filter(({ setting }) => !settings || (setting !== undefined && setting in changes));
    if (own.length === 0) writeAtomically(join(folder, settingsFiles.current), text);
    return own.map(({ message, mend }) => `${message}. ${mend}.`);
  } catch {
    return ['The settings cannot be saved: nothing can be written in the data folder.'];
  }
}
