import type { SettingsFor } from './schema.ts';

/**
 * The settings that pages receive unchanged. The schema decides which ones (`staffAndViews`), and the build fails if this list differs. The
 * list exists because the schema is large, and a start sends settings to a page before the schema is loaded.
 */
const viewNames = {
  clinicName: true,
  emergencyNumber: true,
  clinicNumber: true,
  languages: true,
  screenDiagonalInches: true,
  keypad: true,
  counts: true,
  paperSize: true,
} as const satisfies { readonly [N in keyof Required<SettingsFor<'views'>>]: true };

/** The names of these settings. */
export const namesForViews = Object.keys(viewNames).filter((name): name is keyof typeof viewNames => name in viewNames);
