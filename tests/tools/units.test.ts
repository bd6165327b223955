import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../../assets/linux');
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const units = ['anteroom-x11.service', 'anteroom-sway.service', 'anteroom.service'];

/** The lines of a unit that say something, without what belongs to its screen. */
const alike = (unit: string) =>
  read(unit)
    .split('\n')
    .filter((line) => /^\w+=/.test(line))
    .filter(
      (line) =>
        !/^(?:Description|After|Wants|Requires|Conflicts|ExecStart|BindReadOnlyPaths)=|^Environment=XDG_SESSION/.test(
          line,
        ),
    );

describe('the systemd units', () => {
  it.each(units)('%s says the same as the others, but for its screen', (unit) => {
    expect(alike(unit)).toEqual(alike('anteroom-x11.service'));
  });

  it.each(units)('%s restarts the kiosk always, watches it, and leaves it off when staff left it', (unit) => {
    for (const line of ['Restart=always', 'RestartPreventExitStatus=3', 'WatchdogSec=60', 'NotifyAccess=all'])
      expect(alike(unit)).toContain(line);
    // PAM moves the process into a session of its own, where systemd does not hear it.
    expect(read(unit)).not.toMatch(/^PAMName/m);
  });

  it('name only files that are there', () => {
    const named = readdirSync(folder).flatMap((name) =>
      [...read(name).matchAll(/\/opt\/Anteroom\/resources\/linux\/([\w.-]+[\w])/g)].map((match) => match[1] ?? ''),
    );
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !existsSync(join(folder, name)))).toEqual([]);
  });

  it('give the window manager and the compositor no key and no menu', () => {
    expect(read('openbox.xml')).not.toMatch(/<keybind|<mousebind|<file>/);
    expect(read('sway.conf')).not.toMatch(/^\s*bind/m);
  });
});
