/** How often the page's silence is counted. */
const tickMs = 1000;

/** A page that was silent for this many ticks counts as hung or empty. The number is chosen so that the page is back within 15 s. */
const silentTicks = 13;

/** Listens to a page that says, every few seconds, that it is shown. */
export interface Heartbeat {
  /** A page is being loaded. It gets the full time before it counts as silent. */
  readonly expect: () => void;
  /** The page was heard. */
  readonly heard: () => void;
  /** Whether it was heard a moment ago. */
  readonly isAlive: () => boolean;
  readonly stop: () => void;
}

interface HeartbeatOptions {
  /** Runs something at an interval in milliseconds. Returns a function that stops it. */
  readonly every: (spanMs: number, run: () => void) => () => void;
  readonly onSilent: () => void;
}

/**
 * Counts how long the page is silent. It counts ticks and not time, so that a sleep of the machine or a jump of its clock does not count as
 * silence.
 */
export function listenForHeartbeat({ every, onSilent }: HeartbeatOptions): Heartbeat {
  let ticks = 0;
  let isExpected = true;
  const stop = every(tickMs, () => {
    ticks += 1;
    if (ticks < silentTicks) return;
    ticks = 0;
    onSilent();
  });
  return {
    expect: () => {
      ticks = 0;
      isExpected = true;
    },
    heard: () => {
      ticks = 0;
      isExpected = false;
    },
    isAlive: () => !isExpected && ticks < silentTicks / 2,
    stop,
  };
}
