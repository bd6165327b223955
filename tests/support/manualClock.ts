import type { Clock } from '../../visit/clock.ts';

/** A clock that waits until a test moves it. */
export interface ManualClock extends Clock {
  /** Moves time on, running what falls due on the way, in order. */
  readonly pass: (ms: number) => void;
  /** Moves time on without running anything, as when the system gave a process no time to run. */
  readonly skip: (ms: number) => void;
}

export function manualClock(): ManualClock {
  let nowMs = 1_000;
  let timers: readonly { readonly dueMs: number; readonly run: () => void }[] = [];
  return {
    nowMs: () => nowMs,
    after: (delayMs, run) => {
      const timer = { dueMs: nowMs + delayMs, run };
      timers = [...timers, timer];
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    pass: (ms) => {
      const endMs = nowMs + ms;
      const next = () => timers.filter(({ dueMs }) => dueMs <= endMs).toSorted((a, b) => a.dueMs - b.dueMs)[0];
      for (let timer = next(); timer; timer = next()) {
        const due = timer;
        timers = timers.filter((other) => other !== due);
        nowMs = Math.max(nowMs, due.dueMs);
        due.run();
      }
      nowMs = endMs;
    },
    skip: (ms) => {
      nowMs += ms;
    },
  };
}
