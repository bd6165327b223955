import { expect, it } from 'vitest';
import { feedWatchdog } from '../../main/watchdog.ts';

function feed(environment: Record<string, string>, isWell = true) {
  const said: string[] = [];
  const spans: number[] = [];
  feedWatchdog({
    environment,
    isWell: () => isWell,
    notify: (message) => said.push(message),
    every: (spanMs, run) => {
      spans.push(spanMs);
      run();
      return () => {};
    },
  });
  return { said, spans };
}

const underSystemd = { NOTIFY_SOCKET: '/run/systemd/notify', WATCHDOG_USEC: '60000000' };

it('the kiosk tells systemd four times in each watchdog interval that it is well', () => {
  expect(feed(underSystemd)).toEqual({ said: ['WATCHDOG=1'], spans: [15_000] });
});

it('a kiosk that shows nothing says nothing, so that systemd starts it again', () => {
  expect(feed(underSystemd, false).said).toEqual([]);
});

it.each([{}, { NOTIFY_SOCKET: '/x' }, { WATCHDOG_USEC: '60000000' }])(
  'outside of systemd (%j) nothing is done',
  (environment) => {
    expect(feed(environment).spans).toEqual([]);
  },
);
