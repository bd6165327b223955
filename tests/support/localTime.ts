import { localTime } from '../../main/clock.ts';
import type { LocalTime } from '../../visit/openingHours.ts';

/** A moment of a day. `time`: such as "07:30". */
export function localAt(date: string, time: string): LocalTime {
  return localTime(new Date(`${date}T${time}:00`));
}
