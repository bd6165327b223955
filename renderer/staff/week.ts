import {
  closedWord,
  type OpeningHours,
  type Period,
  periodsIn,
  type Weekday,
  weekdays,
} from '../../visit/openingHours.ts';
import { moveHour } from './silentHours.ts';

const minutesPerDay = 24 * 60;

/** The hours that are offered to a clinic that has none yet. */
export const usualWeek: OpeningHours['week'] = Object.fromEntries(
  weekdays.slice(0, 5).map((weekday) => [weekday, '08:00-18:00']),
);

/** The hours that are offered for a day that was closed. */
export const usualDay = '08:00-18:00';

/** A piece of a day's bar, in percent of the day. */
export interface Bar {
  readonly startPercent: number;
  readonly widthPercent: number;
}

/** What a weekday's bar shows: its own hours until midnight, and those of the night before. */
export function barsOf(week: OpeningHours['week'], weekday: Weekday): readonly Bar[] {
  const before = weekdays[(weekdays.indexOf(weekday) + weekdays.length - 1) % weekdays.length] ?? 'sunday';
  const night = periodsOn(week, before).map(({ toMinute }) => ({ fromMinute: 0, toMinute: toMinute - minutesPerDay }));
  return barsFrom([...night, ...periodsOn(week, weekday)]);
}

/** The bars of silent hours such as "20:00-07:30", which are the same each day. */
export function silentBars(silentHours: string): readonly Bar[] {
  const [period] = periodsIn(silentHours) ?? [];
  return period ? barsFrom([{ fromMinute: 0, toMinute: period.toMinute - minutesPerDay }, period]) : [];
}

function barsFrom(periods: readonly Period[]): readonly Bar[] {
  return periods
    .map(({ fromMinute, toMinute }) => ({ fromMinute, toMinute: Math.min(toMinute, minutesPerDay) }))
    .filter(({ fromMinute, toMinute }) => toMinute > fromMinute)
    .map(({ fromMinute, toMinute }) => ({
      startPercent: (100 * fromMinute) / minutesPerDay,
      widthPercent: (100 * (toMinute - fromMinute)) / minutesPerDay,
    }));
}

function periodsOn(week: OpeningHours['week'], weekday: Weekday): readonly Period[] {
  return periodsIn(week[weekday] ?? closedWord) ?? [];
}

/** When a day opens and when it closes, as times of the day; undefined if it is closed. A break in between is not shown. */
export function endsOf(hours: string | undefined): { readonly from: string; readonly to: string } | undefined {
  const periods = (hours ?? closedWord).split(',').map((period) => period.trim());
  if (periods[0] === closedWord) return undefined;
  return { from: periods[0]?.slice(0, 5) ?? '', to: periods.at(-1)?.slice(6) ?? '' };
}

/** A day's hours with its opening or its closing moved by some steps. Breaks in between stay. If the two ends meet, nothing is moved. */
export function withMoved(hours: string, end: 'from' | 'to', steps: number): string {
  const periods = hours.split(',').map((period) => period.trim());
  const at = end === 'from' ? 0 : periods.length - 1;
  const moved = periods
    .map((period, index) => {
      if (index !== at) return period;
      const [from = '', to = ''] = period.split('-');
      return end === 'from' ? `${moveHour(from, steps)}-${to}` : `${from}-${moveHour(to, steps)}`;
    })
    .join(', ');
  return periodsIn(moved) ? moved : hours;
}
