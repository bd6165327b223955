import type { Display } from 'electron';
import { describe, expect, it } from 'vitest';
import { chooseDisplay } from '../../../main/screen/displays.ts';

const display = (id: number, x: number, y = 0) => ({ id, bounds: { x, y, width: 100, height: 100 } }) as Display;
const [left, middle, right] = [display(3, -100), display(1, 0), display(2, 100)];
const all = [middle, right, left];

describe('the display', () => {
  it('is the primary one unless the settings say otherwise', () => {
    expect(chooseDisplay('primary', all, middle)).toEqual({ display: middle, isWished: true });
  });

  it.each([
    [1, left],
    [2, middle],
    [3, right],
  ])('number %i is counted from the left', (wish, expected) => {
    expect(chooseDisplay(wish, all, middle)).toEqual({ display: expected, isWished: true });
  });

  it('is the primary one, and says so, when the wished one is not there', () => {
    expect(chooseDisplay(4, all, middle)).toEqual({ display: middle, isWished: false });
  });
});
