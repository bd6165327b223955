// The ambient piece, "Anteroom", as notes. Pure: the same score every time. D major, 66 beats a minute, 4/4.
// Soft nylon guitar, strings that swell slowly, a sparse piano melody and a cello below: it sounds like people who play calmly.

/** Tempo, in quarter notes a minute. A calm walk; the standard asks for 60 to 80. */
export const beatsPerMinute = 66;
const beatsPerBar = 4;

/**
 * @typedef {{ part: Part, pitch: number, startBeat: number, beats: number, velocity: number }} Note
 * `pitch` is a MIDI number (60 is middle C); `velocity` is 1 to 127.
 * @typedef {'guitar' | 'strings' | 'piano' | 'cello'} Part
 * @typedef {{ bass: string, chord: string[] }} Harmony
 */

/** Each part's General MIDI program (from 0), loudness and place between left (0) and right (127). */
export const parts = {
  guitar: { program: 24, volume: 84, pan: 46 },
  strings: { program: 49, volume: 58, pan: 64 },
  piano: { program: 0, volume: 78, pan: 80 },
  cello: { program: 42, volume: 62, pan: 58 },
};

/** @type {Record<string, Harmony>} */
const harmonies = {
  Dmaj9: { bass: 'D2', chord: ['D3', 'A3', 'C#4', 'F#4', 'E4'] },
  D: { bass: 'D2', chord: ['D3', 'A3', 'D4', 'F#4', 'A4'] },
  'D/F#': { bass: 'F#2', chord: ['D3', 'A3', 'D4', 'F#4', 'A3'] },
  Bm7: { bass: 'B1', chord: ['B2', 'F#3', 'A3', 'D4', 'F#4'] },
  Gmaj7: { bass: 'G2', chord: ['G2', 'D3', 'B3', 'F#4', 'D4'] },
  A7sus: { bass: 'A1', chord: ['A2', 'E3', 'G3', 'D4', 'E4'] },
  A: { bass: 'A1', chord: ['A2', 'E3', 'A3', 'C#4', 'E4'] },
  Em9: { bass: 'E2', chord: ['E2', 'B2', 'G3', 'D4', 'F#4'] },
  'F#m7': { bass: 'F#2', chord: ['F#2', 'C#3', 'A3', 'E4', 'C#4'] },
};

/** A melody: for each bar, notes as [beat, length in beats, pitch]. */
const sections = {
  open: {
    harmony: ['Dmaj9', 'Dmaj9', 'Gmaj7', 'A7sus'],
    melody: [[], [], [[2, 2, 'A4']], [[0, 4, 'E4']]],
  },
  first: {
    harmony: ['Dmaj9', 'Bm7', 'Gmaj7', 'A7sus', 'Dmaj9', 'Bm7', 'Gmaj7', 'A'],
    melody: [
      [
        [0, 2, 'F#5'],
        [2, 1, 'E5'],
        [3, 1, 'D5'],
      ],
      [[0, 3, 'D5']],
      [
        [0, 2, 'B4'],
        [2, 1, 'D5'],
        [3, 1, 'E5'],
      ],
      [[0, 3, 'E5']],
      [
        [0, 2, 'A5'],
        [2, 1, 'F#5'],
        [3, 1, 'E5'],
      ],
      [
        [0, 2, 'F#5'],
        [2, 2, 'D5'],
      ],
      [
        [0, 1, 'E5'],
        [1, 1, 'D5'],
        [2, 2, 'B4'],
      ],
      [[0, 4, 'A4']],
    ],
  },
  second: {
    harmony: ['Em9', 'A7sus', 'F#m7', 'Bm7', 'Gmaj7', 'D/F#', 'Em9', 'A7sus'],
    melody: [
      [
        [0, 2, 'G5'],
        [2, 2, 'B5'],
      ],
      [
        [0, 3, 'A5'],
        [3, 1, 'E5'],
      ],
      [
        [0, 2, 'F#5'],
        [2, 2, 'A5'],
      ],
      [[0, 4, 'F#5']],
      [
        [0, 2, 'D5'],
        [2, 2, 'G5'],
      ],
      [
        [0, 2, 'F#5'],
        [2, 2, 'D5'],
      ],
      [
        [0, 2, 'G5'],
        [2, 1, 'F#5'],
        [3, 1, 'E5'],
      ],
      [[0, 4, 'E5']],
    ],
  },
  third: {
    harmony: ['Gmaj7', 'D/F#', 'Em9', 'Dmaj9', 'Gmaj7', 'F#m7', 'Em9', 'A7sus'],
    melody: [
      [[1, 3, 'D5']],
      [[0, 4, 'A4']],
      [
        [1, 2, 'B4'],
        [3, 1, 'D5'],
      ],
      [[0, 4, 'C#5']],
      [[1, 3, 'B4']],
      [
        [0, 2, 'C#5'],
        [2, 2, 'E5'],
      ],
      [
        [0, 3, 'D5'],
        [3, 1, 'B4'],
      ],
      [[0, 4, 'A4']],
    ],
  },
  close: {
    harmony: ['Gmaj7', 'A7sus', 'Dmaj9', 'Dmaj9'],
    melody: [
      [
        [0, 2, 'B4'],
        [2, 2, 'D5'],
      ],
      [[0, 4, 'E5']],
      [[0, 4, 'D5']],
      [],
    ],
  },
};

/** The order of the sections, and the parts that play in each. More parts join, then fewer play, so no section sounds the same twice. */
const form = /** @type {const} */ ([
  { section: 'open', plays: ['strings', 'guitar'] },
  { section: 'first', plays: ['strings', 'guitar', 'piano'] },
  { section: 'second', plays: ['strings', 'guitar', 'piano', 'cello'] },
  { section: 'third', plays: ['strings', 'cello', 'piano'] },
  { section: 'first', plays: ['strings', 'guitar', 'cello'] },
  { section: 'second', plays: ['guitar', 'piano'] },
  { section: 'first', plays: ['strings', 'guitar', 'piano', 'cello'] },
  { section: 'close', plays: ['strings', 'guitar', 'piano'] },
]);

/** The order in which the guitar plays the notes of a chord: the places of the notes in the chord, one eighth note each. */
const pickings = [
  [0, 2, 3, 4, 3, 2, 1, 2],
  [0, 1, 3, 2, 4, 3, 2, 1],
  [0, 2, 1, 3, 2, 4, 3, 2],
];

/**
 * A MIDI number from a name such as "F#4".
 * @param {string} name
 */
function pitchOf(name) {
  const steps = { C: 0, D: 2, E: 4, F: 5, G: 7, A: 9, B: 11 };
  const match = /^([A-G])(#?)(\d)$/.exec(name);
  if (!match) throw new Error(`"${name}" is not a note`);
  const [, letter, sharp, octave] = match;
  return 12 * (Number(octave) + 1) + steps[/** @type {keyof typeof steps} */ (letter)] + (sharp ? 1 : 0);
}

/**
 * Small random differences, the same in every run: people do not play as exactly as machines.
 * @param {number} seed
 */
function unevenness(seed) {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296 - 0.5;
  };
}

/**
 * The whole piece.
 * @returns {{ notes: Note[], beats: number }}
 */
export function composeAmbient() {
  const wobble = unevenness(1991);
  /** @type {Note[]} */
  const notes = [];
  let bar = 0;
  for (const [pass, { section, plays }] of form.entries()) {
    const { harmony, melody } = sections[section];
    const has = (/** @type {Part} */ part) => /** @type {readonly string[]} */ (plays).includes(part);
    for (const [index, name] of harmony.entries()) {
      const at = bar * beatsPerBar;
      const { bass, chord } = harmonies[name] ?? { bass: 'D2', chord: [] };
      if (has('strings')) {
        for (const pitch of chord.slice(0, 4))
          notes.push({ part: 'strings', pitch: pitchOf(pitch), startBeat: at, beats: beatsPerBar + 0.6, velocity: 44 });
      }
      if (has('guitar')) {
        const picking = pickings[(pass + index) % pickings.length] ?? [];
        for (const [step, place] of picking.entries()) {
          const pitch = step === 0 ? pitchOf(bass) + 12 : pitchOf(chord[place] ?? 'D4');
          const velocity = Math.round(46 + (step === 0 ? 4 : 0) + 8 * wobble());
          notes.push({ part: 'guitar', pitch, startBeat: at + step / 2 + 0.03 * wobble(), beats: 1.5, velocity });
        }
      }
      if (has('cello'))
        notes.push({ part: 'cello', pitch: pitchOf(bass) + 12, startBeat: at, beats: beatsPerBar + 0.2, velocity: 40 });
      if (has('piano')) {
        for (const [beat, beats, pitch] of melody[index] ?? []) {
          const velocity = Math.round(50 + 8 * wobble());
          const startBeat = at + Number(beat) + 0.04 * (wobble() + 0.5);
          notes.push({ part: 'piano', pitch: pitchOf(String(pitch)), startBeat, beats: Number(beats), velocity });
        }
      }
      bar += 1;
    }
  }
  return { notes, beats: bar * beatsPerBar };
}
