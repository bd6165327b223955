import { expect, it } from 'vitest';
import { followTimeZone, zoneOf } from '../../main/timeZone.ts';

it.each([
  ['/usr/share/zoneinfo/Europe/Berlin', 'Europe/Berlin'],
  ['../usr/share/zoneinfo/posix/America/New_York', 'America/New_York'],
  ['/var/db/timezone/zoneinfo/Asia/Beirut', 'Asia/Beirut'],
  ['/etc/somewhere', undefined],
])('the time zone of a link to %s is %s', (target, zone) => {
  expect(zoneOf(target)).toBe(zone);
});

it('a change of the machine’s time zone reaches the running process, unless its zone was chosen', () => {
  let link = '/usr/share/zoneinfo/Europe/Berlin';
  const environment: Record<string, string | undefined> = {};
  const look = followTimeZone(environment, () => link);
  look();
  expect(environment).toEqual({});
  link = '/usr/share/zoneinfo/Pacific/Auckland';
  look();
  expect(environment).toEqual({ TZ: 'Pacific/Auckland' });
  const chosen = { TZ: 'UTC' };
  followTimeZone(chosen, () => link)();
  expect(chosen).toEqual({ TZ: 'UTC' });
});

it('a machine that says nothing about its time zone is no error', () => {
  const look = followTimeZone({}, () => {
    throw new Error('no link');
  });
  expect(look).not.toThrow();
});
