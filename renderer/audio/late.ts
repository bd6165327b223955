import type { Kiosk } from '../kiosk.ts';
import type { SoundEngine } from './engine.ts';

/** Sound starts this long after the page: players take time to start, and people must see the page first. */
const lateMs = 1000;

/** The sound engine, which starts well after the page was painted. A touch before that makes no sound. */
export function lateSound(kiosk: Kiosk): SoundEngine {
  let engine: SoundEngine | undefined;
  let isSpeaking = false;
  const start = async () => {
    const { startPageSound } = await import('./start.ts');
    engine = startPageSound(kiosk);
    engine.setSpeaking(isSpeaking);
  };
  setTimeout(() => void start(), lateMs);
  return {
    touched: () => engine?.touched(),
    setSpeaking: (speaks) => {
      isSpeaking = speaks;
      engine?.setSpeaking(speaks);
    },
  };
}
