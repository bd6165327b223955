/** This many touches on the clinic's name, within this time, open the staff door. */
const knocksToOpen = 5;
const withinMs = 4000;

/** If no other touch follows within this time, a touch on the name was meant to wake the screen. */
export const lateWakeMs = 1200;

/** Whether touches at these times, in milliseconds and in order, open the staff door. */
export function opensDoor(knocksMs: readonly number[]): boolean {
  const [first] = knocksMs.slice(-knocksToOpen);
  const last = knocksMs.at(-1);
  return knocksMs.length >= knocksToOpen && first !== undefined && last !== undefined && last - first <= withinMs;
}
