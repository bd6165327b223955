import { expect, it } from 'vitest';
import { screenPxPerMm, pxPerMm } from '../../../renderer/size/physical.ts';

it.each([
  [1080, 1920, 24, 3.614],
  [1920, 1080, 24, 3.614],
  [1920, 1080, 32, 2.71],
  [1920, 1080, 21.5, 4.034],
])('%i by %i pixels on %f inches are %f pixels a millimetre', (widthPx, heightPx, diagonalInches, expected) => {
  expect(pxPerMm({ widthPx, heightPx, diagonalInches })).toBeCloseTo(expected, 2);
});

it('the layout shrinks on a small screen and grows on a very large one, but a real millimetre keeps its size', () => {
  const size = { widthPx: 1920, heightPx: 1080 };
  expect(pxPerMm({ ...size, diagonalInches: 10.1 })).toBe(pxPerMm({ ...size, diagonalInches: 21.5 }));
  expect(pxPerMm({ ...size, diagonalInches: 55 })).toBe(pxPerMm({ ...size, diagonalInches: 32 }));
  expect(screenPxPerMm({ ...size, diagonalInches: 10.1 })).toBeCloseTo(8.587, 2);
  expect(screenPxPerMm({ ...size, diagonalInches: 55 })).toBeCloseTo(1.577, 2);
});
