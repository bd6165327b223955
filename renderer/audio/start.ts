import { browserClock } from '../clock.ts';
import type { Kiosk } from '../kiosk.ts';
import { startSound, type SoundEngine } from './engine.ts';
import { createTouchSound, startAmbientStream } from './sounds.ts';

/** The sound engine on this page's own clock and sound cards. */
export function startPageSound({ visit, settings }: Kiosk): SoundEngine {
  return startSound({
    visit,
    settings: settings.sound,
    clock: browserClock,
    minuteOfDay: () => {
      const now = new Date();
      return now.getHours() * 60 + now.getMinutes();
    },
    startStream: startAmbientStream,
    touchSound: createTouchSound(),
    onDevices: (changed) => navigator.mediaDevices.addEventListener('devicechange', changed),
  });
}
