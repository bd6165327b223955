import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readSmallFile } from '../../content/read/smallFile.ts';
import type { Folders } from '../dataFolder.ts';
import { cachedParse } from '../parseCache.ts';
import type { Log } from '../log.ts';
import { settingsFiles } from './files.ts';
import type { LoadedSettings } from './store.ts';

/** The settings to run with. A settings file without problems is parsed only once for each change. */
export function currentSettings({ data, own }: Folders, log: Log): Promise<LoadedSettings> {
  const file = join(data, settingsFiles.current);
  return cachedParse({
    file: join(own, 'cache', 'settings.json'),
    // The bytes are compared: after a disk image or a backup is restored, another file can have the same date and size.
    look: () => [file, createHash('sha256').update(readSmallFile(file)).digest('hex')],
    parse: async () => (await import('./store.ts')).loadSettings(data, log),
    isWorthKeeping: ({ from, problems }) => from === 'file' && problems.length === 0,
    log,
  });
}
