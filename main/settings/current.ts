import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readSmallFile } from '../../content/read/smallFile.ts';
import type { Folders } from '../dataFolder.ts';
import { cachedParse } from '../parseCache.ts';
import type { Log } from '../log.ts';
import { settingsFiles } from './files.ts';
import type { LoadedSettings } from './store.ts';

/** The settings to run with. What came from a file with nothing wrong in it is parsed only once. */
export function currentSettings({ data, own }: Folders, log: Log): Promise<LoadedSettings> {
  const file = join(data, settingsFiles.current);
  return cachedParse({
    file: join(own, 'cache', 'settings.json'),
    // By its bytes: images and restored backups bring back the date and the size of another file.
    look: () => [file, createHash('sha256').update(readSmallFile(file)).digest('hex')],
    parse: async () => (await import('./store.ts')).loadSettings(data, log),
    isWorthKeeping: ({ from, problems }) => from === 'file' && problems.length === 0,
    log,
  });
}
