import { expect, it } from 'vitest';
import { slopes } from '../../tools/soak/watch.mjs';

const minutes = (count: number, residentMb: (minute: number) => number) =>
  Array.from({ length: count }, (_, minute) => ({
    heapMb: 4,
    nodes: 200,
    listeners: 190,
    residentMb: residentMb(minute),
  }));

it('the soak finds memory that grows minute by minute', () => {
  expect(slopes(minutes(10, (minute) => 180 + 3 * minute))).toEqual(['residentMb grew by 3.00 a minute, more than 2']);
});

it('the soak does not take chance for growth: memory that goes up and down by 15 MB has no certain slope', () => {
  const wandering = [204, 185, 184, 177, 191, 188, 206, 190, 193, 209];
  expect(slopes(minutes(10, (minute) => wandering[minute] ?? 0))).toEqual([]);
});

it('the soak accepts memory that goes up and down, and the memory that a kiosk takes at its start', () => {
  expect(slopes(minutes(10, (minute) => (minute === 0 ? 120 : 180 + 8 * (minute % 2))))).toEqual([]);
});
