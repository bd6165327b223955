/**
 * The count of wrong PINs: how many since the last lock, how many locks, and when the last wrong PIN was typed. It is kept on disk, so that
 * a restart does not reset it.
 */
export interface Tries {
  readonly wrong: number;
  readonly locks: number;
  /** By the wall clock, in milliseconds since 1970. */
  readonly lastWrongAtMs?: number | undefined;
}

export const noTries: Tries = { wrong: 0, locks: 0 };

/** This many wrong PINs lock the door. */
export const triesBeforeLock = 5;

/** The first lock lasts one minute. Each later lock lasts twice as long as the one before, but never longer than 15 minutes. */
const firstLockMs = 60_000;
const longestLockMs = 15 * 60_000;

/** For each hour without a wrong PIN, one lock is forgotten. The wrong tries since the last lock are forgotten too. */
const forgetAfterMs = 60 * 60_000;

/** How long the door stays locked after this many locks, in milliseconds. */
export function lockMs({ locks }: Pick<Tries, 'locks'>): number {
  return locks === 0 ? 0 : Math.min(longestLockMs, firstLockMs * 2 ** (locks - 1));
}

/** How much of a lock is left, in milliseconds. If the wall clock is set back, the lock does not become longer. */
export function lockLeftMs(tries: Tries, nowMs: number): number {
  if (tries.wrong > 0) return 0;
  return Math.max(0, lockMs(tries) - Math.max(0, nowMs - (tries.lastWrongAtMs ?? nowMs)));
}

/** One more wrong PIN, at a time by the wall clock. */
export function afterWrong(tries: Tries, nowMs: number): Tries {
  const { wrong, locks } = forgotten(tries, nowMs);
  const counted = wrong + 1 >= triesBeforeLock ? { wrong: 0, locks: locks + 1 } : { wrong: wrong + 1, locks };
  return { ...counted, lastWrongAtMs: nowMs };
}

/** The wrong tries and locks that still count at this time. */
function forgotten({ wrong, locks, lastWrongAtMs = 0 }: Tries, nowMs: number): Tries {
  const hours = lastWrongAtMs === 0 ? 0 : Math.max(0, Math.floor((nowMs - lastWrongAtMs) / forgetAfterMs));
  return { wrong: hours > 0 ? 0 : wrong, locks: Math.max(0, locks - hours) };
}
