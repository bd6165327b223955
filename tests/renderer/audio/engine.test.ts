import { expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { startSound } from '../../../renderer/audio/engine.ts';
import { initialVisit, type VisitState } from '../../../visit/state.ts';
import { manualClock } from '../../support/manualClock.ts';
import { after } from '../../support/visits.ts';

/** The engine on the test's own clock. Its touch sounds are only counted. */
function engine(change: Partial<VisitState['comfort']> = {}) {
  const clock = manualClock();
  const awake = after(initialVisit(1), [{ kind: 'woke' }]);
  const visit = createStore<VisitState>()(() => ({ ...awake, comfort: { ...awake.comfort, ...change } }));
  let knocks = 0;
  startSound({
    visit,
    settings: { isAmbientOn: false, areTouchSoundsOn: true, isVoiceOn: true, ceiling: 1, silentHours: undefined },
    clock,
    minuteOfDay: () => 600,
    startStream: () => ({ setGain: () => {}, positionS: () => 0, durationS: () => 1, unload: () => {} }),
    touchSound: {
      play: () => {
        knocks += 1;
      },
      unload: () => {},
    },
    onDevices: () => {},
  });
  const ask = () => visit.setState({ attention: { kind: 'asked', sinceMs: 0 } });
  return { clock, visit, ask, knocks: () => knocks };
}

it('the question before a visit ends is also heard: two knocks each time that it is asked, and no more', () => {
  const { clock, visit, ask, knocks } = engine();
  ask();
  expect(knocks()).toBe(1);
  clock.pass(500);
  expect(knocks()).toBe(2);
  visit.setState({ questions: ['short'] });
  clock.pass(5000);
  expect(knocks()).toBe(2);
});

it('somebody who wanted silence is asked in silence', () => {
  const { clock, ask, knocks } = engine({ sound: 'off' });
  ask();
  clock.pass(5000);
  expect(knocks()).toBe(0);
});
