import type { Kiosk } from '../kiosk.ts';
import type { SoundEngine } from './engine.ts';

/** Players take time to start, and the eye comes first: this long after the page was mounted nothing sounds. */
const lateMs = 1000;

/** The sound engine, started when the page has long been painted. What is touched before that makes no sound. */
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
