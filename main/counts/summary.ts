import { addWeeks } from 'date-fns';
import type { Told } from './rounding.ts';
import { told } from './rounding.ts';
import { type Counts, emptyWeek, weekOf, type WeekCounts } from './week.ts';

/** How the last four weeks compare with the four before; unknown where too little was counted. */
export type Trend = 'muchMore' | 'more' | 'same' | 'less' | 'muchLess' | 'unknown';

/** What staff see of the counts. All numbers are told as they may leave the kiosk. */
export interface UsageSummary {
  readonly trend: Trend;
  /** The last twelve weeks that are over, the oldest first. */
  readonly weeks: readonly { readonly week: string; readonly visits: Told }[];
  /** The five cards that were opened most in the last four weeks. */
  readonly most: readonly { readonly cardId: string; readonly opened: Told }[];
  /** The cards that nobody opened in the last four weeks. */
  readonly never: readonly string[];
}

const weeksShown = 12;
const weeksCompared = 4;
const mostCards = 5;
/** A sum of fewer visits says nothing about more or less. */
const leastCompared = 20;

/** The ids of the weeks before this one, the oldest first. */
function weeksBefore(now: Date, howMany: number, skipped = 0): readonly string[] {
  return Array.from({ length: howMany }, (_, index) => weekOf(addWeeks(now, index - howMany - skipped)));
}

/** Sums up the counts for staff. `cardIds`: the cards that patients can see. */
export function summaryOf(counts: Counts, now: Date, cardIds: readonly string[]): UsageSummary {
  const of = (week: string): WeekCounts => counts[week] ?? emptyWeek;
  const last = weeksBefore(now, weeksCompared).map(of);
  const opened = cardIds.map((cardId) => ({ cardId, count: sum(last, ({ cards }) => cards[cardId] ?? 0) }));
  return {
    trend: trendOf(
      sum(weeksBefore(now, weeksCompared, weeksCompared).map(of), ({ visits }) => visits),
      sum(last, ({ visits }) => visits),
    ),
    weeks: weeksBefore(now, weeksShown).map((week) => ({ week, visits: told(of(week).visits) })),
    most: opened
      .filter(({ count }) => count > 0)
      // Cards that are told alike stand in the order of the screen: their order must not tell more than their numbers.
      .toSorted((a, b) => (told(b.count) ?? 1) - (told(a.count) ?? 1))
      .slice(0, mostCards)
      .map(({ cardId, count }) => ({ cardId, opened: told(count) })),
    never:
      sum(last, ({ visits }) => visits) > 0
        ? opened.filter(({ count }) => count === 0).map(({ cardId }) => cardId)
        : [],
  };
}

function sum<T>(all: readonly T[], of: (one: T) => number): number {
  return all.reduce((total, one) => total + of(one), 0);
}

function trendOf(before: number, now: number): Trend {
  if (before < leastCompared || now < leastCompared) return 'unknown';
  const ratio = now / before;
  if (ratio >= 1.5) return 'muchMore';
  if (ratio >= 1.1) return 'more';
  if (ratio > 1 / 1.1) return 'same';
  return ratio > 1 / 1.5 ? 'less' : 'muchLess';
}

/** The visits of the last week that is over, as they may be told; undefined where nothing was counted. */
export function visitsLastWeek(counts: Counts, now: Date): Told | undefined {
  const [week = ''] = weeksBefore(now, 1);
  return counts[week] ? told(counts[week].visits) : undefined;
}

/** The counts as a table (CSV, RFC 4180), a line for each number that may be told. A hidden number is a star. The week that goes on is left out. */
export function countsCsv(counts: Counts, now: Date): string {
  const thisWeek = weekOf(now);
  const rows = Object.entries(counts)
    .filter(([week]) => week < thisWeek)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([week, each]) => {
      const { cards, languages, hours, ...totals } = each;
      const row = (what: string, of: string, count: number) => `${week},${what},${of},${told(count) ?? '*'}`;
      return [
        ...Object.entries(totals).map(([what, count]) => row(what, '', count)),
        ...Object.entries(cards).map(([id, count]) => row('card', id, count)),
        ...Object.entries(languages).map(([language, count]) => row('language', language, count)),
        ...hours.map((count, hour) => row('hour', String(hour), count)),
      ];
    });
  return ['week,what,of,count', ...rows, ''].join('\r\n');
}
