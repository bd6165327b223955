import { expect, it } from 'vitest';
import { queueStateFrom } from '../../../main/print/queue.ts';

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
