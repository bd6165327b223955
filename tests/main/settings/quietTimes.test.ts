import { expect, it } from 'vitest';
import { quietTimesFrom } from '../../../main/settings/quietTimes.ts';

it("the settings' seconds become the waiting room's quiet times; staff-led postures have 20 minutes and 60 s", () => {
  expect(quietTimesFrom({ quietSeconds: 150, warningSeconds: 45 })).toEqual({
    'waiting-room': { minimumMs: 150_000, askedMs: 45_000 },
    consultation: { minimumMs: 1_200_000, askedMs: 60_000 },
    guided: { minimumMs: 1_200_000, askedMs: 60_000 },
  });
});
