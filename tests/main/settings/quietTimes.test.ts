import { expect, it } from 'vitest';
import { quietTimesFrom } from '../../../main/settings/quietTimes.ts';

it("the settings' seconds become the waiting room's quiet times; its minutes those of staff, who are asked for 60 s", () => {
  expect(quietTimesFrom({ quietSeconds: 150, warningSeconds: 45, staffQuietMinutes: 25 })).toEqual({
    'waiting-room': { minimumMs: 150_000, askedMs: 45_000 },
    consultation: { minimumMs: 1_500_000, askedMs: 60_000 },
    guided: { minimumMs: 1_500_000, askedMs: 60_000 },
  });
});
