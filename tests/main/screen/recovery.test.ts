import { describe, expect, it } from 'vitest';
import { planRecovery } from '../../../main/screen/recovery.ts';

describe('a view that crashed', () => {
  it('comes back at once to the same visit', () => {
    expect(planRecovery([5_000])).toEqual({ giveUpVisit: false, delayMs: 0 });
  });

  it('goes to attract when it crashes again within 60 s', () => {
    expect(planRecovery([5_000, 64_999])).toEqual({ giveUpVisit: true, delayMs: 0 });
  });

  it('is forgiven after 60 s', () => {
    expect(planRecovery([5_000, 65_000])).toEqual({ giveUpVisit: false, delayMs: 0 });
  });

  it('waits from the third time on, so that reloads never storm', () => {
    expect(planRecovery([1, 2, 3])).toEqual({ giveUpVisit: true, delayMs: 15_000 });
  });
});
