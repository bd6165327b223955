import { homedir, platform } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import shipped from '../../content/shipped.json' with { type: 'json' };

/** The project's top folder. */
export const projectFolder = resolve(fileURLToPath(new URL('../..', import.meta.url)));

/**
 * A path inside the project.
 * @param {...string} parts
 */
export function inProject(...parts) {
  return join(projectFolder, ...parts);
}

/** The pack that commands use if no other is named: the one that ships. */
export function shippedPackFolder() {
  return inProject('content', 'packs', shipped.pack);
}

/** Where runtimes are kept between runs and between clones: never inside the tree. */
export function cacheFolder() {
  const { ANTEROOM_CACHE, XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (ANTEROOM_CACHE) return resolve(ANTEROOM_CACHE);
  if (platform() === 'win32' && LOCALAPPDATA) return join(LOCALAPPDATA, 'anteroom', 'cache');
  if (platform() === 'darwin') return join(homedir(), 'Library', 'Caches', 'anteroom');
  return join(XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'anteroom');
}
