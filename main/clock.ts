import type { Clock } from '../visit/host.ts';

/** Time that never steps back, whatever is done to the wall clock. */
export const systemClock: Clock = {
  nowMs: () => performance.now(),
  after: (delayMs, run) => {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
};

/** The day on the wall, as an ISO date. Swedish writes days as ISO does. */
export function today(): string {
  return new Intl.DateTimeFormat('sv-SE').format();
}

/** Runs something every so many milliseconds; returns what stops it. */
export function every(spanMs: number, run: () => void): () => void {
  const timer = setInterval(run, spanMs);
  return () => clearInterval(timer);
}
