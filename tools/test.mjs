// `npm test`: sets up what is missing and runs every check and test. `--full` adds the whole matrix of screens.
import { spawnSync } from 'node:child_process';
import { ensureBuilt } from './setup/build.mjs';
import { ensureChromium } from './setup/chromium.mjs';
import { ensureDisplayTools } from './setup/display.mjs';
import { ensureElectron } from './setup/electron.mjs';
import { ensureMonitorTools } from './setup/monitors.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { inProject } from './setup/places.mjs';
import { ensurePrintTools } from './setup/printer.mjs';
import { giveUp, say } from './setup/say.mjs';
import { ensureSoundTools } from './setup/soundCard.mjs';

ensurePackages();
const isFull = process.argv.includes('--full');
const only = process.argv.slice(2).filter((word) => !word.startsWith('--'));

/** @type {{ name: string, words: string[], ready?: () => Promise<void> }[]} */
const steps = [
  { name: 'format', words: ['oxfmt', '--check', '.'] },
  { name: 'types', words: ['tsc', '--build'] },
  { name: 'lint', words: ['oxlint', '-c', 'oxlint.config.mjs'] },
  { name: 'dead code', words: ['knip'] },
  { name: 'unit', words: ['vitest', 'run'] },
  { name: 'content', words: ['node', inProject('authoring', 'commands', 'check.mjs')] },
  {
    name: 'end to end',
    words: ['playwright', 'test'],
    ready: async () => {
      if (process.platform === 'linux') {
        ensureDisplayTools();
        ensureMonitorTools();
        ensureSoundTools();
        ensurePrintTools();
      }
      const { version } = await ensureElectron();
      process.env.ANTEROOM_ELECTRON = version;
      process.env.ANTEROOM_CHROMIUM = ensureChromium();
      await ensureBuilt();
    },
  },
];

const names = steps.map(({ name }) => name.replaceAll(' ', '-'));
const unknown = only.filter((word) => !names.includes(word));
if (unknown.length > 0) giveUp(`there is no step "${unknown.join('", "')}"; the steps are: ${names.join(', ')}`);

const env = process.env;
env.PATH = `${inProject('node_modules', '.bin')}${process.platform === 'win32' ? ';' : ':'}${env.PATH}`;
if (isFull) env.ANTEROOM_FULL = '1';
const failed = [];
for (const { name, words, ready } of steps) {
  if (only.length > 0 && !only.includes(name.replaceAll(' ', '-'))) continue;
  say(`== ${name}`);
  await ready?.();
  const [command = '', ...rest] = words;
  const { status } = spawnSync(command, rest, {
    cwd: inProject(),
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) failed.push(name);
}
say(failed.length === 0 ? 'everything passed' : `failed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
