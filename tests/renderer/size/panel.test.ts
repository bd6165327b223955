import { expect, it } from 'vitest';
import { panelFault } from '../../../renderer/size/panel.ts';
import { panels } from '../../e2e/support/panels.ts';

it.each([
  [7, 1280, 720, 'small'],
  [8, 800, 1280, 'small'],
  [28, 1920, 540, 'bar'],
  [10.1, 1280, 800, undefined],
  [10.1, 800, 1280, undefined],
  [12.1, 1024, 768, undefined],
  [17, 1024, 1280, undefined],
  [55, 3840, 2160, undefined],
])('a panel of %s inches with %s x %s pixels is found: %s', (diagonalInches, widthPx, heightPx, fault) => {
  expect(panelFault({ diagonalInches, widthPx, heightPx })).toBe(fault);
});

it('every panel that is tried in the browser is one that the set-up lets pass', () => {
  expect(panels.map(panelFault)).toEqual(panels.map(() => undefined));
});
