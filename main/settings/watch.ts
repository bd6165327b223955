import { type StatsListener, unwatchFile, watchFile } from 'node:fs';
import { join } from 'node:path';
import { settingsFiles } from './files.ts';

/**
 * The file is checked at this interval, in milliseconds. Checking is more reliable than waiting for change events: editors and network
 * drives replace files in many ways.
 */
const lookEveryMs = 2000;

/** Calls back whenever the settings file was written, replaced or removed. Returns a function that stops the watching. */
export function watchSettings(folder: string, onChanged: () => void): () => void {
  const file = join(folder, settingsFiles.current);
  const listener: StatsListener = () => onChanged();
  watchFile(file, { interval: lookEveryMs, persistent: false }, listener);
  return () => unwatchFile(file, listener);
}
