const minutesPerDay = 24 * 60;

/** Hours are set in steps of this many minutes. */
const stepMinutes = 30;

/** A time of the day ("23:30") some steps later or earlier. The steps may go past midnight. */
export function moveHour(time: string, steps: number): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const moved = (((hours * 60 + minutes + steps * stepMinutes) % minutesPerDay) + minutesPerDay) % minutesPerDay;
  return `${String(Math.floor(moved / 60)).padStart(2, '0')}:${String(moved % 60).padStart(2, '0')}`;
}
