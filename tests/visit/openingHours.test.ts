import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasHours, isOpenAt, periodsIn, weekdays } from '../../visit/openingHours.ts';
import { localTime } from '../../main/clock.ts';
import { localAt } from '../support/localTime.ts';

/** 2026-11-30 is a Monday. */
const monday = '2026-11-30';

describe('the hours of a day, as people write them', () => {
  it.each([
    ['07:30-18:00', [{ fromMinute: 450, toMinute: 1080 }]],
    [
      ' 07:30-12:00 , 13:00-18:00 ',
      [
        { fromMinute: 450, toMinute: 720 },
        { fromMinute: 780, toMinute: 1080 },
      ],
    ],
    ['20:00-02:00', [{ fromMinute: 1200, toMinute: 1560 }]],
    ['00:00-24:00', [{ fromMinute: 0, toMinute: 1440 }]],
    ['22:00-00:00', [{ fromMinute: 1320, toMinute: 1440 }]],
    ['closed', []],
  ])('"%s" is understood', (text, periods) => {
    expect(periodsIn(text)).toEqual(periods);
  });

  it.each([
    '',
    '7:30-18:00',
    '07:30',
    '07:30-07:30',
    '25:00-26:00',
    '07:60-18:00',
    '24:00-02:00',
    'open',
    '07:30–18:00',
    '07:30-18:00,',
  ])('"%s" is refused', (text) => {
    expect(periodsIn(text)).toBeUndefined();
  });
});

describe('a clinic’s hours', () => {
  const hours = {
    week: { monday: '07:30-12:00, 13:00-18:00', friday: '20:00-02:00' },
    exceptions: { '2026-12-07': 'closed', '2026-12-08': '10:00-11:00' },
  } as const;

  it.each([
    [monday, '07:29', false],
    [monday, '07:30', true],
    [monday, '11:59', true],
    [monday, '12:00', false],
    [monday, '13:00', true],
    [monday, '18:00', false],
    // A day that is not listed is closed.
    ['2026-12-01', '10:00', false],
    // The hours of Friday night are Friday's, also after midnight.
    ['2026-12-04', '23:59', true],
    ['2026-12-05', '01:59', true],
    ['2026-12-05', '02:00', false],
    ['2026-12-05', '20:00', false],
    // Single days.
    ['2026-12-07', '10:00', false],
    ['2026-12-08', '10:30', true],
    ['2026-12-08', '11:00', false],
  ])('%s at %s: open is %s', (day, time, isOpen) => {
    expect(isOpenAt(hours, localAt(day, time))).toBe(isOpen);
  });

  it('are all hours where only single days are given', () => {
    const only = { week: {}, exceptions: { '2026-12-25': 'closed' } };
    expect(isOpenAt(only, localAt('2026-12-24', '03:00'))).toBe(true);
    expect(isOpenAt(only, localAt('2026-12-25', '12:00'))).toBe(false);
    expect(hasHours(only)).toBe(true);
    expect(hasHours({ week: {}, exceptions: {} })).toBe(false);
  });

  it('end on the morning after a night, also where that day is closed', () => {
    const night = { week: { friday: '20:00-02:00' }, exceptions: { '2026-12-05': 'closed' } };
    expect(isOpenAt(night, localAt('2026-12-05', '01:00'))).toBe(true);
    const noNight = { week: { friday: '20:00-02:00' }, exceptions: { '2026-12-04': 'closed' } };
    expect(isOpenAt(noNight, localAt('2026-12-05', '01:00'))).toBe(false);
  });

  it('begin and end at their minute, on whichever side of midnight the end is', () => {
    const time = fc.integer({ min: 0, max: 1439 });
    const text = (minute: number) =>
      `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6 }), time, time, (day, from, to) => {
        fc.pre(from !== to);
        const week = { [weekdays[day] ?? '']: `${text(from)}-${text(to)}` };
        const isOpen = (minute: number) => {
          const date = `2026-12-${String(7 + day + Math.floor(minute / 1440)).padStart(2, '0')}`;
          return isOpenAt({ week, exceptions: {} }, localAt(date, text((minute + 1440) % 1440)));
        };
        const end = to > from ? to : to + 1440;
        expect([from - 1, from, end - 1, end].map(isOpen)).toEqual([false, true, true, false]);
      }),
    );
  });
});

describe('the clock of the machine', () => {
  it('says the day, the day before and the minute, also over the end of a year and where the clock is changed', () => {
    expect(localTime(new Date(2027, 0, 1, 0, 5))).toEqual({
      today: { date: '2027-01-01', weekday: 'friday' },
      yesterday: { date: '2026-12-31', weekday: 'thursday' },
      minuteOfDay: 5,
    });
    // In Europe the clock skips an hour on this day.
    expect(localTime(new Date(2026, 2, 29, 4, 0))).toMatchObject({
      today: { date: '2026-03-29', weekday: 'sunday' },
      yesterday: { date: '2026-03-28' },
      minuteOfDay: 240,
    });
  });
});
