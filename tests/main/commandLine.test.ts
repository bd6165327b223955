import { describe, expect, it } from 'vitest';
import { refusedSwitch } from '../../main/commandLine.ts';

describe('the command line of an installed kiosk', () => {
  it.each([
    '--remote-debugging-port=0',
    '--remote-debugging-pipe',
    '-remote-debugging-port=0',
    '--inspect',
    '--inspect-brk=0',
    '--js-flags=--expose-gc',
    '--no-sandbox',
    '--NO-SANDBOX',
    ' --no-sandbox',
    '\t--remote-debugging-port=9222',
    '--disable-seccomp-filter-sandbox',
    '--disable-gpu-sandbox',
    '--window',
    '--host-rules=MAP * 127.0.0.1',
    '--log-net-log=/tmp/x',
    '--proxy-server=x',
    '--load-extension=/tmp/x',
    '--user-data-dir=/tmp/x',
    '--enable-features=Anything',
    '--of-next-year',
  ])('may not have %s', (word) => {
    const name = word.trim().replace(/^--?/, '').split('=')[0];
    expect(refusedSwitch(['--data', '/d', word])).toBe(name);
  });

  it('may have what a kiosk and its screen need', () => {
    expect(
      refusedSwitch([
        '--supervised',
        '--data',
        '/var/lib/kiosk',
        '--ozone-platform=wayland',
        '--force-device-scale-factor=1.25',
        '--disable-gpu',
        '--lang=es',
      ]),
    ).toBeUndefined();
    expect(refusedSwitch(['--reset-pin'])).toBeUndefined();
    expect(refusedSwitch([])).toBeUndefined();
  });
});
