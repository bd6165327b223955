import { clockFrom } from '../visit/clock.ts';

/** This process's own time. */
export const systemClock = clockFrom(globalThis);

/** Today's date by the system clock, as an ISO date. The Swedish locale writes dates in the ISO form. */
export function today(): string {
  return new Intl.DateTimeFormat('sv-SE').format();
}

/** Runs something at an interval in milliseconds. Returns a function that stops it. */
export function every(spanMs: number, run: () => void): () => void {
  const timer = setInterval(run, spanMs);
  return () => clearInterval(timer);
}
