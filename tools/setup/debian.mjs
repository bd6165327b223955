import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { giveUp, say } from './say.mjs';

/** For each shared library that Electron needs (its soname), the Debian package that contains it. */
const packageOfLibrary = /** @type {Record<string, string>} */ ({
  'libgtk-3.so.0': 'libgtk-3-0',
  'libgdk-3.so.0': 'libgtk-3-0',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libsmime3.so': 'libnss3',
  'libnspr4.so': 'libnspr4',
  'libgbm.so.1': 'libgbm1',
  'libasound.so.2': 'libasound2',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libcups.so.2': 'libcups2',
  'libdrm.so.2': 'libdrm2',
  'libxkbcommon.so.0': 'libxkbcommon0',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXdamage.so.1': 'libxdamage1',
  'libXfixes.so.3': 'libxfixes3',
  'libXrandr.so.2': 'libxrandr2',
  'libpango-1.0.so.0': 'libpango-1.0-0',
  'libcairo.so.2': 'libcairo2',
});

/**
 * The path of a command, or undefined.
 * @param {string} command
 */
export function findCommand(command) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, command)).find((path) => existsSync(path));
}

/**
 * The Debian packages that contain the shared libraries which a Linux program needs and this machine lacks.
 * @param {string} program path of the executable
 * @returns {string[]}
 */
export function packagesMissingFor(program) {
  if (process.platform !== 'linux' || !findCommand('ldd')) return [];
  const listed = spawnSync('ldd', [program], { encoding: 'utf8' }).stdout;
  const missing = [...listed.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');
  return [...new Set(missing.map((library) => packageOfLibrary[library] ?? library))];
}

/**
 * Installs Debian packages if we are root on Debian. Otherwise prints the command that installs them, and ends the program.
 * @param {string[]} packages
 * @param {string} why what they are needed for
 */
export function ensureDebianPackages(packages, why) {
  if (packages.length === 0) return;
  const line = `apt-get install --yes --no-install-recommends ${packages.join(' ')}`;
  if (!findCommand('apt-get')) giveUp(`missing for ${why}: ${packages.join(', ')} (Debian's names)`);
  if (process.getuid?.() !== 0) giveUp(`missing for ${why}. Run this, then try again:\n  sudo ${line}`);
  say(`installing for ${why}: ${packages.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = () => spawnSync('sh', ['-c', `${line} >/dev/null`], { env, stdio: ['ignore', 2, 2] });
  if (install().status === 0) return;
  spawnSync('sh', ['-c', 'apt-get update >/dev/null'], { env, stdio: ['ignore', 2, 2] });
  if (install().status !== 0) giveUp(`could not install what ${why} needs. Try by hand:\n  ${line}`);
}
