import { describe, expect, it } from 'vitest';
import { barsOf, endsOf, silentBars, withMoved } from '../../../renderer/staff/week.ts';

describe('the week that staff see', () => {
  it('shows a day’s hours as parts of its 24 hours', () => {
    expect(barsOf({ monday: '06:00-12:00, 18:00-24:00' }, 'monday')).toEqual([
      { startPercent: 25, widthPercent: 25 },
      { startPercent: 75, widthPercent: 25 },
    ]);
  });

  it('shows the end of a night on the next day, also from Sunday to Monday', () => {
    expect(barsOf({ sunday: '18:00-06:00' }, 'sunday')).toEqual([{ startPercent: 75, widthPercent: 25 }]);
    expect(barsOf({ sunday: '18:00-06:00' }, 'monday')).toEqual([{ startPercent: 0, widthPercent: 25 }]);
  });

  it('shows nothing on a day that is closed or not listed', () => {
    expect(barsOf({ monday: 'closed' }, 'monday')).toEqual([]);
    expect(barsOf({ monday: 'closed' }, 'tuesday')).toEqual([]);
  });

  it('shows silent hours on every day, also over midnight', () => {
    expect(silentBars('18:00-06:00')).toEqual([
      { startPercent: 0, widthPercent: 25 },
      { startPercent: 75, widthPercent: 25 },
    ]);
    expect(silentBars('')).toEqual([]);
  });
});

describe('a day’s hours at the screen', () => {
  it.each([
    ['08:00-18:00', 'from', 1, '08:30-18:00'],
    ['08:00-18:00', 'to', -2, '08:00-17:00'],
    ['08:00-12:00, 13:00-18:00', 'to', 1, '08:00-12:00, 13:00-18:30'],
    ['08:00-12:00, 13:00-18:00', 'from', -1, '07:30-12:00, 13:00-18:00'],
    ['20:00-23:30', 'to', 2, '20:00-00:30'],
    // The two ends never meet.
    ['08:00-08:30', 'from', 1, '08:00-08:30'],
  ] as const)('"%s" with "%s" moved by %i is "%s"', (hours, end, steps, moved) => {
    expect(withMoved(hours, end, steps)).toBe(moved);
  });

  it('are shown from their first opening to their last closing', () => {
    expect(endsOf('08:00-12:00, 13:00-18:00')).toEqual({ from: '08:00', to: '18:00' });
    expect(endsOf('closed')).toBeUndefined();
    expect(endsOf(undefined)).toBeUndefined();
  });
});
