import type { Clock } from '../visit/host.ts';

/** Time that never steps back, whatever is done to the wall clock. */
export const systemClock: Clock = {
  nowMs: () => performance.now(),
  after: (delayMs, run) => {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
};
