import { createStore } from 'zustand/vanilla';
import type { Catalogue } from './catalogue.ts';
import type { Clock } from './clock.ts';
import type { VisitEvent } from './events.ts';
import { deadlineMs, type QuietTimesOf } from './quiet.ts';
import { reduce } from './reduce.ts';
import { initialVisit, type VisitState } from './state.ts';

/** What decides about a visit besides its events: the content, and the clinic's times. */
export interface Rules {
  readonly catalogue: Catalogue;
  readonly quietTimes: QuietTimesOf;
}

interface HostOptions {
  readonly clock: Clock;
  /** The rules in force. They may only change while nobody is there. */
  readonly rules: () => Rules;
  /** Called with each new state, for every view. */
  readonly publish: (state: VisitState) => void;
}

/** The one owner of the visit. */
export interface Host {
  readonly state: () => VisitState;
  readonly send: (event: VisitEvent) => void;
  readonly stop: () => void;
}

/** Runs the visit: one state, one timer for its next deadline, one publication for each change. */
export function createHost({ clock, rules, publish }: HostOptions): Host {
  const store = createStore<VisitState>()(() => initialVisit(1));
  let callOff = () => {};

  const send = (event: VisitEvent) => {
    store.setState(reduce(store.getState(), event, { nowMs: clock.nowMs(), ...rules() }), true);
  };
  const schedule = (state: VisitState) => {
    callOff();
    const { catalogue, quietTimes } = rules();
    const deadline = deadlineMs(state, catalogue, quietTimes);
    if (deadline === undefined) return;
    callOff = clock.after(Math.max(0, deadline - clock.nowMs()), () => {
      send({ by: 'system', event: { kind: 'timePassed' } });
      // A timer may run a little early. Then the state is unchanged and nothing was published, so the timer is set again.
      if (store.getState() === state) schedule(state);
    });
  };
  const leave = store.subscribe((state) => {
    schedule(state);
    publish(state);
  });
  return {
    state: store.getState,
    send,
    stop: () => {
      callOff();
      leave();
    },
  };
}
