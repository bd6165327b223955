import { describe, expect, it } from 'vitest';
import { planRecovery, recentCrashes } from '../../../main/screen/recovery.ts';

const after = (crashesMs: readonly number[]) => planRecovery(recentCrashes(crashesMs, crashesMs.at(-1) ?? 0));

describe('a view that crashed', () => {
  it('comes back at once to the same visit', () => {
    expect(after([5_000])).toEqual({ giveUpVisit: false, delayMs: 0 });
  });

  it('goes to attract when it crashes again within 60 s', () => {
    expect(after([5_000, 64_999])).toEqual({ giveUpVisit: true, delayMs: 0 });
  });

  it('comes back to the same visit again when the crash before it was 60 s ago', () => {
    expect(after([5_000, 65_000])).toEqual({ giveUpVisit: false, delayMs: 0 });
  });

  it('waits from the third crash on, so that it is not loaded again and again at once', () => {
    expect(after([1, 2, 3])).toEqual({ giveUpVisit: true, delayMs: 15_000 });
  });
});
