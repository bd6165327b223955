import { expect, it } from 'vitest';
import { moveHour } from '../../../renderer/staff/silentHours.ts';

it.each([
  ['20:00', 1, '20:30'],
  ['23:30', 1, '00:00'],
  ['00:00', -1, '23:30'],
  ['07:15', -1, '06:45'],
])('%s moved by %i half hours is %s', (time, steps, moved) => {
  expect(moveHour(time, steps)).toBe(moved);
});
