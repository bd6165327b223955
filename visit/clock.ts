/** Time as the host needs it. */
export interface Clock {
  /** Monotonic milliseconds. */
  readonly nowMs: () => number;
  /** Runs something once, later. Returns a function that cancels it. */
  readonly after: (delayMs: number, run: () => void) => () => void;
}

/** The time functions that both Node and browsers have. */
interface Time<T> {
  readonly performance: { readonly now: () => number };
  readonly setTimeout: (run: () => void, delayMs: number) => T;
  readonly clearTimeout: (timer: T) => void;
}

/** Makes a clock from the platform's time functions. Its time never steps back, even if the wall clock is changed. */
export function clockFrom<T>({ performance: monotonic, setTimeout: set, clearTimeout: clear }: Time<T>): Clock {
  return {
    nowMs: () => monotonic.now(),
    after: (delayMs, run) => {
      const timer = set(run, delayMs);
      return () => clear(timer);
    },
  };
}
