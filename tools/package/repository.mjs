import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { ensureDebianPackages, findCommand } from '../setup/debian.mjs';
import { giveUp } from '../setup/say.mjs';

/** The name by which `unattended-upgrades` knows this repository, and its only suite and component. */
export const archive = { origin: 'Anteroom', suite: 'stable', component: 'main' };

/** The public key, as kiosks get it. */
export const keyringName = 'anteroom-archive-keyring.gpg';

/** Installs the programs that make a repository (Debian, as root), or says what to install. */
export function ensureRepositoryTools() {
  const needed = { gpg: 'gnupg', 'apt-ftparchive': 'apt-utils', 'dpkg-deb': 'dpkg' };
  ensureDebianPackages(
    Object.entries(needed)
      .filter(([command]) => !findCommand(command))
      .map(([, name]) => name),
    'an apt repository',
  );
}

/**
 * Adds packages to a signed apt repository, and makes the repository if it is missing. Packages that are there already stay, so that a
 * kiosk can go back to one of them. The new lists take the place of the old ones in one rename.
 * @param {{ packages: readonly string[], repository: string, keys: string }} options `keys`: the folder of the signing key, which is made
 * on the first use. Whoever has it can install programs on every kiosk.
 */
export function addToRepository({ packages, repository, keys }) {
  ensureRepositoryTools();
  const pool = join(repository, 'pool', archive.component);
  mkdirSync(pool, { recursive: true });
  for (const file of packages) {
    const there = join(pool, basename(file));
    const isOther = existsSync(there) && spawnSync('cmp', ['--quiet', file, there]).status !== 0;
    // apt would refuse a package that changed under its version, on kiosks that have fetched it already.
    if (isOther) giveUp(`${basename(file)} is in the repository with other contents: give the new one a new version`);
    copyFileSync(file, there);
  }
  const gpg = gpgIn(keys);
  const suite = join(repository, 'dists', archive.suite);
  const fresh = join(repository, 'dists', `.${archive.suite}`);
  rmSync(fresh, { recursive: true, force: true });
  const binary = join(fresh, archive.component, 'binary-amd64');
  mkdirSync(binary, { recursive: true });
  const list = run('apt-ftparchive', ['packages', `pool/${archive.component}`], repository);
  writeFileSync(join(binary, 'Packages'), list);
  const release = run(
    'apt-ftparchive',
    [
      ...Object.entries({
        Origin: archive.origin,
        Label: archive.origin,
        Suite: archive.suite,
        Codename: archive.suite,
        Components: archive.component,
        Architectures: 'amd64',
      }).flatMap(([name, value]) => ['-o', `APT::FTPArchive::Release::${name}=${value}`]),
      'release',
      fresh,
    ],
    repository,
  );
  writeFileSync(join(fresh, 'Release'), release);
  gpg('--clearsign', '--output', join(fresh, 'InRelease'), join(fresh, 'Release'));
  gpg('--armor', '--detach-sign', '--output', join(fresh, 'Release.gpg'), join(fresh, 'Release'));
  gpg('--output', join(repository, keyringName), '--export', archive.origin);
  const old = join(repository, 'dists', `.old-${archive.suite}`);
  if (existsSync(suite)) renameSync(suite, old);
  renameSync(fresh, suite);
  rmSync(old, { recursive: true, force: true });
}

/**
 * gpg with a folder of keys of its own. Makes the signing key if the folder has none.
 * @param {string} keys
 */
function gpgIn(keys) {
  mkdirSync(keys, { recursive: true });
  chmodSync(keys, 0o700);
  const gpg = (/** @type {readonly string[]} */ ...words) =>
    run('gpg', [
      '--homedir',
      resolve(keys),
      '--batch',
      '--yes',
      '--pinentry-mode',
      'loopback',
      '--passphrase',
      '',
      ...words,
    ]);
  if (!gpg('--list-secret-keys', '--with-colons').includes('sec:'))
    gpg('--quick-generate-key', archive.origin, 'ed25519', 'sign', 'never');
  return gpg;
}

/**
 * @param {string} command
 * @param {readonly string[]} words
 * @param {string} [cwd]
 */
function run(command, words, cwd) {
  const { status, stdout, stderr } = spawnSync(command, words, { encoding: 'utf8', cwd });
  if (status !== 0) giveUp(`${command} ${words.join(' ')}: ${stderr || stdout}`);
  return stdout;
}
