import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findCommand } from '../setup/debian.mjs';
import { giveUp, say } from '../setup/say.mjs';

/**
 * @typedef {object} Voice something that speaks
 * @property {string} id goes into the name of each clip, so that another voice makes other clips
 * @property {string} command the program that speaks
 * @property {(said: string, files: { readonly text: string, readonly wave: string }) => string[]} words its arguments to write a sound file
 */

/** The Debian packages that the voices come in. They are free of charge and not in Debian's main part. */
const packages = ['rhvoice', 'rhvoice-english', 'libttspico-utils'];

/**
 * The best voices that can be installed from Debian. An offline speech recogniser got 7 % of the words of "alan" wrong, over eight of our
 * sentences. For Spanish there is only one voice that sounds better than a robot. Recordings of people are to replace both voices.
 * @type {Readonly<Record<string, Voice>>}
 */
export const voices = {
  en: {
    id: 'rhvoice-alan-1',
    command: 'RHVoice-test',
    words: (_said, { text, wave }) => ['-p', 'alan', '-q', 'max', '-R', '24000', '-i', text, '-o', wave],
  },
  es: {
    id: 'pico-es-1',
    command: 'pico2wave',
    words: (said, { wave }) => ['-l', 'es-ES', '-w', wave, said],
  },
};

/** Installs the voices (Debian, as root) without changing where this machine's other packages come from, or says what to do. */
export function ensureVoices() {
  if (Object.values(voices).every(({ command }) => findCommand(command))) return;
  const line = `apt-get install ${packages.join(' ')}`;
  const why = 'they are in the section "non-free" of Debian, which the list of package sources has to include';
  if (!findCommand('apt-get') || process.getuid?.() !== 0)
    giveUp(`missing for narration: run "${line}" as root; ${why}`);
  const folder = mkdtempSync(join(tmpdir(), 'anteroom-voices-'));
  mkdirSync(join(folder, 'lists', 'partial'), { recursive: true });
  const targets = ['indextargets', '--format', 'deb $(REPO_URI) $(RELEASE) main non-free', 'Created-By: Packages'];
  const sources = spawnSync('apt-get', [...targets, 'Origin: Debian', 'Component: main'], { encoding: 'utf8' }).stdout;
  writeFileSync(join(folder, 'sources.list'), sources);
  const own = [
    ['Dir::Etc::SourceList', join(folder, 'sources.list')],
    ['Dir::Etc::SourceParts', '/dev/null'],
    ['Dir::State::Lists', join(folder, 'lists')],
  ].flatMap(([name, value]) => ['-o', `${name}=${value}`]);
  say(`installing for narration: ${packages.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (/** @type {string[]} */ ...words) =>
    spawnSync('apt-get', [...own, ...words], { env, stdio: ['ignore', 'ignore', 2] }).status === 0;
  const isDone = apt('update') && apt('install', '--yes', '--no-install-recommends', ...packages);
  rmSync(folder, { recursive: true, force: true });
  if (!isDone) giveUp(`could not install the voices. Try by hand: ${line}; ${why}`);
}
