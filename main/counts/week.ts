import { getISOWeek, getISOWeekYear } from 'date-fns';

const hoursOfDay = 24;

/** What was counted in one week: totals alone. Nothing in it says which visit, in which order, or which card at which hour. */
export interface WeekCounts {
  /** Patients' visits in which somebody did more than wake the screen. */
  readonly visits: number;
  /** How those visits ended: by "Finish", or in silence. */
  readonly finished: number;
  readonly silent: number;
  /** In how many of them the voice read aloud, the list was opened to take home. */
  readonly voice: number;
  readonly takenHome: number;
  /** Talks and sessions that staff began, and sheets that were printed or saved. */
  readonly talks: number;
  readonly sessions: number;
  readonly prints: number;
  /** In how many visits each card was opened, by its id. */
  readonly cards: Readonly<Record<string, number>>;
  /** In how many visits each language was used last. */
  readonly languages: Readonly<Record<string, number>>;
  /** How many visits began in each hour of the day, from midnight. */
  readonly hours: readonly number[];
}

export const emptyWeek: WeekCounts = {
  visits: 0,
  finished: 0,
  silent: 0,
  voice: 0,
  takenHome: 0,
  talks: 0,
  sessions: 0,
  prints: 0,
  cards: {},
  languages: {},
  hours: Array.from({ length: hoursOfDay }, () => 0),
};

/** The counts of a kiosk, by ISO week such as `2026-W48`. */
export type Counts = Readonly<Record<string, WeekCounts>>;

/** What happened in one visit that matters to the counts. It is kept in memory until the visit ends, and then only added. */
export interface VisitFacts {
  readonly posture: 'waiting-room' | 'consultation' | 'guided';
  readonly startHour: number;
  /** Whether somebody did more than wake the screen. */
  readonly isUsed: boolean;
  readonly end: 'finished' | 'silent';
  readonly cards: ReadonlySet<string>;
  readonly language: string;
  readonly hasVoice: boolean;
  readonly isTakenHome: boolean;
}

/** A week with one visit more. */
export function withVisit(week: WeekCounts, visit: VisitFacts): WeekCounts {
  if (visit.posture === 'consultation') return { ...week, talks: week.talks + 1 };
  if (visit.posture === 'guided') return { ...week, sessions: week.sessions + 1 };
  if (!visit.isUsed) return week;
  const plus = (is: boolean) => (is ? 1 : 0);
  return {
    ...week,
    visits: week.visits + 1,
    finished: week.finished + plus(visit.end === 'finished'),
    silent: week.silent + plus(visit.end === 'silent'),
    voice: week.voice + plus(visit.hasVoice),
    takenHome: week.takenHome + plus(visit.isTakenHome),
    cards: [...visit.cards].reduce(withOneMore, week.cards),
    languages: withOneMore(week.languages, visit.language),
    hours: week.hours.map((count, hour) => count + plus(hour === visit.startHour)),
  };
}

function withOneMore(counts: Readonly<Record<string, number>>, name: string): Readonly<Record<string, number>> {
  return { ...counts, [name]: (counts[name] ?? 0) + 1 };
}

/** The ISO week of a moment, in the time zone of this machine. */
export function weekOf(moment: Date): string {
  return `${getISOWeekYear(moment)}-W${String(getISOWeek(moment)).padStart(2, '0')}`;
}

/** Weeks older than this many are deleted. */
const mostWeeks = 104;

/**
 * The counts as text for the disk. Only the totals decide about its bytes: names are in the order of the alphabet, not in the order in which
 * things happened.
 */
export function countsText(counts: Counts): string {
  const weeks = Object.keys(counts).toSorted().slice(-mostWeeks);
  const sorted = weeks.map((week) => [week, ordered(counts[week] ?? emptyWeek)] as const);
  return `${JSON.stringify({ version: 1, weeks: Object.fromEntries(sorted) }, null, 1)}\n`;
}

function ordered(week: WeekCounts): WeekCounts {
  const byName = (of: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(of).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  const { visits, finished, silent, voice, takenHome, talks, sessions, prints, hours } = week;
  return {
    visits,
    finished,
    silent,
    voice,
    takenHome,
    talks,
    sessions,
    prints,
    cards: byName(week.cards),
    languages: byName(week.languages),
    hours,
  };
}
