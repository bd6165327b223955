import { expect, it } from 'vitest';
import { jobPrintedFrom, jobsFrom, queueStateFrom } from '../../../main/print/queue.ts';

it.each([
  [
    'printer Ward is idle.  enabled since Sun Nov 29 07:00:00 2026\nWard accepting requests since Sun Nov 29\n',
    'ready',
  ],
  ['printer Ward now printing Ward-12.  enabled since Sun Nov 29\nWard accepting requests since Sun Nov 29\n', 'ready'],
  ['printer Ward disabled since Sun Nov 29 -\n\tPaused\nWard accepting requests since Sun Nov 29\n', 'stopped'],
  [
    'printer Ward is idle.  enabled since Sun Nov 29\nWard not accepting requests since Sun Nov 29 -\n\tRejecting Jobs\n',
    'rejecting',
  ],
  ['', 'unknown'],
  ['lpstat: Bad file descriptor\n', 'unknown'],
])('when the system says %j, the queue is %s', (said, state) => {
  expect(queueStateFrom(said)).toBe(state);
});

it('the jobs of a queue are the kiosk’s own, and the one that is being printed is known', () => {
  const said =
    'Ward-12    anteroom   1024   Sun Nov 29 10:00:00 2026\nWard-13    nurse   2048   Sun Nov 29 10:00:01 2026\n';
  expect(jobsFrom(said, 'anteroom')).toEqual(['Ward-12']);
  expect(jobsFrom('', 'anteroom')).toEqual([]);
  expect(jobPrintedFrom('printer Ward now printing Ward-12.  enabled since Sun Nov 29\n')).toBe('Ward-12');
  expect(jobPrintedFrom('printer Ward is idle.  enabled since Sun Nov 29\n')).toBeUndefined();
});
