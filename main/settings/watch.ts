import { type StatsListener, unwatchFile, watchFile } from 'node:fs';
import { join } from 'node:path';
import { settingsFiles } from './files.ts';

/** The file is looked at at this interval. Asking beats being told: editors and network drives replace files in many ways. */
const lookEveryMs = 2000;

/** Calls back whenever the settings file was written, replaced or taken away. Returns what stops it. */
export function watchSettings(folder: string, onChanged: () => void): () => void {
  const file = join(folder, settingsFiles.current);
  const listener: StatsListener = () => onChanged();
  watchFile(file, { interval: lookEveryMs, persistent: false }, listener);
  return () => unwatchFile(file, listener);
}
