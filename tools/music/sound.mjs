import { spawnSync } from 'node:child_process';

/**
 * Runs a sound tool and returns what it printed. If the tool fails, the error has what it printed last.
 * @param {string} program
 * @param {string[]} words
 * @returns {string}
 */
export function runSoundTool(program, words) {
  const { status, stdout, stderr, error } = spawnSync(program, words, { encoding: 'utf8', maxBuffer: 64e6 });
  if (error)
    throw new Error(`${program} is missing: install it (on Debian: apt-get install ${debianPackages.join(' ')})`);
  if (status !== 0) throw new Error(`${program} failed: ${stderr.slice(-800)}`);
  return `${stdout}\n${stderr}`;
}

/** The Debian packages that rendering and measuring need. */
const debianPackages = ['ffmpeg', 'fluidsynth', 'fluid-soundfont-gm'];

/**
 * Measures a sound file with EBU R 128: integrated loudness in LUFS, true peak in dBTP, range in LU. A file with one channel
 * is measured as if two loudspeakers play it.
 * @param {string} file
 * @param {{ readonly times?: number }} [how] how many times it is played in a row, because loudness is measured over seconds
 * @returns {{ lufs: number, truePeakDb: number, rangeLu: number }}
 */
export function measureLoudness(file, { times = 1 } = {}) {
  const said = runSoundTool('ffmpeg', [
    '-hide_banner',
    '-nostats',
    '-stream_loop',
    String(times - 1),
    '-i',
    file,
    '-af',
    'ebur128=peak=true:dualmono=true',
    '-f',
    'null',
    '-',
  ]);
  const summary = said.slice(said.lastIndexOf('Summary:'));
  const read = (/** @type {RegExp} */ pattern) => Number(pattern.exec(summary)?.[1]);
  return {
    lufs: read(/I:\s+(-?[\d.]+) LUFS/),
    truePeakDb: read(/Peak:\s+(-?[\d.]+) dBFS/),
    rangeLu: read(/LRA:\s+(-?[\d.]+) LU/),
  };
}
