import { clockFrom } from '../visit/clock.ts';
import { type LocalDay, type LocalTime, weekdays } from '../visit/openingHours.ts';

/** This process's own time. */
export const systemClock = clockFrom(globalThis);

/** Today's date by the system clock, as an ISO date. */
export function today(): string {
  return isoDate(new Date());
}

/** A moment by the clock of this machine and in its time zone. */
export function localTime(now: Date = new Date()): LocalTime {
  const before = new Date(now);
  before.setDate(now.getDate() - 1);
  return { today: dayOf(now), yesterday: dayOf(before), minuteOfDay: now.getHours() * 60 + now.getMinutes() };
}

function dayOf(moment: Date): LocalDay {
  // JavaScript's week begins with Sunday, which is 0.
  return { date: isoDate(moment), weekday: weekdays[(moment.getDay() + 6) % 7] ?? 'monday' };
}

/** The Swedish locale writes dates in the ISO form. */
function isoDate(moment: Date): string {
  return new Intl.DateTimeFormat('sv-SE').format(moment);
}

/** Runs something at an interval in milliseconds. Returns a function that stops it. */
export function every(spanMs: number, run: () => void): () => void {
  const timer = setInterval(run, spanMs);
  return () => clearInterval(timer);
}
