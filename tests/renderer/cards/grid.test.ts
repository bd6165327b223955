import { describe, expect, it } from 'vitest';
import { planGrid } from '../../../renderer/cards/grid.ts';

const gapPx = 14;

describe('the grid of ten cards', () => {
  it('is 2 by 5 upright, with no empty place', () => {
    expect(planGrid({ widthPx: 1008, heightPx: 1400, gapPx, count: 10, tallestPx: () => 200 })).toEqual({
      columns: 2,
      rows: 5,
    });
  });

  it('is 5 by 2 on a wide screen', () => {
    expect(
      planGrid({ widthPx: 1540, heightPx: 820, gapPx, count: 10, tallestPx: (columns) => 100 + columns * 40 }),
    ).toEqual({ columns: 5, rows: 2 });
  });

  it('does not exist when not all cards fit', () => {
    const room = { widthPx: 1008, heightPx: 1150, gapPx, count: 10 };
    expect(planGrid({ ...room, tallestPx: (columns) => columns * 260 })).toBeUndefined();
    expect(planGrid({ ...room, tallestPx: () => undefined })).toBeUndefined();
  });

  it('leaves out columns that a word does not fit into', () => {
    const tallestPx = (columns: number) => (columns > 1 ? undefined : 90);
    expect(planGrid({ widthPx: 400, heightPx: 1200, gapPx, count: 10, tallestPx })).toEqual({ columns: 1, rows: 10 });
  });
});
