import type { SettingsFor } from './schema.ts';

/**
 * The settings that pages get to know as they are. The schema says which (`staffAndViews`), and this list follows it or does not build: a
 * start sends settings to a page before it has the schema, which is large.
 */
const viewNames = {
  clinicName: true,
  emergencyNumber: true,
  clinicNumber: true,
  languages: true,
  screenDiagonalInches: true,
  keypad: true,
  paperSize: true,
} as const satisfies { readonly [N in keyof Required<SettingsFor<'views'>>]: true };

/** The names of these settings. */
export const namesForViews = Object.keys(viewNames).filter((name): name is keyof typeof viewNames => name in viewNames);
