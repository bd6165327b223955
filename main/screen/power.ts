import { powerMonitor, powerSaveBlocker } from 'electron';

/** Keeps the display awake, and tells when the machine slept all the same. */
export function keepAwake(onSleep: () => void): void {
  powerSaveBlocker.start('prevent-display-sleep');
  powerMonitor.on('suspend', onSleep);
  powerMonitor.on('resume', onSleep);
}
