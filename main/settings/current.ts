import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Folders } from '../dataFolder.ts';
import { cachedParse } from '../parseCache.ts';
import type { Log } from '../log.ts';
import { settingsFiles } from './files.ts';
import type { Settings } from './schema.ts';

/** The settings to run with. What came from a whole file is parsed only once. */
export async function currentSettings({ data, own }: Folders, log: Log): Promise<Settings> {
  const file = join(data, settingsFiles.current);
  const { settings } = await cachedParse({
    file: join(own, 'cache', 'settings.json'),
    look: () => {
      const { size, mtimeMs } = statSync(file);
      return { file, size, mtimeMs };
    },
    parse: async () => (await import('./store.ts')).loadSettings(data, log),
    isWorthKeeping: ({ from }) => from === 'file',
    log,
  });
  return settings;
}
