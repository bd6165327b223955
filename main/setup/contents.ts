import type { Settings } from '../settings/schema.ts';

/** The name of a set-up on a stick. */
export const setupName = 'anteroom-setup.zip';

/** Files of the data folder that a set-up has, and folders of which it has each entry. The PIN and what the kiosk counts stay at home. */
export const setupFiles = ['settings.yaml', 'plans.yaml'] as const;
export const setupFolders = ['packs', 'recordings'] as const;

/** What belongs to one kiosk alone: where it is, its screen, its printer. Another kiosk keeps its own. */
export const ownSettings = [
  'placeName',
  'display',
  'screenDiagonalInches',
  'printer',
  'sheetFolder',
] as const satisfies readonly (keyof Settings)[];

/** A set-up is refused if it is larger than this many bytes when it is unpacked: it would fill the disk. */
export const largestSetupBytes = 500e6;

/** The file that says what a set-up is. */
export const aboutName = 'anteroom-setup.json';

const mostParts = 8;
const longestPart = 100;

/** Whether a path may be in a set-up. Whatever a zip says, nothing is written anywhere else. */
export function isInSetup(path: string): boolean {
  const parts = path.split('/');
  const isPlain = (part: string) =>
    part.length > 0 && part.length <= longestPart && !/^\.|[\\:*?"<>|\p{Cc}]|[. ]$/u.test(part);
  if (parts.length > mostParts || !parts.every(isPlain)) return false;
  const [first = ''] = parts;
  return parts.length === 1
    ? setupFiles.some((name) => name === path)
    : parts.length > 2 && setupFolders.some((name) => name === first);
}
