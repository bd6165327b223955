import midi from 'midi-file';
import { beatsPerMinute, parts } from './score.mjs';

const ticksPerBeat = 480;

/**
 * A score as a MIDI file, one track a part.
 * @param {{ notes: import('./score.mjs').Note[] }} score
 * @returns {Buffer}
 */
export function midiOf({ notes }) {
  const tempo = {
    deltaTime: 0,
    type: /** @type {const} */ ('setTempo'),
    microsecondsPerBeat: 60_000_000 / beatsPerMinute,
  };
  const end = { deltaTime: 0, type: /** @type {const} */ ('endOfTrack') };
  const tracks = Object.entries(parts).map(([part, { program, volume, pan }], channel) => {
    const setUp = [
      { deltaTime: 0, type: 'programChange', channel, programNumber: program },
      { deltaTime: 0, type: 'controller', channel, controllerType: 7, value: volume },
      { deltaTime: 0, type: 'controller', channel, controllerType: 10, value: pan },
      { deltaTime: 0, type: 'controller', channel, controllerType: 91, value: 70 },
    ];
    const events = notes
      .filter((note) => note.part === part)
      .flatMap(({ pitch, startBeat, beats, velocity }) => [
        { atTick: Math.max(0, Math.round(startBeat * ticksPerBeat)), type: 'noteOn', noteNumber: pitch, velocity },
        { atTick: Math.round((startBeat + beats) * ticksPerBeat), type: 'noteOff', noteNumber: pitch, velocity: 0 },
      ])
      // At the same tick, ends come before beginnings, so that a repeated note is not cut.
      .toSorted((a, b) => a.atTick - b.atTick || (a.type === 'noteOff' ? -1 : 1));
    let atTick = 0;
    const timed = events.map(({ atTick: at, ...event }) => {
      const deltaTime = at - atTick;
      atTick = at;
      return { ...event, deltaTime, channel };
    });
    return /** @type {import('midi-file').MidiEvent[]} */ ([...setUp, ...timed, end]);
  });
  const header = { format: /** @type {const} */ (1), numTracks: tracks.length + 1, ticksPerBeat };
  return Buffer.from(midi.writeMidi({ header, tracks: [[tempo, end], ...tracks] }));
}
