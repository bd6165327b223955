import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureDebianPackages, findCommand } from './debian.mjs';
import { ensureSleepingDriverTools, sleepingDriver } from './sleepingMonitors.mjs';

/**
 * @typedef {object} Monitor where a monitor is, and how it is turned
 * @property {'upright' | 'wide'} turned 1080x1920 or 1920x1080
 * @property {number} [leftPx] its left edge on the desktop
 *
 * @typedef {object} VirtualMonitors an X server whose monitors can be plugged in and pulled out
 * @property {string} name for DISPLAY
 * @property {(output: 0 | 1, monitor: Monitor) => void} plugIn can also turn a monitor that is plugged in already
 * @property {(output: 0 | 1) => void} pullOut
 * @property {() => string} power "On" or "Off", as the X server says of its monitors
 * @property {() => void} stop
 */

const modes = {
  upright: ['1080x1920', '148.50 1080 1168 1212 1360 1920 1924 1929 1965'],
  wide: ['1920x1080', '148.50 1920 2008 2052 2200 1080 1084 1089 1125'],
};

/** A screen that nobody sees, as Xorg's configuration says it. */
export const dummyScreen = `
Section "Device"
  Identifier "card"
  Driver "dummy"
  VideoRam 256000
EndSection
Section "Monitor"
  Identifier "monitor"
  HorizSync 1.0 - 2000.0
  VertRefresh 1.0 - 200.0
${Object.values(modes)
  .map(([name, line]) => `  Modeline "${name}" ${line}`)
  .join('\n')}
EndSection
Section "Screen"
  Identifier "screen"
  Device "card"
  Monitor "monitor"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Modes "1080x1920" "1920x1080"
  EndSubSection
EndSection
`;

/** Installs what virtual monitors need (Debian, as root), or says what to install. */
export function ensureMonitorTools() {
  const needed = { Xorg: 'xserver-xorg-core', xrandr: 'x11-xserver-utils', openbox: 'openbox', xdotool: 'xdotool' };
  const missing = Object.entries(needed)
    .filter(([command]) => !findCommand(command))
    .map(([, name]) => name);
  const hasDriver = spawnSync('sh', ['-c', 'ls /usr/lib/xorg/modules/drivers/dummy_drv.so'], { stdio: 'ignore' });
  if (hasDriver.status !== 0) missing.push('xserver-xorg-video-dummy');
  ensureDebianPackages(missing, 'virtual monitors');
  ensureSleepingDriverTools();
}

/**
 * Starts an X server with one upright monitor, and a window manager.
 * @returns {Promise<VirtualMonitors>}
 */
export async function startMonitors() {
  const folder = mkdtempSync(join(tmpdir(), 'anteroom-monitors-'));
  const config = join(folder, 'xorg.conf');
  writeFileSync(config, dummyScreen);
  const words = ['-displayfd', '3', '-noreset', '-novtswitch', '-nolisten', 'tcp', '-config', config];
  const sleeping = sleepingDriver(folder);
  const server = spawn('Xorg', [...words, ...sleeping.words, '-logfile', join(folder, 'log')], {
    env: { ...process.env, ...sleeping.env },
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise((resolve, reject) => {
    server.stdio[3]?.once('data', (data) => resolve(String(data).trim()));
    server.once('exit', () => reject(new Error('the virtual monitors (Xorg with its dummy driver) did not start')));
  });
  const name = `:${number}`;
  const env = { ...process.env, DISPLAY: name };
  const xrandr = (/** @type {string[]} */ ...wanted) => {
    const { status, stderr } = spawnSync('xrandr', wanted, { env, encoding: 'utf8' });
    if (status !== 0) throw new Error(`xrandr ${wanted.join(' ')}: ${stderr}`);
  };
  for (const [mode = ''] of Object.values(modes)) xrandr('--addmode', 'DUMMY1', mode);
  const manager = spawn('openbox', [], { env, stdio: 'ignore' });
  const stop = () => {
    manager.kill();
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', stop);
  // The server tells programs about a changed monitor only after somebody asked it which monitors there are.
  const change = (/** @type {string[]} */ ...wanted) => {
    xrandr(...wanted);
    xrandr('--query');
  };
  /** @type {VirtualMonitors['plugIn']} */
  const plugIn = (output, { turned, leftPx = 0 }) =>
    change('--output', `DUMMY${output}`, '--mode', modes[turned][0] ?? '', '--pos', `${leftPx}x0`);
  plugIn(0, { turned: 'upright' });
  change('--output', 'DUMMY0', '--primary');
  const power = () =>
    /Monitor is (.+)/.exec(spawnSync('xset', ['q'], { env, encoding: 'utf8' }).stdout)?.[1] ?? 'unknown';
  return { name, power, plugIn, pullOut: (output) => change('--output', `DUMMY${output}`, '--off'), stop };
}
