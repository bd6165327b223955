// `npm run bench [-- --quick]`: compares this app with a blank Electron window and a reveal.js deck. They run in turn, on one machine.
// Prints a table and writes docs/performance.md. The bench does not pass or fail: people read its ratios.
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './setup/build.mjs';
import { startDisplay } from './setup/display.mjs';
import { ensureElectron, machineSwitches } from './setup/electron.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { inProject, shippedPackFolder } from './setup/places.mjs';
import { say } from './setup/say.mjs';

ensurePackages();
const runtime = await ensureElectron();
await ensureBuilt();
const { anteroomApp, blankApp, deckApp, largeApp } = await import('./bench/apps.mjs');
const { startProbe, touchToPaint } = await import('./bench/probe.mjs');

const isQuick = process.argv.includes('--quick');
const rounds = isQuick ? 3 : 9;
const attractSeconds = isQuick ? 15 : 60;
const visits = isQuick ? 40 : 500;
const touches = isQuick ? 40 : 200;

const display = await startDisplay({ widthPx: 1080, heightPx: 1920 });
const env = { ...process.env, DISPLAY: display.name, DBUS_SESSION_BUS_ADDRESS: '/dev/null' };
const started = { program: runtime.program, switches: machineSwitches({ virtualDisplay: true }), env };
const apps = [anteroomApp(), blankApp(), deckApp(await builtInQuestions()), largeApp(1000)];
const [ours, blank, deck, large] = apps.map(({ name }) => name);

/** @param {number[]} values @param {number} part */
const quantile = (values, part) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? Number.NaN;
const median = (/** @type {number[]} */ values) => quantile(values, 0.5);

/** @type {Record<string, { start: number[], memory: number[], cpu: number, touch: number[] }>} */
const results = Object.fromEntries(apps.map(({ name }) => [name, { start: [], memory: [], cpu: 0, touch: [] }]));
const of = (/** @type {string | undefined} */ name) => {
  const found = results[name ?? ''];
  if (!found) throw new Error(`no results of ${name}`);
  return found;
};

for (let round = 0; round < rounds; round += 1) {
  say(`bench: start and memory, round ${round + 1} of ${rounds}`);
  for (const app of apps) {
    const probe = await startProbe(app, started);
    of(app.name).start.push(probe.startMs);
    await probe.page.waitForTimeout(6000);
    of(app.name).memory.push(probe.memoryMb());
    await probe.stop();
  }
}
for (const app of apps.slice(0, 3)) {
  say(`bench: ${attractSeconds} s of attract and ${touches} touches, ${app.name}`);
  const probe = await startProbe(app, started);
  await probe.page.waitForTimeout(5000);
  const before = probe.cpuSeconds();
  await probe.page.waitForTimeout(attractSeconds * 1000);
  of(app.name).cpu = (100 * (probe.cpuSeconds() - before)) / attractSeconds;
  of(app.name).touch = await touchToPaint(probe.page, app.touchSelector, touches);
  await probe.stop();
}

say(`bench: ${visits} visits`);
const [first] = apps;
if (!first) throw new Error('there is nothing to bench');
const probe = await startProbe(first, started);
const { page } = probe;
const cdp = await page.context().newCDPSession(page);
const look = async () => {
  await page.waitForTimeout(5000);
  await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const metric = (/** @type {string} */ name) => metrics.find((each) => each.name === name)?.value ?? Number.NaN;
  return {
    heapMb: metric('JSHeapUsedSize') / 1e6,
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
    memoryMb: probe.memoryMb(),
  };
};
await cdp.send('Performance.enable');
const visit = async () => {
  const reloaded = page.waitForEvent('domcontentloaded');
  await page.evaluate(`(async () => {
    for (const event of [{ kind: 'woke' }, { kind: 'cardOpened', cardId: 'surgery' }, { kind: 'finished' }]) {
      const { visit } = await kiosk.start();
      kiosk.send({ on: { visitId: visit.visitId, instance: visit.instance }, event });
    }
  })()`);
  await reloaded;
  await page.locator('[data-control="wake"]').waitFor();
};
for (let warm = 0; warm < 10; warm += 1) await visit();
const fresh = await look();
for (let done = 10; done < visits; done += 1) await visit();
const later = await look();
await probe.stop();
display.stop();

const ratio = (/** @type {number} */ value, /** @type {number} */ base) => (value / base).toFixed(2);
const paired = (/** @type {string | undefined} */ name, /** @type {string | undefined} */ base) =>
  median(of(name).start.map((ms, round) => ms / (of(base).start[round] ?? Number.NaN))).toFixed(2);
const row = (/** @type {string | undefined} */ name) => {
  const { start, memory, cpu, touch } = of(name);
  const [p50, p95] = [median(touch), quantile(touch, 0.95)];
  const base = of(blank);
  const perTouch =
    touch.length > 0
      ? `${p50.toFixed(0)} / ${p95.toFixed(0)} (${ratio(p50, median(base.touch))} / ${ratio(p95, quantile(base.touch, 0.95))})`
      : '';
  const cpuText = touch.length > 0 ? cpu.toFixed(1) : '';
  return `| ${name} | ${median(start).toFixed(0)} (${paired(name, blank)}) | ${median(memory).toFixed(0)} (${ratio(median(memory), median(base.memory))}) | ${cpuText} | ${perTouch} |`;
};
const bar = (/** @type {string | undefined} */ name) =>
  `${String(name).padEnd(22)} ${'#'.repeat(Math.round(median(of(name).start) / 25))} ${median(of(name).start).toFixed(0)} ms`;
const megabytes = (/** @type {number} */ bytes) => (bytes / 1e6).toFixed(1);
const musicBytes = statSync(inProject('assets', 'audio', 'ambient.opus')).size;
const startRatio = Number(paired(ours, blank));
const memoryRatio = median(of(ours).memory) / median(of(blank).memory);
const [touchP50, touchP95] = [0.5, 0.95].map(
  (part) => quantile(of(ours).touch, part) / quantile(of(blank).touch, part),
);
const largeRatio = Number(paired(large, ours));
const isFlat =
  later.heapMb <= fresh.heapMb * 1.05 && later.nodes <= fresh.nodes * 1.05 && later.listeners <= fresh.listeners * 1.05;
const target = (/** @type {string} */ what, /** @type {string} */ measured, /** @type {boolean} */ isMet) =>
  `| ${what} | ${measured} | ${isMet ? 'met' : 'missed'} |`;
const targets = [
  target('start at most 1.3 times a blank window', startRatio.toFixed(2), startRatio <= 1.3),
  target('memory at most 1.4 times a blank window', memoryRatio.toFixed(2), memoryRatio <= 1.4),
  target(`heap, nodes and listeners flat over ${visits} visits`, isFlat ? 'flat' : 'growing', isFlat),
  target('processor at attract at most 5 % of a core', of(ours).cpu.toFixed(1), of(ours).cpu <= 5),
  target('touch to paint, median, at most 1.3 times', String(touchP50?.toFixed(2)), (touchP50 ?? 9) <= 1.3),
  target('touch to paint, 95th percentile, at most 1.5 times', String(touchP95?.toFixed(2)), (touchP95 ?? 9) <= 1.5),
  target('1,000 cards start within 1.2 times ten', largeRatio.toFixed(2), largeRatio <= 1.2),
];
// What people wrote about the numbers stays.
const reasonsTitle = '## Why';
const file = inProject('docs', 'performance.md');
const before = readFileSync(file, 'utf8');
const reasons = before.includes(reasonsTitle) ? before.slice(before.indexOf(reasonsTitle)) : `${reasonsTitle}\n`;
const report = `# Performance

Measured by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: Electron ${runtime.version}, ${cpus().length} cores (${cpus()[0]?.model.trim()}), ${process.platform}
${process.arch}, software rendering on a virtual 1080x1920 display. ${isQuick ? 'A quick run: few rounds. ' : ''}All programs ran in turn, in ${rounds} rounds. The numbers
are medians. The ratio to the blank window is in brackets; the ratios of start times are paired round by round. Memory is
RssAnon + RssShmem over the process tree six seconds after the start, with the ambient piece playing. The numbers are those of
one machine, so compare the ratios.

| program | start to first paint, ms | memory, MB | CPU at attract, % of a core | touch to paint p50 / p95, ms |
| --- | --- | --- | --- | --- |
${[ours, blank, deck, large].map(row).join('\n')}

\`\`\`
${[ours, blank, deck, large].map(bar).join('\n')}
\`\`\`

A pack of 1,000 cards takes ${paired(large, ours)} times as long to start as the built-in pack of ten.

| after | heap, MB | DOM nodes | listeners | memory, MB |
| --- | --- | --- | --- | --- |
| 10 visits | ${fresh.heapMb.toFixed(1)} | ${fresh.nodes} | ${fresh.listeners} | ${fresh.memoryMb.toFixed(0)} |
| ${visits} visits | ${later.heapMb.toFixed(1)} | ${later.nodes} | ${later.listeners} | ${later.memoryMb.toFixed(0)} |

The app itself (\`dist/\`) has ${megabytes(folderBytes(inProject('dist')))} MB; ${megabytes(musicBytes)} MB of this is the music. Electron has ${megabytes(folderBytes(runtime.folder))} MB.

## Against the targets

| target | measured | |
| --- | --- | --- |
${targets.join('\n')}

${reasons}`;
process.stdout.write(report);
if (!isQuick) writeFileSync(file, report);
rmSync(inProject('out', 'bench'), { recursive: true, force: true });
process.exit(0);

/** @param {string} folder @returns {number} */
function folderBytes(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

/** The built-in questions, for the deck. */
async function builtInQuestions() {
  const folder = join(shippedPackFolder(), 'cards', 'en');
  const { parse } = await import('yaml');
  return readdirSync(folder).map((name) => {
    const { question, inShort } = parse(readFileSync(join(folder, name), 'utf8').split('---')[1] ?? '');
    return { question: String(question), inShort: String(inShort) };
  });
}
