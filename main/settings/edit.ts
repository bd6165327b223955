import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { sync as writeAtomically } from 'write-file-atomic';
import type { StaffChanges, StaffSettings } from '../bridge/contract.ts';
import { settingsFiles } from './current.ts';
import { settingDocs, type Settings, settingsTemplate } from './schema.ts';
import { parseSettings } from './store.ts';

/** The part of the settings that staff can change at the screen. */
export function staffSettings(settings: Settings): StaffSettings {
  return {
    clinicName: settings.clinicName,
    placeName: settings.placeName,
    emergencyNumber: settings.emergencyNumber ?? '',
    clinicNumber: settings.clinicNumber ?? '',
    screenDiagonalInches: settings.screenDiagonalInches,
    showDrafts: settings.showDrafts,
    ambientSound: settings.ambientSound,
    touchSounds: settings.touchSounds,
    silentHours: settings.silentHours ?? '',
  };
}

/** Settings that are left out of the file where they are empty. */
const withoutDefault: ReadonlySet<string> = new Set(
  settingDocs.filter(({ fallback }) => fallback === 'unset').map(({ name }) => name),
);

/**
 * Settings text with some of them changed, and all else in it as it was, its comments too. An empty value takes a setting
 * out where it has no default of its own. Text that cannot be used is begun anew from the explained template.
 */
export function editedSettings(text: string, changes: StaffChanges): string {
  const isUsable = parseSettings(settingsFiles.current, text).problems.length === 0;
  const document = parseDocument(isUsable ? text : settingsTemplate());
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) continue;
    if (value === '' && withoutDefault.has(name)) document.delete(name);
    else document.set(name, value);
  }
  return document.toString();
}

/** Writes changed settings. Returns what is wrong with them, in words for staff; nothing is written then. */
export function writeStaffSettings(folder: string, changes: StaffChanges): readonly string[] {
  const file = join(folder, settingsFiles.current);
  try {
    const text = editedSettings(existsSync(file) ? readFileSync(file, 'utf8') : settingsTemplate(), changes);
    const { problems } = parseSettings(settingsFiles.current, text);
    if (problems.length === 0) writeAtomically(file, text);
    return problems.map(({ message, mend }) => `${message}. ${mend}.`);
  } catch {
    return ['The settings cannot be kept: nothing can be written in the data folder.'];
  }
}
