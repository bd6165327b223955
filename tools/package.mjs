// `npm run package [-- dir|deb|AppImage|nsis|dmg ...]`: builds the app and packs it into out/packages, with the Electron that
// `npm start` would run: the pinned one, or the one that all tests ran on. `--any-electron` packs any other, too. Without arguments, it
// makes a folder that can be run directly (dir). `-- repo KEYS` makes a Debian package, and adds it to a signed apt repository in
// out/packages/repository; KEYS is a folder for the signing key, outside of this project.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ensureBuilt } from './setup/build.mjs';
import { findCommand } from './setup/debian.mjs';
import { ensureElectron } from './setup/electron.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { inProject, projectFolder } from './setup/places.mjs';
import { aboutElectron, electronTested, electronToShip, mayBePacked } from './setup/electronVersions.mjs';
import { giveUp, say } from './setup/say.mjs';
import { today } from './setup/today.mjs';

ensurePackages();
const isAnyLet = process.argv.includes('--any-electron');
const runtime = await ensureElectron();
const electronVersion = readFileSync(join(runtime.folder, 'version'), 'utf8').trim().replace(/^v/, '');
if (!mayBePacked(electronVersion) && !isAnyLet)
  giveUp(
    `Electron ${electronVersion} is neither the one to ship (${electronToShip}) nor the one that was tested (${electronTested}). To pack it all the same, add --any-electron`,
  );
const { stdout: chromium } = spawnSync(runtime.program, ['-p', 'process.versions.chrome'], {
  env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  encoding: 'utf8',
});
for (const line of aboutElectron(electronVersion, { chromium: chromium.trim(), today: today() })) say(line);
await ensureBuilt();
const { build, Platform } = await import('electron-builder');
const words = process.argv.slice(2).filter((word) => word !== '--any-electron');
const isForRepository = words[0] === 'repo';
const [, keys] = words;
if (isForRepository && (!keys || resolve(keys).startsWith(projectFolder)))
  giveUp('name a folder for the signing key, outside of this project: npm run package -- repo ~/anteroom-keys');
const targets = isForRepository ? ['deb'] : words.length > 0 ? words : ['dir'];

// Debian's own tool makes the package where it is installed, because fpm would have to be downloaded.
if (targets.includes('deb') && findCommand('dpkg-deb'))
  process.env.CUSTOM_FPM_PATH ??= inProject('tools', 'package', 'fpm.mjs');

const platform = targets.includes('nsis') ? Platform.WINDOWS : targets.includes('dmg') ? Platform.MAC : Platform.LINUX;
const files = await build({
  projectDir: projectFolder,
  targets: platform.createTarget(targets),
  publish: 'never',
  config: {
    extends: inProject('electron-builder.yml'),
    electronVersion,
    electronDist: runtime.folder,
  },
});
for (const file of files) say(`packed ${file}`);
if (isForRepository && keys) {
  const repository = inProject('out', 'packages', 'repository');
  const { addToRepository } = await import('./package/repository.mjs');
  addToRepository({ packages: files.filter((file) => file.endsWith('.deb')), repository, keys });
  say(`added to ${repository}: copy this folder to any static web server (docs/operations.md)`);
  say(`keep ${keys} safe and offline: whoever has it can install programs on every kiosk`);
}
