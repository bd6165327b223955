import { describe, expect, it } from 'vitest';
import { wayIn } from '../../main/debugging.ts';

describe('a command line', () => {
  it.each(['remote-debugging-port', 'remote-debugging-pipe', 'inspect', 'inspect-brk', 'js-flags', 'no-sandbox'])(
    'with --%s lets somebody in',
    (name) => {
      expect(wayIn((asked) => asked === name)).toBe(name);
    },
  );

  it('with what a kiosk needs lets nobody in', () => {
    const ours = new Set(['disable-gpu', 'ozone-platform', 'data', 'force-device-scale-factor']);
    expect(wayIn((asked) => ours.has(asked))).toBeUndefined();
  });
});
