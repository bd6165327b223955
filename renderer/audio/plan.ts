import type { SoundSettings } from '../../main/bridge/contract.ts';
import type { VisitState } from '../../visit/state.ts';

/** How loud the ambient piece should be, and how long it takes to get there. */
export interface AmbientPlan {
  /** Gain, 0 to 1. At 0 nothing is kept loaded. */
  readonly level: number;
  readonly fadeMs: number;
}

/** Softer while somebody reads: 8 dB. */
const visitGain = 10 ** (-8 / 20);

/** Under speech: 20 dB and a little more (standards, "Ducking"). */
const duckedGain = 10 ** (-21 / 20);

/** Fades, in milliseconds: under speech 200 down and 1,000 up (standards); otherwise slow enough to go unnoticed. */
const fades = { duck: 200, rise: 1000, settle: 1500, begin: 4000, leave: 250 } as const;

/** Whether a minute of the day lies in the silent hours. */
function isSilentAt({ silentHours }: SoundSettings, minuteOfDay: number): boolean {
  if (!silentHours) return false;
  const { fromMinute, toMinute } = silentHours;
  return fromMinute <= toMinute
    ? minuteOfDay >= fromMinute && minuteOfDay < toMinute
    : minuteOfDay >= fromMinute || minuteOfDay < toMinute;
}

/** Everything that decides about the ambient piece at a moment. */
export interface Occasion {
  readonly visit: VisitState;
  readonly settings: SoundSettings;
  /** By the wall clock, 0 to 1439. */
  readonly minuteOfDay: number;
  readonly isSpeaking: boolean;
  /** The visit that this page was loaded for. When another visit begins, the page is about to be loaded again. */
  readonly pageVisitId: number;
  /** The level at this moment. */
  readonly level: number;
}

/** How loud the ambient piece should be. Pure. */
export function planAmbient({ visit, settings, minuteOfDay, isSpeaking, pageVisitId, level }: Occasion): AmbientPlan {
  if (visit.visitId !== pageVisitId) return { level: 0, fadeMs: fades.leave };
  const isSilent =
    visit.screen.kind === 'dark' ||
    !settings.isAmbientOn ||
    visit.comfort.sound === 'off' ||
    isSilentAt(settings, minuteOfDay);
  if (isSilent) return { level: 0, fadeMs: fades.rise };
  const among = visit.screen.kind === 'attract' ? 1 : visitGain;
  const wanted = settings.ceiling * (isSpeaking ? Math.min(among, duckedGain) : among);
  if (level === 0) return { level: wanted, fadeMs: fades.begin };
  if (isSpeaking && wanted < level) return { level: wanted, fadeMs: fades.duck };
  return { level: wanted, fadeMs: wanted > level ? fades.rise : fades.settle };
}

/** Whether a touch may be heard. */
export function mayTouchSound({
  visit,
  settings,
  minuteOfDay,
}: Pick<Occasion, 'visit' | 'settings' | 'minuteOfDay'>): boolean {
  return (
    visit.screen.kind !== 'dark' &&
    settings.areTouchSoundsOn &&
    visit.comfort.sound === 'on' &&
    !isSilentAt(settings, minuteOfDay)
  );
}
