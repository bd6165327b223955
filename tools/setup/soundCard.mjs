import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureDebianPackages, findCommand } from './debian.mjs';

/** Samples a second that a recording has. */
export const recordedRate = 16_000;

/**
 * @typedef {object} VirtualSoundCard a sound card that nobody hears
 * @property {NodeJS.ProcessEnv} env for programs that should play their sound on it
 * @property {() => void} unplug
 * @property {() => void} plugIn
 * @property {() => void} plugHeadsetIn
 * @property {() => void} plugHeadsetOut
 * @property {(seconds: number, at?: 'room' | 'ears') => Promise<Float32Array>} record what sounds from now on, -1 to 1, mono
 * @property {() => void} stop
 */

/** Installs what hearing and measuring sound needs (Debian, as root), or says what to install. */
export function ensureSoundTools() {
  const needed = { pulseaudio: 'pulseaudio', parec: 'pulseaudio-utils', ffmpeg: 'ffmpeg' };
  const missing = Object.entries(needed).filter(([command]) => !findCommand(command));
  ensureDebianPackages(
    missing.map(([, name]) => name),
    'hearing what the kiosk plays',
  );
}

/**
 * Starts a separate sound server with one virtual card, whose sound is not played anywhere.
 * @returns {Promise<VirtualSoundCard>}
 */
export async function startSoundCard() {
  const folder = mkdtempSync(join(tmpdir(), 'anteroom-sound-'));
  const socket = join(folder, 'native');
  const env = { ...process.env, PULSE_SERVER: `unix:${socket}`, XDG_RUNTIME_DIR: folder, HOME: folder };
  const server = spawn(
    'pulseaudio',
    [
      '-n',
      '--daemonize=no',
      '--exit-idle-time=-1',
      '-L',
      `module-native-protocol-unix socket=${socket} auth-anonymous=1`,
    ],
    { env, stdio: 'ignore' },
  );
  const control = (/** @type {string[]} */ ...words) => spawnSync('pactl', words, { env, encoding: 'utf8' });
  const deadlineMs = Date.now() + 10_000;
  while (control('info').status !== 0) {
    if (Date.now() > deadlineMs) throw new Error('the virtual sound card (pulseaudio) did not start');
  }
  let module = '';
  const plugIn = () => {
    module = control('load-module', 'module-null-sink', 'sink_name=room', 'rate=48000').stdout.trim();
    control('set-default-sink', 'room');
  };
  plugIn();
  let headset = '';
  const plugHeadsetIn = () => {
    const form = 'sink_properties=device.form_factor=headset';
    headset = control('load-module', 'module-null-sink', 'sink_name=ears', form).stdout.trim();
    control('set-default-sink', 'ears');
  };
  const stop = () => {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', stop);
  return {
    env: { PULSE_SERVER: env.PULSE_SERVER },
    unplug: () => void control('unload-module', module),
    plugIn,
    plugHeadsetIn,
    plugHeadsetOut: () => void control('unload-module', headset),
    stop,
    record: (seconds, at = 'room') =>
      new Promise((resolve, reject) => {
        const words = [
          '-d',
          `${at}.monitor`,
          '--format=s16le',
          `--rate=${recordedRate}`,
          '--channels=1',
          '--latency-msec=50',
        ];
        const recorder = spawn('parec', words, { env, stdio: ['ignore', 'pipe', 'ignore'] });
        const wanted = seconds * recordedRate * 2;
        /** @type {Buffer[]} */
        const parts = [];
        let got = 0;
        recorder.once('error', reject);
        recorder.stdout.on('data', (part) => {
          parts.push(part);
          got += part.length;
          if (got < wanted) return;
          recorder.kill();
          const bytes = Buffer.concat(parts).subarray(0, wanted);
          resolve(Float32Array.from({ length: wanted / 2 }, (_, index) => bytes.readInt16LE(index * 2) / 32_768));
        });
      }),
  };
}
