import { newestVersion } from './migrations.ts';
import { defaultSettings, type Settings, settingsSchema } from './schema.ts';

/** One setting, as it is explained to people. */
export interface SettingDoc {
  readonly name: keyof Settings;
  readonly fallback: string;
  /** What the template shows: the default, or a form to fill in. */
  readonly example: string;
  readonly purpose: string;
}

/** Every setting with its default and purpose, in the schema's order. */
export const settingDocs: readonly SettingDoc[] = settingsSchema.keyof().options.map((name) => {
  const fallback = defaultSettings[name];
  const setting = settingsSchema.shape[name];
  const form = setting.meta()?.['example'];
  return {
    name,
    fallback: fallback === undefined ? 'unset' : JSON.stringify(fallback),
    example: fallback === undefined ? (typeof form === 'string' ? form : '"..."') : JSON.stringify(fallback),
    purpose: setting.description ?? '',
  };
});

/** The text of the settings file that a first start writes. It explains every setting and sets none. */
export function settingsTemplate(): string {
  const entries = settingDocs.map(({ name, example, purpose }) => `# ${purpose}\n# ${name}: ${example}\n`);
  return `# Settings of Anteroom. Take away the "#" before a name to set it; the values shown are the defaults.\n\n# The version of this file. Do not change it: a later release needs it to read what you have written.\nversion: ${newestVersion()}\n\n${entries.join('\n')}`;
}
