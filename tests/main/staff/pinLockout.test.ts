import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterWrong, lockLeftMs, lockMs, noTries, type Tries } from '../../../main/staff/pinLockout.ts';

const hourMs = 3_600_000;
const after = (wrongs: number, from: Tries = noTries) =>
  Array.from({ length: wrongs }).reduce<Tries>((tries) => afterWrong(tries, 1000), from);

describe('wrong PINs', () => {
  it('do not lock until the fifth', () => {
    expect(after(4)).toMatchObject({ wrong: 4, locks: 0 });
    expect(after(5)).toMatchObject({ wrong: 0, locks: 1 });
  });

  it.each([
    [0, 0],
    [1, 60_000],
    [2, 120_000],
    [3, 240_000],
    [5, 900_000],
    [1000, 900_000],
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

  it('are forgotten with time: one lock for every hour', () => {
    const tries = after(15);
    expect(tries).toMatchObject({ wrong: 0, locks: 3 });
    expect(afterWrong(tries, 1000 + hourMs)).toMatchObject({ wrong: 1, locks: 2 });
    expect(afterWrong(tries, 1000 + 10 * hourMs)).toMatchObject({ wrong: 1, locks: 0 });
    expect(afterWrong(after(4), 1000 + hourMs), 'older tries do not count').toMatchObject({ wrong: 1, locks: 0 });
    expect(afterWrong(tries, -hourMs), 'a clock set back forgets nothing').toMatchObject({ wrong: 1, locks: 3 });
  });

  it('keep the door locked for the rest of the lock’s time, and never longer than the whole lock', () => {
    const tries = after(10);
    expect(lockLeftMs(tries, 1000)).toBe(120_000);
    expect(lockLeftMs(tries, 31_000)).toBe(90_000);
    expect(lockLeftMs(tries, 200_000)).toBe(0);
    expect(lockLeftMs(tries, -hourMs)).toBe(120_000);
    expect(lockLeftMs(after(3), 1000), 'there is none yet').toBe(0);
  });
});
