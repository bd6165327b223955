import { spawn } from 'node:child_process';

interface WatchdogOptions {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly every: (spanMs: number, run: () => void) => () => void;
  /** Whether the kiosk works: its page said a moment ago that it is shown. */
  readonly isWell: () => boolean;
  readonly notify?: (message: string) => void;
}

/**
 * Tells systemd that the kiosk works, four times in each period of the unit's `WatchdogSec`. If the kiosk is silent for a whole period,
 * systemd starts it again. Outside systemd this function does nothing. Source: sd_notify(3), `NOTIFY_SOCKET` and `WATCHDOG_USEC`.
 */
export function feedWatchdog({ environment, every, isWell, notify = notifySystemd }: WatchdogOptions): () => void {
  const spanMs = Number(environment['WATCHDOG_USEC']) / 1000;
  if (!environment['NOTIFY_SOCKET'] || !(spanMs > 0)) return () => {};
  return every(spanMs / 4, () => {
    if (isWell()) notify('WATCHDOG=1');
  });
}

/** Node cannot write to the kind of socket that systemd listens on. So systemd's own small program `systemd-notify` does it. */
function notifySystemd(message: string): void {
  spawn('systemd-notify', [message], { stdio: 'ignore' }).once('error', () => {});
}
