import { expect, it } from 'vitest';
import { pageOfFragment, slideScales, smallerWhere } from '../../../renderer/screens/slideScale.ts';

const whole = [
  { block: 0, first: 0, last: 0 },
  { block: 1, first: 1, last: 1 },
  { block: 1, first: 1, last: 1 },
];

it('a fragment is found on the page on which it begins', () => {
  expect([0, 1, 2].map((fragment) => pageOfFragment(whole, fragment))).toEqual([0, 1, 0]);
});

it('letters stay as large as they are where every fragment is whole, and become smaller where one is cut', () => {
  expect(smallerWhere(whole, 2)).toBe(2);
  expect(smallerWhere([{ block: 0, first: 0, last: 1 }], 2)).toBe(3);
  expect(smallerWhere([...whole, { block: 1, first: 2, last: 2 }], 2)).toBe(3);
  const smallest = slideScales.length - 1;
  expect(smallerWhere([{ block: 0, first: 0, last: 1 }], smallest)).toBe(smallest);
});
