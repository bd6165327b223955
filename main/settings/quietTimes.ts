import type { QuietTimesOf } from '../../visit/quiet.ts';
import type { Settings } from './schema.ts';

/** With staff beside the screen, silence is mostly talk (standards, "Time-out"). */
const staffLed = { minimumMs: 20 * 60_000, askedMs: 60_000 };

/** The settings' quiet times, as the visit wants them. */
export function quietTimesFrom({
  quietSeconds,
  warningSeconds,
}: Pick<Settings, 'quietSeconds' | 'warningSeconds'>): QuietTimesOf {
  return {
    'waiting-room': { minimumMs: quietSeconds * 1000, askedMs: warningSeconds * 1000 },
    consultation: staffLed,
    guided: staffLed,
  };
}
