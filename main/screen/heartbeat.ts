/** How often the page's silence is counted. */
const tickMs = 1000;

/** A page that was silent for this many ticks is taken for hung or empty: it is back within 15 s. */
const silentTicks = 13;

/** Listens to a page that says, every few seconds, that it is shown. */
export interface Heartbeat {
  /** A page is on its way: it has as long to be heard as any. */
  readonly expect: () => void;
  /** The page was heard. */
  readonly heard: () => void;
  /** Whether it was heard a moment ago. */
  readonly isAlive: () => boolean;
  readonly stop: () => void;
}

interface HeartbeatOptions {
  /** Runs something at an interval in milliseconds; returns what stops it. */
  readonly every: (spanMs: number, run: () => void) => () => void;
  readonly onSilent: () => void;
}

/** Silence is counted in ticks and not in time: a machine that slept, or whose clock jumped, has missed no beat. */
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
