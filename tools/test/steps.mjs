import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import { inProject, projectFolder } from '../setup/places.mjs';

/**
 * @typedef {object} Step one check of the tree
 * @property {string} name
 * @property {string[]} words the command
 * @property {string} mend what to do when it fails
 */

/** The checks of `npm run check`. The longest come first, so that no long one runs alone at the end. @type {readonly Step[]} */
export const checks = [
  {
    name: 'unit',
    words: ['vitest', 'run', '--silent=passed-only'],
    mend: 'npm run check -- --watch runs them again as you save',
  },
  { name: 'lint', words: ['oxlint', '-c', 'oxlint.config.mjs'], mend: 'npm run fix mends some of it' },
  { name: 'types', words: ['tsc', '--build'], mend: 'mend the lines above' },
  { name: 'dead code', words: ['knip', '--no-progress'], mend: 'delete what nothing uses' },
  {
    name: 'content',
    words: ['node', inProject('authoring', 'commands', 'check.mjs')],
    mend: 'mend the words; docs/content.md says how',
  },
  { name: 'format', words: ['oxfmt', '--check', '.'], mend: 'npm run fix formats' },
];

/** The environment in which the project's own commands are found. */
export function withOwnCommands(env = process.env) {
  return { ...env, PATH: `${inProject('node_modules', '.bin')}${delimiter}${env.PATH}` };
}

/**
 * Runs a step.
 * @param {Step} step
 * @param {{ isLoud: boolean }} how if loud, its output goes straight to the terminal; else the output is returned as `said`
 * @returns {Promise<{ isPassed: boolean, seconds: number, said: string }>}
 */
export function runStep({ words: [command = '', ...rest] }, { isLoud }) {
  const startedMs = Date.now();
  const child = spawn(command, rest, {
    cwd: projectFolder,
    env: withOwnCommands(),
    stdio: isLoud ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  return new Promise((done) => {
    let said = '';
    const hear = (/** @type {Buffer} */ part) => {
      said += part.toString();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    const end = (/** @type {boolean} */ isPassed) =>
      done({ isPassed, seconds: Math.round((Date.now() - startedMs) / 1000), said });
    child.once('error', (error) => {
      said += String(error);
      end(false);
    });
    child.once('close', (status) => end(status === 0));
  });
}
