// What the proofs of a package share: claims that are tried one by one, and the package that they are tried on.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { inProject } from '../setup/places.mjs';
import { giveUp, say } from '../setup/say.mjs';

/** Where `npm run package` puts what it makes. */
export const packagesFolder = inProject('out', 'packages');

/** Where the package installs the program. */
export const installedProgram = '/opt/Anteroom/anteroom';

/** The package that `npm run package -- deb` made. Ends the proof if there is none, or if this machine or user cannot install it. */
export function builtPackage() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    giveUp('this proof installs a Debian package: run it as root');
  const name = existsSync(packagesFolder)
    ? readdirSync(packagesFolder).find((each) => each.endsWith('_amd64.deb'))
    : undefined;
  if (!name) giveUp('there is no package yet: run npm run package -- deb');
  return join(packagesFolder, name);
}

/**
 * @typedef {object} Proof
 * @property {(claim: string, holds: boolean, seen?: string) => void} prove says whether a claim holds, and remembers it if not
 * @property {() => void} end ends the program with an error if a claim did not hold
 */

/** @returns {Proof} */
export function startProof() {
  /** @type {string[]} */
  const failures = [];
  return {
    prove(claim, holds, seen = '') {
      say(`${holds ? 'yes' : 'NO '}  ${claim}${seen && `: ${seen}`}`);
      if (!holds) failures.push(claim);
    },
    end() {
      if (failures.length > 0) giveUp(`${failures.length} of these did not hold`);
    },
  };
}

/**
 * Waits until something is so. Answers whether it became so in time.
 * @param {() => boolean} isSo
 * @param {number} seconds
 */
export async function until(isSo, seconds = 40) {
  for (let tries = 0; tries < seconds * 5 && !isSo(); tries += 1) await wait(200);
  return isSo();
}

/**
 * What a kiosk says of itself, or an empty object before it has said anything.
 * @param {string} home its user's home folder
 * @returns {{ startedAt?: string, isShown?: boolean, cards?: number, version?: string }}
 */
export function healthIn(home) {
  const file = join(home, '.config', 'anteroom', 'health.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}
