// `npm test`: sets up what is missing, runs every check, and then tests each thing that the kiosk promises, once, in the real kiosk.
// `npm run test:full` adds the whole matrix of screens. `-- --rest` runs only what `npm test` leaves out. `-- --minutes N` stops the
// end-to-end tests after N minutes. `-- --pictures` also keeps a picture of every screen of the matrix.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../setup/build.mjs';
import { ensureChromium } from '../setup/chromium.mjs';
import { ensureDisplayTools } from '../setup/display.mjs';
import { ensureElectron } from '../setup/electron.mjs';
import { ensureMonitorTools } from '../setup/monitors.mjs';
import { ensurePackages } from '../setup/packages.mjs';
import { inProject, projectFolder } from '../setup/places.mjs';
import { ensurePrintTools } from '../setup/printer.mjs';
import { say } from '../setup/say.mjs';
import { ensureSoundTools } from '../setup/soundCard.mjs';
import { runChecks } from './check.mjs';
import { ensureWaylandTools } from '../setup/wayland.mjs';
import { withOwnCommands } from './steps.mjs';

const { values } = parseArgs({
  options: {
    full: { type: 'boolean', default: false },
    rest: { type: 'boolean', default: false },
    pictures: { type: 'boolean', default: false },
    minutes: { type: 'string' },
  },
});
const startedMs = Date.now();
const secondsSince = (/** @type {number} */ ms) => Math.round((Date.now() - ms) / 1000);
/** @type {string[]} */
const times = [];
/** @type {string[]} */
const failed = [];
/**
 * Runs a part, and notes how long it took.
 * @param {string} name
 * @param {() => Promise<readonly string[]>} run gives the names of what failed
 */
async function part(name, run) {
  const beganMs = Date.now();
  failed.push(...(await run()));
  times.push(`${name} ${secondsSince(beganMs)} s`);
}

await part('set-up', async () => {
  ensurePackages();
  if (process.platform === 'linux') {
    ensureDisplayTools();
    ensureMonitorTools();
    ensureSoundTools();
    ensurePrintTools();
    ensureWaylandTools();
  }
  await ensureElectron();
  process.env.ANTEROOM_CHROMIUM = ensureChromium();
  await ensureBuilt();
  return [];
});
if (!values.rest) await part('checks', runChecks);
await part('end to end', endToEnd);

say(`${times.join(', ')}; in all ${secondsSince(startedMs)} s`);
say(failed.length === 0 ? 'everything passed' : `failed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;

/** The kiosk in real Electron, and its screens in Chromium. */
function endToEnd() {
  const scope = values.rest ? 'rest' : values.full ? 'full' : 'usual';
  const env = { ...withOwnCommands(), ANTEROOM_SCOPE: scope, ANTEROOM_PICTURES: values.pictures ? '1' : '' };
  const child = spawn('playwright', ['test'], {
    cwd: projectFolder,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  let isLate = false;
  const limitMs = Number(values.minutes) * 60_000;
  const timer =
    limitMs > 0
      ? setTimeout(() => {
          isLate = true;
          // Playwright then ends the tests that run, and lists those that it has not run.
          child.kill('SIGINT');
        }, limitMs)
      : undefined;
  return new Promise((/** @type {(failed: readonly string[]) => void} */ done) => {
    child.once('close', (status) => {
      clearTimeout(timer);
      if (isLate) say(`stopped after ${values.minutes} minutes, as asked: the lines above say what passed`);
      done(status === 0 || (isLate && failedBefore() === 0) ? [] : ['end to end']);
    });
  });
}

/** How many tests had failed when a run was stopped. Tests that were cut off do not count as failed. */
function failedBefore() {
  /** @type {{ stats: { unexpected: number } }} */
  const { stats } = JSON.parse(readFileSync(inProject('out', 'e2e.json'), 'utf8'));
  return stats.unexpected;
}
