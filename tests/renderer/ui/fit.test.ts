import { expect, it } from 'vitest';
import { fitFontSize } from '../../../renderer/ui/fit.ts';

it.each([
  [200, 500, 200],
  [900, 500, 500],
  [3, 500, 12],
])('a text that fits up to %i px, and may have at most %i px, gets %i px', (limit, largestPx, expected) => {
  expect(fitFontSize({ fits: (px) => px <= limit, largestPx })).toBe(expected);
});
