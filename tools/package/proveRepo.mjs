// `npm run package:prove-repo` (Debian, as root): real apt installs the kiosk from a signed repository, upgrades it while it runs, meets a
// broken upgrade, goes back one version, and refuses what was tampered with. The later versions are the same program with another
// version number, because only the way of the upgrade is tried here. Then everything is removed.
import { spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDisplay } from '../setup/display.mjs';
import { findCommand, ensureDebianPackages } from '../setup/debian.mjs';
import { inProject } from '../setup/places.mjs';
import { say } from '../setup/say.mjs';
import { builtPackage, healthIn, installedProgram as program, startProof, until } from './proof.mjs';
import { addToRepository, archive, keyringName } from './repository.mjs';

const file = builtPackage();
if (!findCommand('unattended-upgrade')) ensureDebianPackages(['unattended-upgrades'], 'upgrades');
const { prove, end } = startProof();
const user = 'anteroom-proof';
const home = `/home/${user}`;
const data = join(home, '.config', 'anteroom');
const folder = mkdtempSync(join(tmpdir(), 'anteroom-apt-'));
// apt reads the packages as a user of its own.
chmodSync(folder, 0o755);
const repository = join(folder, 'repository');
const keys = join(folder, 'keys');
const health = () => healthIn(home);
const run = (/** @type {string} */ command, /** @type {string[]} */ ...words) => {
  const { status, stdout, stderr } = spawnSync(command, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${words.join(' ')}: ${stderr || stdout}`);
  return stdout;
};

/** The same package as another version. A broken one fails when it is set up. */
function variant(/** @type {string} */ version, { isBroken = false } = {}) {
  const root = join(folder, `unpacked-${version}`);
  run('dpkg-deb', '--raw-extract', file, root);
  const control = join(root, 'DEBIAN', 'control');
  writeFileSync(control, readFileSync(control, 'utf8').replace(/^Version: .*$/m, `Version: ${version}`));
  if (isBroken) {
    writeFileSync(join(root, 'DEBIAN', 'postinst'), '#!/bin/sh\necho "this release cannot be set up" >&2\nexit 1\n');
    chmodSync(join(root, 'DEBIAN', 'postinst'), 0o755);
  }
  const made = join(folder, `anteroom_${version}_amd64.deb`);
  run('dpkg-deb', '-Znone', '--root-owner-group', '--build', root, made);
  rmSync(root, { recursive: true });
  return made;
}

// apt knows only this repository here, and keeps its lists in this folder. What it installs, it installs into this machine.
const sources = join(folder, 'sources');
for (const path of ['sources', 'lists/partial', 'archives/partial']) mkdirSync(join(folder, path), { recursive: true });
writeFileSync(
  join(sources, 'anteroom.sources'),
  `Types: deb\nURIs: file:${repository}\nSuites: ${archive.suite}\nComponents: ${archive.component}\nSigned-By: ${join(repository, keyringName)}\n`,
);
const config = join(folder, 'apt.conf');
writeFileSync(
  config,
  `Dir::Etc::sourcelist "/dev/null";
Dir::Etc::sourceparts "${sources}";
Dir::State::lists "${join(folder, 'lists')}";
Dir::Cache::archives "${join(folder, 'archives')}";
Unattended-Upgrade::Origins-Pattern { "origin=${archive.origin}"; };
`,
);
const apt = (/** @type {string[]} */ ...words) => {
  const { status, stdout, stderr } = spawnSync('apt-get', ['--yes', '--quiet', ...words], {
    encoding: 'utf8',
    env: { ...process.env, APT_CONFIG: config, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return { isDone: status === 0, said: `${stdout}${stderr}` };
};
const installed = () =>
  spawnSync('dpkg-query', ['--show', '--showformat=${Version} ${db:Status-Status}', 'anteroom'], { encoding: 'utf8' })
    .stdout;

/** All that the clinic has on disk, as one text. */
const clinics = () =>
  [
    'settings.yaml',
    'staff.json',
    join('packs', 'drug-pumps', 'approvals.yaml'),
    join('recordings', 'drug-pumps', 'en', 'surgery.opus'),
  ]
    .map((name) => {
      try {
        return `${name} ${readFileSync(join(data, name)).toString('base64')}`;
      } catch {
        return `${name} is missing`;
      }
    })
    .join('\n');

const display = await startDisplay({ widthPx: 1080, heightPx: 1920 });
let isOver = false;
const supervise = () => {
  if (isOver) return;
  const env = [`DISPLAY=${display.name}`, `HOME=${home}`, 'DBUS_SESSION_BUS_ADDRESS=/dev/null'];
  spawn('runuser', ['-u', user, '--', 'env', ...env, program, '--supervised', '--disable-gpu'], {
    stdio: 'ignore',
    cwd: '/',
  }).once('exit', () => setTimeout(supervise, 2000));
};
const isBack = (/** @type {string | undefined} */ before) =>
  until(() => health().startedAt !== before && health().isShown === true, 300);

try {
  const first =
    /^Version: (.*)$/m.exec(run('dpkg-deb', '--field', file, 'Version').replace(/^/, 'Version: '))?.[1]?.trim() ?? '';
  addToRepository({ packages: [file], repository, keys });
  prove('apt reads the signed lists', apt('update').isDone);
  const install = apt('install', '--no-install-recommends', 'anteroom');
  prove(
    'apt installs the kiosk',
    install.isDone && installed() === `${first} installed`,
    install.isDone ? '' : install.said,
  );

  spawnSync('userdel', ['--remove', user], { stdio: 'ignore' });
  run('useradd', '--create-home', user);
  cpSync(inProject('tests', 'fixtures', 'clinic-0.1.0'), data, { recursive: true });
  run('chown', '--recursive', user, home);
  supervise();
  prove('it shows itself on a clinic’s data folder', await isBack(undefined));
  const before = clinics();

  addToRepository({ packages: [variant('0.1.1')], repository, keys });
  apt('update');
  const startedAt = health().startedAt;
  const unattended = spawnSync('unattended-upgrade', ['--verbose'], {
    encoding: 'utf8',
    env: { ...process.env, APT_CONFIG: config },
  });
  prove(
    'unattended-upgrades takes up the new release',
    installed() === '0.1.1 installed',
    installed() === '0.1.1 installed' ? '' : unattended.stdout + unattended.stderr,
  );
  prove('the kiosk that runs starts it by itself, as nobody is there', await isBack(startedAt));
  prove('the clinic’s settings, PIN, approvals and recordings are as they were', clinics() === before);

  addToRepository({ packages: [variant('0.1.2', { isBroken: true })], repository, keys });
  apt('update');
  const second = health().startedAt;
  prove('apt says that a broken release cannot be set up', !apt('upgrade').isDone && installed().startsWith('0.1.2'));
  prove('the kiosk is shown all the same', await isBack(second));
  const third = health().startedAt;
  const back = apt('install', '--allow-downgrades', 'anteroom=0.1.1');
  prove('apt goes back one version', back.isDone && installed() === '0.1.1 installed', back.isDone ? '' : back.said);
  prove('and the kiosk is back on it', await isBack(third));
  prove('the clinic’s files are still as they were', clinics() === before);

  const pool = join(repository, 'pool', archive.component);
  const tampered = readdirSync(pool).find((name) => name.includes('0.1.1')) ?? '';
  appendFileSync(join(pool, tampered), 'more');
  prove('apt refuses a package that was changed', !apt('install', '--reinstall', 'anteroom=0.1.1').isDone);
  const list = join(repository, 'dists', archive.suite, 'InRelease');
  writeFileSync(list, readFileSync(list, 'utf8').replace('Suite: stable', 'Suite: stabler'));
  const { said } = apt('update');
  prove(
    'and lists whose signature does not fit',
    /BADSIG|signature|not signed|invalid/i.test(said),
    said.split('\n').at(-2),
  );
} finally {
  isOver = true;
  spawnSync('pkill', ['--signal', 'KILL', '-u', user]);
  spawnSync('dpkg', ['--purge', '--force-all', 'anteroom'], { stdio: 'ignore' });
  spawnSync('userdel', ['--remove', user], { stdio: 'ignore' });
  rmSync(folder, { recursive: true, force: true });
  display.stop();
}
say('the later releases were the same program with another version number');
end();
process.exit(0);
