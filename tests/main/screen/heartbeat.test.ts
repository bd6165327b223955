import { expect, it } from 'vitest';
import { listenForHeartbeat } from '../../../main/screen/heartbeat.ts';

function hear() {
  let silences = 0;
  let tick = () => {};
  let isStopped = false;
  const heartbeat = listenForHeartbeat({
    every: (spanMs, run) => {
      expect(spanMs).toBe(1000);
      tick = run;
      return () => {
        isStopped = true;
      };
    },
    onSilent: () => {
      silences += 1;
    },
  });
  const pass = (seconds: number) => {
    for (let second = 0; second < seconds; second += 1) tick();
  };
  return { heartbeat, pass, silences: () => silences, isStopped: () => isStopped };
}

it('a silent page is found within 15 s, and once more within the next 15 s', () => {
  const { pass, silences } = hear();
  pass(12);
  expect(silences()).toBe(0);
  pass(2);
  expect(silences()).toBe(1);
  pass(13);
  expect(silences()).toBe(2);
});

it('a page that is heard in between is left alone', () => {
  const { heartbeat, pass, silences } = hear();
  for (let beat = 0; beat < 20; beat += 1) {
    pass(12);
    heartbeat.heard();
  }
  expect(silences()).toBe(0);
});

it('nothing is counted any more once it is stopped', () => {
  const { heartbeat, isStopped } = hear();
  heartbeat.stop();
  expect(isStopped()).toBe(true);
});

it('a page is not alive yet while it loads, and no longer alive after it fell silent', () => {
  const { heartbeat, pass } = hear();
  expect(heartbeat.isAlive()).toBe(false);
  heartbeat.heard();
  expect(heartbeat.isAlive()).toBe(true);
  pass(10);
  expect(heartbeat.isAlive()).toBe(false);
  heartbeat.expect();
  expect(heartbeat.isAlive()).toBe(false);
});
