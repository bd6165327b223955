/** The days of the week, the first day of the working week first. */
export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

export type Weekday = (typeof weekdays)[number];

/** The word for a day without any hours. */
export const closedWord = 'closed';

const minutesPerDay = 24 * 60;

/**
 * Some hours of a day, in minutes since its midnight. They belong to the day on which they begin. If they end on the next day, `toMinute`
 * is over 1,440.
 */
export interface Period {
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** A day's hours as people write them: "07:30-18:00", "07:30-12:00, 13:00-18:00", "20:00-02:00" or "closed". */
const dayForm = /^(\d\d):(\d\d)-(\d\d):(\d\d)$/;

/** Reads the hours of a day. Undefined if the text is not hours. Two equal times are not hours: nobody knows what they mean. */
export function periodsIn(text: string): readonly Period[] | undefined {
  if (text.trim() === closedWord) return [];
  const periods = text.split(',').map((part) => periodIn(part.trim()));
  return periods.every((period) => period !== undefined) ? periods : undefined;
}

function periodIn(text: string): Period | undefined {
  const found = dayForm.exec(text);
  if (!found) return undefined;
  const [fromHour = 0, fromPart = 0, toHour = 0, toPart = 0] = found.slice(1).map(Number);
  const isTime = (hour: number, part: number) => part < 60 && (hour < 24 || (hour === 24 && part === 0));
  if (!isTime(fromHour, fromPart) || !isTime(toHour, toPart) || fromHour === 24) return undefined;
  const fromMinute = fromHour * 60 + fromPart;
  const toMinute = toHour * 60 + toPart;
  if (fromMinute === toMinute) return undefined;
  return { fromMinute, toMinute: toMinute > fromMinute ? toMinute : toMinute + minutesPerDay };
}

/** When a clinic is open. */
export interface OpeningHours {
  /** The hours of each weekday, as people write them. A day without hours is closed; a week without any day is always open. */
  readonly week: Readonly<Partial<Record<Weekday, string>>>;
  /** The hours of single days, by ISO date. They replace the hours of that day's weekday. */
  readonly exceptions: Readonly<Record<string, string>>;
}

/** A day of the calendar. */
export interface LocalDay {
  /** ISO date. */
  readonly date: string;
  readonly weekday: Weekday;
}

/** A moment by the wall clock of the place. */
export interface LocalTime {
  readonly today: LocalDay;
  readonly yesterday: LocalDay;
  readonly minuteOfDay: number;
}

/** Whether a clinic has said anything about its hours. */
export function hasHours({ week, exceptions }: OpeningHours): boolean {
  return Object.keys(week).length + Object.keys(exceptions).length > 0;
}

/**
 * Whether a clinic is open. Only the wall clock of the place counts, so an hour that summer time skips or repeats is open or closed like any
 * other.
 */
export function isOpenAt(hours: OpeningHours, { today, yesterday, minuteOfDay }: LocalTime): boolean {
  const isIn = (minute: number) => (period: Period) => period.fromMinute <= minute && minute < period.toMinute;
  return (
    hoursOn(hours, today).some(isIn(minuteOfDay)) || hoursOn(hours, yesterday).some(isIn(minuteOfDay + minutesPerDay))
  );
}

/** The hours that begin on a day. */
function hoursOn({ week, exceptions }: OpeningHours, { date, weekday }: LocalDay): readonly Period[] {
  const exception = exceptions[date];
  if (exception !== undefined) return periodsIn(exception) ?? [];
  if (Object.keys(week).length === 0) return [{ fromMinute: 0, toMinute: minutesPerDay }];
  return periodsIn(week[weekday] ?? closedWord) ?? [];
}
