import { describe, expect, it } from 'vitest';
import { dayHours, telephone, timeOfDay } from '../../../main/settings/values.ts';

describe('a telephone number', () => {
  it.each([
    '112',
    '(02) 5550 1234',
    '+44 20 7946 0018',
    '030/1234567',
    '030/123 45-67',
    '555.0100',
    '555-0100 ext. 12',
    '0800 – 123 456',
    '*99',
  ])('may be written as people write it: %s', (number) => {
    expect(telephone.safeParse(number).success).toBe(true);
  });

  it.each(['', '1', 'ring the desk', '112; rm', '<b>112</b>', '12345678901234567890123456'])(
    'is not this: %j',
    (number) => {
      expect(telephone.safeParse(number).success).toBe(false);
    },
  );

  it('that is not in quotes is named as such', () => {
    expect(telephone.safeParse(112).error?.issues[0]?.message).toContain('put the number in quotes');
  });
});

it.each([
  ['07:30-18:00', true],
  ['closed', true],
  ['8-17', false],
])('hours of a day: %s, allowed %s', (hours, isAllowed) => {
  expect(dayHours.safeParse(hours).success).toBe(isAllowed);
});

it.each([
  ['03:30', true],
  ['24:00', false],
  ['3:30', false],
])('a time of the day: %s, allowed %s', (time, isAllowed) => {
  expect(timeOfDay.safeParse(time).success).toBe(isAllowed);
});
