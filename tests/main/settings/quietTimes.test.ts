import { expect, it } from 'vitest';
import { quietTimesFrom } from '../../../main/settings/quietTimes.ts';

it('quiet times are set in seconds for the waiting room and in minutes for staff; staff are asked for 60 s', () => {
  expect(quietTimesFrom({ quietSeconds: 150, warningSeconds: 45, staffQuietMinutes: 25 })).toEqual({
    'waiting-room': { minimumMs: 150_000, askedMs: 45_000 },
    consultation: { minimumMs: 1_500_000, askedMs: 60_000 },
    guided: { minimumMs: 1_500_000, askedMs: 60_000 },
  });
});
