import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ensureDebianPackages, findCommand } from './debian.mjs';

/**
 * @typedef {object} VirtualDisplay a screen that nobody sees
 * @property {string} name for DISPLAY, for example ":7"
 * @property {(file: string) => Promise<void>} savePicture writes what it shows as a PNG
 * @property {() => void} stop
 */

/** Whether a real display is there. Windows and macOS always have one. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Installs what a virtual display needs (Debian, as root), or says what to install. */
export function ensureDisplayTools() {
  const needed = { Xvfb: 'xvfb', xauth: 'xauth', openbox: 'openbox' };
  const missing = Object.entries(needed).filter(([command]) => !findCommand(command));
  ensureDebianPackages(
    missing.map(([, name]) => name),
    'a virtual display',
  );
}

/**
 * Starts an X server in memory, and a window manager. Without the manager, kiosk windows report full screen but do not fill the screen.
 * @param {{ widthPx: number, heightPx: number }} size
 * @returns {Promise<VirtualDisplay>}
 */
export async function startDisplay({ widthPx, heightPx }) {
  ensureDisplayTools();
  const folder = mkdtempSync(join(tmpdir(), 'anteroom-display-'));
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', `${widthPx}x${heightPx}x24`, '-nolisten', 'tcp', '-fbdir', folder],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const number = await new Promise((resolve, reject) => {
    server.stdio[3]?.once('data', (data) => resolve(String(data).trim()));
    server.once('exit', () => reject(new Error('the virtual display (Xvfb) did not start')));
  });
  const name = `:${number}`;
  const manager = spawn('openbox', [], { env: { ...process.env, DISPLAY: name }, stdio: 'ignore' });
  const stop = () => {
    manager.kill();
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', stop);
  return { name, stop, savePicture: (file) => savePicture(join(folder, 'Xvfb_screen0'), file) };
}

/**
 * Writes the X server's frame buffer file (X window dump: big-endian header, then 32-bit BGRX rows) as a PNG.
 * @param {string} dump
 * @param {string} file
 */
async function savePicture(dump, file) {
  const { PNG } = (await import('pngjs')).default;
  const bytes = readFileSync(dump);
  const field = (/** @type {number} */ index) => bytes.readUInt32BE(index * 4);
  const [headerBytes, width, height, rowBytes, colours] = [field(0), field(4), field(5), field(12), field(19)];
  const start = headerBytes + colours * 12;
  const png = new PNG({ width, height });
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const from = start + y * rowBytes + x * 4;
      const to = (y * width + x) * 4;
      png.data[to] = bytes[from + 2] ?? 0;
      png.data[to + 1] = bytes[from + 1] ?? 0;
      png.data[to + 2] = bytes[from] ?? 0;
      png.data[to + 3] = 255;
    }
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.part`, PNG.sync.write(png));
  renameSync(`${file}.part`, file);
}
