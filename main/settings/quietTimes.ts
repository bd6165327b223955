import type { QuietTimesOf } from '../../visit/quiet.ts';
import type { Settings } from './schema.ts';

/** How long staff are asked whether they are still there (standards, "Time-out"). */
const staffAskedMs = 60_000;

/**
 * The quiet times of the settings, in the form that the visit needs. With staff beside the screen the times are longer, because people
 * mostly talk while nobody touches it.
 */
export function quietTimesFrom({
  quietSeconds,
  warningSeconds,
  staffQuietMinutes,
}: Pick<Settings, 'quietSeconds' | 'warningSeconds' | 'staffQuietMinutes'>): QuietTimesOf {
  const staffLed = { minimumMs: staffQuietMinutes * 60_000, askedMs: staffAskedMs };
  return {
    'waiting-room': { minimumMs: quietSeconds * 1000, askedMs: warningSeconds * 1000 },
    consultation: staffLed,
    guided: staffLed,
  };
}
