// `npm start`: sets up what is missing, builds, and runs the kiosk. On a machine without a display it runs on a
// virtual one and keeps a picture of it. Words after `--` go to the app.
import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { ensureBuilt } from './setup/build.mjs';
import { hasDisplay, startDisplay } from './setup/display.mjs';
import { ensureElectron, machineSwitches } from './setup/electron.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { inProject, projectFolder } from './setup/places.mjs';
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
  say(`a picture of its screen, made every ${pictureEveryMs / 1000} s: ${picture}`);
  env.DISPLAY = virtual.name;
  env.DBUS_SESSION_BUS_ADDRESS ??= '/dev/null';
  const save = () => void virtual.savePicture(picture).catch((error) => say(`no picture: ${error.message}`));
  setInterval(save, pictureEveryMs).unref();
}
const switches = machineSwitches({ virtualDisplay: Boolean(virtual) });
if (switches.includes('--no-sandbox'))
  say('running as root, so Chromium needs --no-sandbox. A clinic must never run it like this');
const logFile = inProject('out', 'start.log');
mkdirSync(dirname(logFile), { recursive: true });
const everything = createWriteStream(logFile);
const app = spawn(runtime.program, [...switches, projectFolder, ...process.argv.slice(2)], {
  env,
  stdio: ['ignore', 'pipe', 'pipe'],
});
for (const stream of [app.stdout, app.stderr]) {
  stream.pipe(everything, { end: false });
  createInterface({ input: stream }).on('line', tell);
}
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => app.kill(signal));
app.once('close', (status) => {
  if (status) say(`the kiosk ended with status ${status}; the last lines of ${logFile} say why`);
  process.exit(status ?? 1);
});

/**
 * Shows the lines that help people. Chromium's messages about missing buses and sound cards go only to the file.
 * @param {string} line of the kiosk's own log, or of Chromium
 */
function tell(line) {
  const data = /^anteroom info: Anteroom \S+ on Electron \S+, data in (.+)$/.exec(line)?.[1];
  if (data) {
    say(`the kiosk runs. Its settings: ${join(data, 'settings.yaml')}`);
    say(`its words: content/packs; your own go into ${join(data, 'packs')}`);
    say(`its log: ${join(data, 'logs', 'anteroom.log')}; what Chromium says: ${logFile}`);
    say('to leave: Ctrl+C here. Staff: five touches on the name at the top left, or F10');
  } else if (/^anteroom (?:warn|error): /.test(line)) say(line.replace(/^anteroom /, ''));
}
