import type { Settings } from '../settings/schema.ts';

/** Where sheets go, and on what. */
export type PaperSettings = Pick<Settings, 'printer' | 'sheetFolder' | 'paperSize'>;

/** Where sheets come out: the system's printer when there is one, else a folder that staff chose. */
export function paperOf({ printer, sheetFolder }: PaperSettings): 'printer' | 'folder' | 'none' {
  if (printer !== undefined) return 'printer';
  return sheetFolder === undefined ? 'none' : 'folder';
}
