// `npm run narrate [-- FOLDER...]`: makes a clip for every sentence that has none yet, and deletes the clips that are not used any more.
// Without a folder, it does so for the kiosk's own words and for the packs that ship. The clips are committed, so that nobody needs the
// voices to build or run the kiosk.
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { clipsOf, manifestName, manifestOf, readPronunciation } from './narrate/clips.mjs';
import { narrationScript } from './narrate/script.mjs';
import { ensureVoices, voices } from './narrate/voices.mjs';
import { ensureDebianPackages, findCommand } from './setup/debian.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { giveUp, say } from './setup/say.mjs';

/** Loudness of speech, and its highest peak (standards, "Sound"). */
const speechLufs = -23;
const peakDb = -2;

/** A filter that removes the silence before a sentence, except for its last `keptS` seconds. */
const cut = (/** @type {number} */ keptS) =>
  `silenceremove=start_periods=1:start_threshold=-48dB:start_silence=${keptS}:detection=peak`;
const tidy = `highpass=f=70,${cut(0.03)},areverse,${cut(0.12)},areverse`;

const run = promisify(execFile);
const work = mkdtempSync(join(tmpdir(), 'anteroom-narrate-'));

/**
 * Speaks a clip and sets its loudness. To measure a short clip, it is played several times in a row: loudness is measured over seconds.
 * @param {{ readonly language: string, readonly said: string, readonly to: string }} clip
 */
async function speak({ language, said, to }) {
  const voice = voices[language];
  if (!voice) return;
  const folder = mkdtempSync(join(work, 'clip-'));
  const [text, wave, tidied] = ['said.txt', 'said.wav', 'tidied.wav'].map((name) => join(folder, name));
  if (!text || !wave || !tidied) return;
  writeFileSync(text, `${said}\n`);
  const ffmpeg = (/** @type {string[]} */ ...words) => run('ffmpeg', ['-hide_banner', '-nostats', '-y', ...words]);
  await run(voice.command, voice.words(said, { text, wave }));
  await ffmpeg('-i', wave, '-af', tidy, '-ar', '48000', tidied);
  const heard = 'ebur128=dualmono=true:framelog=verbose';
  const { stderr } = await ffmpeg('-stream_loop', '5', '-i', tidied, '-af', heard, '-f', 'null', '-');
  const lufs = Number(/I:\s+(-?[\d.]+) LUFS/.exec(stderr.slice(stderr.lastIndexOf('Summary:')))?.[1]);
  if (!(lufs > -60)) throw new Error(`the voice was silent for "${said}"`);
  const level = `volume=${(speechLufs - lufs).toFixed(2)}dB,alimiter=limit=${peakDb}dB:level=false:attack=2:release=30`;
  const opus = [
    '-c:a',
    'libopus',
    '-b:a',
    '28k',
    '-application',
    'voip',
    '-map_metadata',
    '-1',
    '-fflags',
    '+bitexact',
  ];
  mkdirSync(dirname(to), { recursive: true });
  await ffmpeg('-i', tidied, '-af', level, '-ac', '1', ...opus, to);
  rmSync(folder, { recursive: true, force: true });
}

/**
 * Calls `act` for each item, for several items at the same time.
 * @template T
 * @param {readonly T[]} items
 * @param {(item: T) => Promise<void>} act
 */
async function forEach(items, act) {
  const waiting = [...items];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await act(next);
  };
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, worker));
}

/** @param {Awaited<ReturnType<typeof narrationScript>>[number]} script */
async function narrate({ folder, lines }) {
  const clips = clipsOf(lines, readPronunciation(folder));
  const shown = relative(process.cwd(), folder);
  const missing = new Map(clips.filter(({ file }) => !existsSync(join(folder, file))).map((clip) => [clip.file, clip]));
  if (missing.size > 0) {
    ensureVoices();
    ensureDebianPackages(findCommand('ffmpeg') ? [] : ['ffmpeg'], 'narration');
    say(`${shown}: saying ${missing.size} of ${clips.length} sentences`);
    await forEach([...missing.values()], (clip) => speak({ ...clip, to: join(folder, clip.file) }));
  }
  const used = new Set(clips.map(({ file }) => file));
  for (const language of Object.keys(voices)) {
    const own = join(folder, language);
    if (!existsSync(own)) continue;
    for (const name of readdirSync(own)) if (!used.has(`${language}/${name}`)) rmSync(join(own, name));
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, manifestName), `${JSON.stringify(manifestOf(clips), null, 2)}\n`);
  say(`${shown}: ${used.size} clips`);
}

ensurePackages();
const folders = process.argv.slice(2).filter((word) => !word.startsWith('--'));
try {
  for (const part of await narrationScript(folders)) await narrate(part);
} catch (error) {
  giveUp(`narration stopped: ${error instanceof Error ? error.message : String(error)}`);
} finally {
  rmSync(work, { recursive: true, force: true });
}
