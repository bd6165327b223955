import { spawn } from 'node:child_process';

interface WatchdogOptions {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly every: (spanMs: number, run: () => void) => () => void;
  /** Whether the kiosk is worth keeping: its page said a moment ago that it is shown. */
  readonly isWell: () => boolean;
  readonly notify?: (message: string) => void;
}

/**
 * Tells systemd that the kiosk is well, four times in each span that its unit's `WatchdogSec` gives; a kiosk that is silent
 * for longer is started again. Outside of systemd it does nothing.
 * Source: sd_notify(3), `NOTIFY_SOCKET` and `WATCHDOG_USEC`.
 */
export function feedWatchdog({ environment, every, isWell, notify = notifySystemd }: WatchdogOptions): () => void {
  const spanMs = Number(environment['WATCHDOG_USEC']) / 1000;
  if (!environment['NOTIFY_SOCKET'] || !(spanMs > 0)) return () => {};
  return every(spanMs / 4, () => {
    if (isWell()) notify('WATCHDOG=1');
  });
}

/** Node has no socket of the kind that systemd listens on; its own small program has. */
function notifySystemd(message: string): void {
  spawn('systemd-notify', [message], { stdio: 'ignore' }).once('error', () => {});
}
