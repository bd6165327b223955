// `npm run soak [-- --minutes N] [--seed N]`: random patients use the real kiosk for N minutes. They miss buttons, slide, put a palm down,
// tap twice, press keys, and walk away. After each act, the soak checks what must always be true; once a minute, it checks what must not
// grow. The same seed makes the same patients. The exit code is 1 if anything was wrong.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './setup/build.mjs';
import { startDisplay } from './setup/display.mjs';
import { ensureElectron, machineSwitches } from './setup/electron.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { inProject, projectFolder } from './setup/places.mjs';
import { giveUp, say } from './setup/say.mjs';

ensurePackages();
const runtime = await ensureElectron();
await ensureBuilt();
const { _electron } = await import('@playwright/test');
const { Random } = await import('./soak/random.mjs');
const { createPatient } = await import('./soak/patient.mjs');
const { areJudged, findings, measure, slopes } = await import('./soak/watch.mjs');

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '10' }, seed: { type: 'string' } } });
const minutes = Number(values.minutes);
const seed = Number(values.seed ?? 1 + (Date.now() % 1_000_000));
if (!(minutes > 0) || !Number.isSafeInteger(seed)) giveUp('say how long and from which seed: --minutes 10 --seed 7');
say(`soak: ${minutes} minutes, seed ${seed}`);

const size = { widthPx: 1080, heightPx: 1920 };
const display = process.platform === 'linux' ? await startDisplay(size) : undefined;
const folder = mkdtempSync(join(tmpdir(), 'anteroom-soak-'));
const app = await _electron.launch({
  executablePath: join(runtime.folder, process.platform === 'win32' ? 'electron.exe' : 'electron'),
  args: [
    ...machineSwitches({ virtualDisplay: Boolean(display) }),
    '--js-flags=--expose-gc',
    '-r',
    createRequire(import.meta.url).resolve('../tests/e2e/support/mainClock.cjs'),
    projectFolder,
    '--data',
    folder,
  ],
  env: {
    .../** @type {Record<string, string>} */ (process.env),
    ...(display ? { DISPLAY: display.name } : {}),
    DBUS_SESSION_BUS_ADDRESS: '/dev/null',
  },
  cwd: inProject(),
});
const page = await app.firstWindow();
/** @type {string[]} */
const complaints = [];
page.on('console', (message) => {
  if (['error', 'warning'].includes(message.type())) complaints.push(`console: ${message.text()}`);
});
page.on('pageerror', (error) => complaints.push(`error in the page: ${error.message}`));
page.on('crash', () => complaints.push('the page crashed'));
await page.locator('[data-control]').first().waitFor();

const patient = await createPatient({ app, page, random: new Random(seed), size });
const endMs = Date.now() + minutes * 60_000;
/** @type {import('./soak/watch.mjs').Measure[]} */
const measures = [];
let nextMeasureMs = Date.now() + 20_000;
let acts = 0;
/** @type {string[]} */
let recent = [];
while (Date.now() < endMs && complaints.length === 0) {
  const act = await patient.act();
  acts += 1;
  recent = [...recent.slice(-11), act];
  complaints.push(...(await findings({ app, page, size })));
  if (Date.now() < nextMeasureMs) continue;
  nextMeasureMs += 60_000;
  await patient.leave();
  measures.push(await measure({ app, page }));
  const { heapMb, nodes, listeners, residentMb } = measures.at(-1) ?? {};
  say(
    `soak: ${acts} acts, ${patient.visits()} visits; ${heapMb?.toFixed(1)} MB heap, ${nodes} nodes, ${listeners} listeners, ${residentMb?.toFixed(0)} MB`,
  );
}
await patient.leave();
complaints.push(...(await findings({ app, page, size })), ...slopes(measures));
const log = readFileSync(join(folder, 'logs', 'anteroom.log'), 'utf8');
complaints.push(...log.split('\n').filter((line) => / (?:warn|error) /.test(line)));
await app.close();
display?.stop();
rmSync(folder, { recursive: true, force: true });
for (const complaint of complaints) say(`soak: ${complaint}`);
if (complaints.length > 0) giveUp(`soak: seed ${seed}, after ${acts} acts; the last ones: ${recent.join(', ')}`);
if (!areJudged(measures)) say('soak: too short to tell whether anything grows');
say(`soak: clean: ${acts} acts in ${patient.visits()} visits over ${minutes} minutes, seed ${seed}`);
process.exit(0);
