import { expect, it } from 'vitest';
import { pxPerMm } from '../../../renderer/ui/physical.ts';

it.each([
  [1080, 1920, 24, 3.614],
  [1920, 1080, 24, 3.614],
  [1920, 1080, 32, 2.71],
  [1280, 800, 10.1, 5.884],
])('%i by %i pixels on %f inches are %f pixels a millimetre', (widthPx, heightPx, diagonalInches, expected) => {
  expect(pxPerMm({ widthPx, heightPx, diagonalInches })).toBeCloseTo(expected, 2);
});
