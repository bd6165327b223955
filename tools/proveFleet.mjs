// `npm run prove:fleet` (Debian, as root): Debian's own Prometheus and node exporter read the health of 200 kiosks. Some are killed, some
// are dark, some are spoiled. Each alert must fire for its own kiosks, and for no other. The files are written by the kiosk's own code, and
// the kiosks themselves do not run.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startProof } from './package/proof.mjs';
import { ensureDebianPackages, findCommand } from './setup/debian.mjs';
import { loadModule } from './setup/loadModule.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { inProject } from './setup/places.mjs';
import { giveUp, say } from './setup/say.mjs';

ensurePackages();
const needed = { prometheus: 'prometheus', 'prometheus-node-exporter': 'prometheus-node-exporter' };
ensureDebianPackages(
  Object.entries(needed)
    .filter(([command]) => !findCommand(command))
    .map(([, name]) => name),
  'the fleet',
);
const { metricsOf } = /** @type {typeof import('../main/health/metrics.ts')} */ (
  await loadModule('main/health/metrics.ts')
);
const { goodHealth } = /** @type {{ goodHealth: import('../main/health/condition.ts').Health }} */ (
  await loadModule('tests/support/health.ts')
);
const { prove, end } = startProof();
const kiosks = 200;
const [exporterPort, prometheusPort] = [19_100, 19_090];

const promtool = (/** @type {string[]} */ ...words) =>
  spawnSync('promtool', words, { encoding: 'utf8', cwd: inProject('assets', 'monitoring') });
for (const words of [
  ['check', 'rules', 'anteroom.rules.yml'],
  ['test', 'rules', 'anteroom.rules.test.yml'],
]) {
  const { status, stdout, stderr } = promtool(...words);
  prove(`promtool ${words.join(' ')}`, status === 0, status === 0 ? '' : stdout + stderr);
}

const folder = mkdtempSync(join(tmpdir(), 'anteroom-fleet-'));
const textfiles = join(folder, 'textfiles');
mkdirSync(textfiles);

/** What is wrong with some kiosks. The number of a kiosk decides. */
/** @type {Readonly<Record<string, { at: readonly number[], health: object }>>} */
const spoiled = {
  AnteroomNotRunning: { at: [3, 77, 150], health: {} },
  AnteroomNotShown: { at: [10, 11], health: { isShown: false } },
  AnteroomClockInDoubt: { at: [20], health: { isClockInDoubt: true } },
  AnteroomWordsReplaced: { at: [30, 31], health: { packFrom: 'replacement' } },
  AnteroomChecksRunOut: { at: [40], health: { overdue: 2 } },
  AnteroomSettingProblems: { at: [50], health: { settingProblems: 1 } },
  AnteroomDiskFull: { at: [60], health: { freeMb: 20 } },
  AnteroomPrinterStopped: { at: [70], health: { printer: 'stopped' } },
  AnteroomRestartsOften: { at: [80], health: {} },
};
const nameOf = (/** @type {number} */ number) => `Kiosk ${number}`;
const isSpoiledBy = (/** @type {string} */ alert, /** @type {number} */ number) =>
  spoiled[alert]?.at.includes(number) ?? false;
let crashes = 0;

/** Writes the files of all kiosks that run, as each of them does each minute. A tenth of them is closed now: dark on purpose. */
function writeAll({ isSpoiled = false } = {}) {
  const now = new Date().toISOString();
  for (let number = 0; number < kiosks; number += 1) {
    if (isSpoiled && isSpoiledBy('AnteroomNotRunning', number)) continue;
    const wrong = isSpoiled ? Object.values(spoiled).filter(({ at }) => at.includes(number)) : [];
    const crashed = isSpoiledBy('AnteroomRestartsOften', number) ? crashes : 0;
    const health = Object.assign(
      {},
      goodHealth,
      {
        place: nameOf(number),
        startedAt: now,
        writtenAt: now,
        isOffOnPurpose: number % 10 === 0,
        recoveries: crashed,
        recoveriesByKind: { ...goodHealth.recoveriesByKind, crashed },
      },
      ...wrong.map(({ health: part }) => part),
    );
    writeFileSync(join(textfiles, `kiosk-${number}.prom`), metricsOf(health));
  }
}

// The rules as they ship, but in seconds instead of minutes: a proof cannot last an hour.
const rules = readFileSync(inProject('assets', 'monitoring', 'anteroom.rules.yml'), 'utf8')
  .replaceAll(/for: \d+[mh]/g, 'for: 4s')
  .replaceAll('240', '12')
  .replaceAll('[1h]', '[1m]');
writeFileSync(join(folder, 'rules.yml'), rules);
writeFileSync(
  join(folder, 'prometheus.yml'),
  `global: { scrape_interval: 1s, evaluation_interval: 1s }\nrule_files: [rules.yml]\nscrape_configs:\n  - job_name: kiosks\n    static_configs: [{ targets: ['127.0.0.1:${exporterPort}'] }]\n`,
);
writeAll();
const children = [
  spawn(
    'prometheus-node-exporter',
    [
      '--collector.disable-defaults',
      '--collector.textfile',
      `--collector.textfile.directory=${textfiles}`,
      `--web.listen-address=127.0.0.1:${exporterPort}`,
    ],
    { stdio: 'ignore' },
  ),
  spawn(
    'prometheus',
    [
      `--config.file=${join(folder, 'prometheus.yml')}`,
      `--storage.tsdb.path=${join(folder, 'data')}`,
      `--web.listen-address=127.0.0.1:${prometheusPort}`,
    ],
    { stdio: 'ignore' },
  ),
];

/** @returns {Promise<{ labels: Record<string, string>, state: string }[]>} */
const alerts = async () => {
  const answer = await fetch(`http://127.0.0.1:${prometheusPort}/api/v1/alerts`).catch(() => undefined);
  if (!answer?.ok) return [];
  const { data } = /** @type {{ data: { alerts: Awaited<ReturnType<typeof alerts>> } }} */ (await answer.json());
  return data.alerts;
};
const count = async () => {
  const answer = await fetch(`http://127.0.0.1:${prometheusPort}/api/v1/query?query=count(anteroom_info)`).catch(
    () => undefined,
  );
  if (!answer?.ok) return 0;
  const { data } = /** @type {{ data: { result: { value: [number, string] }[] } }} */ (await answer.json());
  return Number(data.result[0]?.value[1] ?? 0);
};
const firing = async () =>
  (await alerts())
    .filter(({ state }) => state === 'firing')
    .map(({ labels }) => `${labels['alertname']} ${labels['kiosk']}`)
    .toSorted();
const expected = Object.entries(spoiled)
  .flatMap(([alert, { at }]) => at.map((number) => `${alert} ${nameOf(number)}`))
  .toSorted();

try {
  for (let tries = 0; (await count()) < kiosks; tries += 1) {
    if (tries > 60) giveUp('Prometheus does not see the kiosks');
    await wait(1000);
  }
  prove('Prometheus sees 200 kiosks through the node exporter', (await count()) === kiosks);
  for (let second = 0; second < 20; second += 1) {
    writeAll();
    await wait(1000);
  }
  const quiet = await firing();
  prove('while all are well, and some dark on purpose, no alert fires', quiet.length === 0, quiet.join(', '));
  for (let second = 0; second < 40; second += 1) {
    crashes += 1;
    writeAll({ isSpoiled: true });
    await wait(1000);
  }
  const now = await firing();
  prove(
    'each alert fires for its own kiosks and for no other',
    JSON.stringify(now) === JSON.stringify(expected),
    `${now.length} of ${expected.length}; ${now.filter((each) => !expected.includes(each)).join(', ')} too much, ${expected.filter((each) => !now.includes(each)).join(', ')} missing`,
  );
  for (let second = 0; second < 75; second += 1) {
    writeAll();
    await wait(1000);
  }
  const after = await firing();
  prove('when all are mended, no alert is left', after.length === 0, after.join(', '));
} finally {
  for (const child of children) child.kill();
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
}
say('the fleet was 200 sets of files, written by one program; no kiosk ran');
end();
