// `npm run package [-- dir|deb|AppImage|nsis|dmg ...]`: builds the app and packs it into out/packages, with the Electron
// that `npm start` would run. Without arguments, it makes a folder that can be run directly (dir).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './setup/build.mjs';
import { findCommand } from './setup/debian.mjs';
import { ensureElectron } from './setup/electron.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { inProject, projectFolder } from './setup/places.mjs';
import { say } from './setup/say.mjs';

ensurePackages();
const runtime = await ensureElectron();
await ensureBuilt();
const { build, Platform } = await import('electron-builder');
const words = process.argv.slice(2);
const targets = words.length > 0 ? words : ['dir'];

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
    electronVersion: readFileSync(join(runtime.folder, 'version'), 'utf8').trim().replace(/^v/, ''),
    electronDist: runtime.folder,
  },
});
for (const file of files) say(`packed ${file}`);
