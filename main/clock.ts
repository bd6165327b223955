import { clockFrom } from '../visit/clock.ts';

/** This process's own time. */
export const systemClock = clockFrom(globalThis);

/** The day on the wall, as an ISO date. Swedish writes days as ISO does. */
export function today(): string {
  return new Intl.DateTimeFormat('sv-SE').format();
}

/** Runs something at an interval in milliseconds; returns what stops it. */
export function every(spanMs: number, run: () => void): () => void {
  const timer = setInterval(run, spanMs);
  return () => clearInterval(timer);
}
