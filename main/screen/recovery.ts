/** Why a page had to be loaded again: it went away, it did not answer any more, or it said that it shows nothing. */
export type RecoveryKind = 'crashed' | 'silent' | 'failed';

export const noRecoveries: Readonly<Record<RecoveryKind, number>> = { crashed: 0, silent: 0, failed: 0 };

/** A second crash within this time goes back to attract (architecture, "recovery"). */
const crashWindowMs = 60_000;

/** The crashes that still count at a time, in monotonic milliseconds. */
export function recentCrashes(crashesMs: readonly number[], nowMs: number): readonly number[] {
  return crashesMs.filter((atMs) => nowMs - atMs < crashWindowMs);
}

/** From the third crash within `crashWindowMs` on, each reload waits this many milliseconds: many reloads in a row do not help. */
const stormPauseMs = 15_000;

/** What to do about a view that went away. */
export interface RecoveryPlan {
  /** Whether to end the visit, because what it shows makes the page crash. */
  readonly giveUpVisit: boolean;
  /** How long to wait before the page is loaded again, in milliseconds. */
  readonly delayMs: number;
}

/** Decides from the crashes that count, the newest included. */
export function planRecovery(recent: readonly number[]): RecoveryPlan {
  return { giveUpVisit: recent.length >= 2, delayMs: recent.length >= 3 ? stormPauseMs : 0 };
}
