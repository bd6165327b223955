import { powerMonitor, powerSaveBlocker } from 'electron';
import type { Power } from './light.ts';

/** Keeps the machine awake, and its display while it is lit. Calls back if the machine sleeps nevertheless, and when it wakes. */
export function keepAwake(onSleep: () => void): Power {
  const block = (what: 'dark' | 'lit') =>
    powerSaveBlocker.start(what === 'dark' ? 'prevent-app-suspension' : 'prevent-display-sleep');
  let blocker = block('lit');
  powerMonitor.on('suspend', onSleep);
  powerMonitor.on('resume', onSleep);
  return {
    keep: (what) => {
      const before = blocker;
      // The new one comes first, so that the machine is never free to sleep in between.
      blocker = block(what);
      powerSaveBlocker.stop(before);
    },
  };
}
