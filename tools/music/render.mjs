// `npm run music`: renders the ambient piece and the touch sound into assets/audio. These files are committed, so that
// nobody needs the tools (ffmpeg, fluidsynth and the FluidR3 sound font) to build or run the kiosk.
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inProject } from '../setup/places.mjs';
import { say } from '../setup/say.mjs';
import { midiOf } from './midi.mjs';
import { beatsPerMinute, composeAmbient } from './score.mjs';
import { measureLoudness, runSoundTool } from './sound.mjs';

/** Loudness of the ambient piece (standards, "Sound"). */
const ambientLufs = -30;

/** How long the music fades in at the beginning, and how long the last chord rings, in seconds. */
const fadeInSeconds = 3;
const ringSeconds = 5;

const soundFont = '/usr/share/sounds/sf2/FluidR3_GM.sf2';
const folder = mkdtempSync(join(tmpdir(), 'anteroom-music-'));
const inFolder = (/** @type {string} */ name) => join(folder, name);
const audioFolder = inProject('assets', 'audio');
mkdirSync(audioFolder, { recursive: true });

const encode = ['-c:a', 'libopus', '-b:a', '64k', '-vbr', 'on', '-map_metadata', '-1', '-fflags', '+bitexact'];
const ffmpeg = (/** @type {string[]} */ ...words) =>
  runSoundTool('ffmpeg', ['-hide_banner', '-nostats', '-y', ...words]);

const score = composeAmbient();
const seconds = (score.beats * 60) / beatsPerMinute + ringSeconds;
writeFileSync(inFolder('ambient.mid'), midiOf(score));
runSoundTool('fluidsynth', [
  '-niq',
  '-r',
  '48000',
  '-g',
  '0.6',
  '-o',
  'synth.reverb.active=1',
  '-o',
  'synth.reverb.room-size=0.75',
  '-o',
  'synth.reverb.level=0.8',
  '-o',
  'synth.chorus.active=0',
  '-F',
  inFolder('played.wav'),
  soundFont,
  inFolder('ambient.mid'),
]);
// This filter makes the sound warm: it removes deep rumble and sharp highs. Loudness is measured after the filter, so the gain is exact.
const warm = [
  // One channel is enough: kiosks have one small speaker, or two side by side. It costs half the work of two.
  'pan=mono|c0=0.5*c0+0.5*c1',
  'highpass=f=45',
  'lowpass=f=6500',
  'treble=g=-4:f=3000',
  // Makes loud beginnings of notes softer, so that none is much louder than the rest.
  'acompressor=threshold=-42dB:ratio=2.5:attack=15:release=500:knee=8',
  `apad=whole_dur=${seconds}`,
  `atrim=end=${seconds}`,
  `afade=in:d=${fadeInSeconds}:curve=qsin`,
  `afade=out:st=${seconds - ringSeconds}:d=${ringSeconds}:curve=qsin`,
].join(',');
ffmpeg('-i', inFolder('played.wav'), '-af', warm, inFolder('warm.wav'));
const gainDb = ambientLufs - measureLoudness(inFolder('warm.wav')).lufs;
ffmpeg(
  '-i',
  inFolder('warm.wav'),
  '-af',
  `volume=${gainDb.toFixed(2)}dB`,
  ...encode,
  join(audioFolder, 'ambient.opus'),
);

// A soft wooden knock: two damped tones, 90 ms, swelling in 4 ms so that it never clicks.
const knock = '0.05*exp(-45*t)*sin(2*PI*392*t)+0.03*exp(-70*t)*sin(2*PI*784*t)';
ffmpeg(
  '-f',
  'lavfi',
  '-i',
  `aevalsrc='${knock}':s=48000:d=0.12`,
  '-af',
  'afade=in:d=0.004,afade=out:st=0.09:d=0.03',
  ...encode,
  join(audioFolder, 'touch.opus'),
);
rmSync(folder, { recursive: true });
const { lufs, truePeakDb, rangeLu } = measureLoudness(join(audioFolder, 'ambient.opus'));
say(`music: ${seconds.toFixed(0)} s at ${lufs} LUFS, true peak ${truePeakDb} dBTP, range ${rangeLu} LU`);
