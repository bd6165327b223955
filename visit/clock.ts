/** Time as the host needs it. */
export interface Clock {
  /** Monotonic milliseconds. */
  readonly nowMs: () => number;
  /** Runs something once, later. Returns what calls it off. */
  readonly after: (delayMs: number, run: () => void) => () => void;
}

/** What Node and browsers have of time. */
interface Time<T> {
  readonly performance: { readonly now: () => number };
  readonly setTimeout: (run: () => void, delayMs: number) => T;
  readonly clearTimeout: (timer: T) => void;
}

/** Time that never steps back, whatever is done to the wall clock, from what the platform has. */
export function clockFrom<T>({ performance: monotonic, setTimeout: set, clearTimeout: clear }: Time<T>): Clock {
  return {
    nowMs: () => monotonic.now(),
    after: (delayMs, run) => {
      const timer = set(run, delayMs);
      return () => clear(timer);
    },
  };
}
