import { Howl, Howler } from 'howler';
import ambientFile from '../../assets/audio/ambient.opus';
import touchFile from '../../assets/audio/touch.opus';
import type { Stream } from './ambient.ts';

// Streamed by the browser's own player: no sound is decoded as a whole, and no audio context idles at 3 % of a core.
Howler.usingWebAudio = false;
Howler.autoUnlock = false;

/** Starts a pass of the ambient piece, silent. */
export function startAmbientStream(): Stream {
  const howl = new Howl({ src: [ambientFile], html5: true, volume: 0 });
  // Howler rewinds a sound at its end. A pass that is over would then look like one that has not begun.
  let isOver = false;
  howl.once('end', () => {
    isOver = true;
  });
  howl.play();
  return {
    setGain: (gain) => howl.volume(gain),
    positionS: () => {
      if (isOver) return howl.duration();
      const at: unknown = howl.seek();
      return typeof at === 'number' ? at : 0;
    },
    durationS: () => howl.duration(),
    unload: () => howl.unload(),
  };
}

/** The soft knock of a touch. */
export interface TouchSound {
  readonly play: (gain: number) => void;
  /** Lets go of its memory, until the next touch. */
  readonly unload: () => void;
}

/** The knock, loaded at the first touch. */
export function createTouchSound(): TouchSound {
  let howl: Howl | undefined;
  return {
    play: (gain) => {
      howl ??= new Howl({ src: [touchFile], html5: true });
      howl.volume(gain);
      howl.play();
    },
    unload: () => {
      howl?.unload();
      howl = undefined;
    },
  };
}
