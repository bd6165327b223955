import type { Settings } from '../settings/schema.ts';

/** Where printouts go, and on what. */
export type PrintSettings = Pick<Settings, 'printer' | 'sheetFolder' | 'paperSize'>;

/** Where printouts come out: the system's printer when there is one, else a folder that staff chose. */
export function printTargetOf({ printer, sheetFolder }: PrintSettings): 'printer' | 'folder' | 'none' {
  if (printer !== undefined) return 'printer';
  return sheetFolder === undefined ? 'none' : 'folder';
}
