import { spawn, spawnSync } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { ensureDebianPackages, findCommand } from './debian.mjs';
import { inProject } from './places.mjs';

/**
 * @typedef {object} WaylandScreen a Wayland compositor that draws into memory
 * @property {NodeJS.ProcessEnv} env for programs that should be shown there
 * @property {() => string} tree the windows, as the compositor lists them
 * @property {() => string} log what the compositor has said, requests to it included
 * @property {() => void} stop
 */

/** Installs what a Wayland screen needs (Debian, as root), or says what to install. */
export function ensureWaylandTools() {
  if (!findCommand('sway')) ensureDebianPackages(['sway'], 'a Wayland screen');
}

/**
 * Starts sway with the configuration that ships, but without the kiosk. It refuses to run as root, so root starts it as `nobody`.
 * @param {{ widthPx: number, heightPx: number }} size
 * @returns {Promise<WaylandScreen>}
 */
export async function startSway({ widthPx, heightPx }) {
  const folder = mkdtempSync(join(tmpdir(), 'anteroom-sway-'));
  const shipped = readFileSync(inProject('assets', 'linux', 'sway.conf'), 'utf8').replace(/^exec .*$/m, '');
  const config = join(folder, 'config');
  writeFileSync(config, `${shipped}\noutput HEADLESS-1 mode ${widthPx}x${heightPx}\n`);
  const isRoot = userInfo().uid === 0;
  if (isRoot) {
    const id = (/** @type {string} */ word) => Number(spawnSync('id', [word, 'nobody'], { encoding: 'utf8' }).stdout);
    for (const path of [folder, config]) chownSync(path, id('-u'), id('-g'));
  }
  const env = {
    ...process.env,
    XDG_RUNTIME_DIR: folder,
    WLR_BACKENDS: 'headless',
    WLR_RENDERER: 'pixman',
    WLR_LIBINPUT_NO_DEVICES: '1',
  };
  const words = ['--debug', '--config', config];
  const logFile = join(folder, 'log');
  const stdio = /** @type {import('node:child_process').StdioOptions} */ (['ignore', 'ignore', openSync(logFile, 'w')]);
  const compositor = isRoot
    ? spawn('runuser', ['-u', 'nobody', '--', 'sway', ...words], { env, stdio })
    : spawn('sway', words, { env, stdio });
  const socket = () => readdirSync(folder).find((name) => /^wayland-\d+$/.test(name));
  const control = () => readdirSync(folder).find((name) => name.startsWith('sway-ipc.'));
  for (let tries = 0; !socket() || !control(); tries += 1) {
    if (tries > 100 || compositor.exitCode !== null) throw new Error('the Wayland compositor (sway) did not start');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const stop = () => {
    compositor.kill();
    if (existsSync(folder)) rmSync(folder, { recursive: true, force: true, maxRetries: 20 });
  };
  process.once('exit', stop);
  return {
    env: { XDG_RUNTIME_DIR: folder, WAYLAND_DISPLAY: socket(), SWAYSOCK: join(folder, control() ?? '') },
    log: () => readFileSync(logFile, 'utf8'),
    tree: () =>
      spawnSync('swaymsg', ['-s', join(folder, control() ?? ''), '-t', 'get_tree'], { encoding: 'utf8' }).stdout,
    stop,
  };
}
