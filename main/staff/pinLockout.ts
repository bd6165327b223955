/** Wrong PINs in a row: how many since the last lock, and how many locks there were. Kept on disk, so that no restart helps. */
export interface Tries {
  readonly wrong: number;
  readonly locks: number;
}

export const noTries: Tries = { wrong: 0, locks: 0 };

/** This many wrong PINs lock the door. */
export const triesBeforeLock = 5;

/** The first lock lasts a minute, each after it twice as long as the one before, and none longer than a day. */
const firstLockMs = 60_000;
const longestLockMs = 24 * 60 * 60_000;

/** How long the door stays locked after this many locks, in milliseconds. */
export function lockMs({ locks }: Pick<Tries, 'locks'>): number {
  return locks === 0 ? 0 : Math.min(longestLockMs, firstLockMs * 2 ** (locks - 1));
}

/** One more wrong PIN. */
export function afterWrong({ wrong, locks }: Tries): Tries {
  return wrong + 1 >= triesBeforeLock ? { wrong: 0, locks: locks + 1 } : { wrong: wrong + 1, locks };
}
