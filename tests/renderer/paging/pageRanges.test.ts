import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blocksOn,
  pageAfter,
  pageCount,
  pageFor,
  positionFor,
  withoutLoneSpare,
} from '../../../renderer/paging/pageRanges.ts';

// Blocks 0 and 1 are on the first page, block 2 runs from the first page to the third, and block 3 is on the third.
const ranges = [
  { first: 0, last: 0, block: 0 },
  { first: 0, last: 0, block: 0 },
  { first: 0, last: 2, block: 0 },
  { first: 2, last: 2, block: 0 },
];

describe('pages', () => {
  it('are counted up to the last page of any block, and are at least one', () => {
    expect(pageCount(ranges)).toBe(3);
    expect(pageCount([])).toBe(1);
  });

  it('have the position of the first block that begins on them, or else of the block that runs through them', () => {
    expect([0, 1, 2].map((page) => positionFor(ranges, page))).toEqual([0, 2, 3]);
  });

  it('are kept while they show the position, and otherwise the first page of the position is shown', () => {
    expect(pageFor(ranges, 2, 1)).toBe(1);
    expect(pageFor(ranges, 3, 0)).toBe(2);
    expect(pageFor(ranges, 99, 0)).toBe(2);
    expect(pageFor([], 3, 2)).toBe(0);
  });

  it('leave out a spare block that would need a page of its own', () => {
    const [one, two] = [
      { first: 0, last: 0, block: 0 },
      { first: 1, last: 1, block: 0 },
    ];
    expect(withoutLoneSpare([one, two])).toEqual([one]);
    expect(withoutLoneSpare([one, two, two])).toEqual([one, two, two]);
    expect(withoutLoneSpare([one])).toEqual([one]);
  });

  it('show the blocks that have a piece on them', () => {
    const pieces = [
      { first: 0, last: 0, block: 0 },
      { first: 0, last: 1, block: 1 },
      { first: 1, last: 1, block: 1 },
      { first: 2, last: 2, block: 2 },
    ];
    expect([...blocksOn(pieces, 1)]).toEqual([1]);
    expect([...blocksOn(pieces, 0)]).toEqual([0, 1]);
  });

  it('are found again by their position, in any layout', () => {
    const layout = fc.array(fc.nat(2), { minLength: 1, maxLength: 20 }).map((steps) => {
      let page = 0;
      return steps.map((step, index) => {
        page += index === 0 ? 0 : Math.min(step, 1);
        const first = page;
        page += step === 2 ? 1 : 0;
        return { first, last: page, block: index };
      });
    });
    fc.assert(
      fc.property(layout, fc.nat(30), (blocks, wish) => {
        const page = wish % pageCount(blocks);
        expect(pageFor(blocks, positionFor(blocks, page), page)).toBe(page);
      }),
    );
  });
});

it('turning skips a page that shows nothing, on and back, and stops at the first and the last page', () => {
  const gapped = [
    { first: 0, last: 0, block: 0 },
    { first: 2, last: 3, block: 1 },
  ];
  expect([0, 2, 3].map((page) => pageAfter(gapped, page, 1))).toEqual([2, 3, 3]);
  expect([3, 2, 0].map((page) => pageAfter(gapped, page, -1))).toEqual([2, 0, 0]);
});
