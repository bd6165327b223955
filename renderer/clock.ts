import type { Clock } from '../visit/host.ts';

/** A page's own time, which never steps back. */
export const browserClock: Clock = {
  nowMs: () => performance.now(),
  after: (delayMs, run) => {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
};
