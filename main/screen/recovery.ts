/** A second crash within this time goes back to attract (architecture, "recovery"). */
const crashWindowMs = 60_000;

/** From the third crash within the window on, reloads wait: a storm of them helps nobody. */
const stormPauseMs = 15_000;

/** What to do about a view that went away. */
export interface RecoveryPlan {
  /** End the visit: what is shown is what crashes. */
  readonly giveUpVisit: boolean;
  /** How long to wait before the page is loaded again, in milliseconds. */
  readonly delayMs: number;
}

/** Decides from the times of the crashes so far, the newest last, in monotonic milliseconds. */
export function planRecovery(crashesMs: readonly number[]): RecoveryPlan {
  const newest = crashesMs.at(-1) ?? 0;
  const recent = crashesMs.filter((atMs) => newest - atMs < crashWindowMs).length;
  return { giveUpVisit: recent >= 2, delayMs: recent >= 3 ? stormPauseMs : 0 };
}
