import { powerMonitor, powerSaveBlocker } from 'electron';

/** Keeps the display awake. Calls back if the machine goes to sleep nevertheless, and when it wakes. */
export function keepAwake(onSleep: () => void): void {
  powerSaveBlocker.start('prevent-display-sleep');
  powerMonitor.on('suspend', onSleep);
  powerMonitor.on('resume', onSleep);
}
