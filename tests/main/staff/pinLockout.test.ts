import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterWrong, lockMs, noTries, type Tries } from '../../../main/staff/pinLockout.ts';

const after = (wrongs: number, from: Tries = noTries) =>
  Array.from({ length: wrongs }).reduce<Tries>((tries) => afterWrong(tries), from);

describe('wrong PINs', () => {
  it('do not lock until the fifth', () => {
    expect(after(4)).toEqual({ wrong: 4, locks: 0 });
    expect(after(5)).toEqual({ wrong: 0, locks: 1 });
  });

  it.each([
    [0, 0],
    [1, 60_000],
    [2, 120_000],
    [3, 240_000],
    [11, 61_440_000],
    [12, 86_400_000],
    [1000, 86_400_000],
  ])('after %i locks in a row lock for %i ms', (locks, ms) => {
    expect(lockMs({ locks })).toBe(ms);
  });

  it('never make the next lock shorter, however many there were', () => {
    fc.assert(
      fc.property(fc.nat(200), (wrongs) => {
        expect(lockMs(after(wrongs + 1))).toBeGreaterThanOrEqual(lockMs(after(wrongs)));
      }),
    );
  });
});
