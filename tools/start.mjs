// `npm start`: sets up what is missing, builds, and runs the kiosk. On a machine without a display it runs on a
// virtual one and keeps a picture of it. Words after `--` go to the app.
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './setup/build.mjs';
import { hasDisplay, startDisplay } from './setup/display.mjs';
import { ensureElectron, machineSwitches } from './setup/electron.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { projectFolder } from './setup/places.mjs';
import { say } from './setup/say.mjs';

const pictureEveryMs = 2000;

ensurePackages();
const runtime = await ensureElectron();
await ensureBuilt();

const virtual = hasDisplay() ? undefined : await startDisplay({ widthPx: 1080, heightPx: 1920 });
const env = { ...process.env };
if (virtual) {
  const picture = join(tmpdir(), 'anteroom', 'screen.png');
  say(`no display here: running on a virtual one (${virtual.name}, 1080x1920)`);
  say(`what it shows, renewed every ${pictureEveryMs / 1000} s: ${picture}`);
  env.DISPLAY = virtual.name;
  env.DBUS_SESSION_BUS_ADDRESS ??= '/dev/null';
  const save = () => void virtual.savePicture(picture).catch((error) => say(`no picture: ${error.message}`));
  setInterval(save, pictureEveryMs).unref();
}
const switches = machineSwitches({ virtualDisplay: Boolean(virtual) });
if (switches.includes('--no-sandbox')) say('running as root: Chromium needs --no-sandbox here; a clinic never should');
const app = spawn(runtime.program, [...switches, projectFolder, ...process.argv.slice(2)], { env, stdio: 'inherit' });
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => app.kill(signal));
app.once('close', (status) => process.exit(status ?? 1));
