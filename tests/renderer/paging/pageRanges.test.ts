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

// Blocks 0 and 1 on the first page, 2 running from the first to the third, 3 on the third.
const ranges = [
  { first: 0, last: 0, block: 0 },
  { first: 0, last: 0, block: 0 },
  { first: 0, last: 2, block: 0 },
  { first: 2, last: 2, block: 0 },
];

describe('pages', () => {
  it('are counted by the last of them, and are at least one', () => {
    expect(pageCount(ranges)).toBe(3);
    expect(pageCount([])).toBe(1);
  });

  it('are at the first block that begins on them, else for the one that runs through', () => {
    expect([0, 1, 2].map((page) => positionFor(ranges, page))).toEqual([0, 2, 3]);
  });

  it('are kept while they show the place, and found by it when they do not', () => {
    expect(pageFor(ranges, 2, 1)).toBe(1);
    expect(pageFor(ranges, 3, 0)).toBe(2);
    expect(pageFor(ranges, 99, 0)).toBe(2);
    expect(pageFor([], 3, 2)).toBe(0);
  });

  it('do without a spare block that would have one to itself', () => {
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

  it('turned to are the ones that are shown, in any layout', () => {
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

it('a page that shows nothing is passed over, on and back, and the first and the last are where it ends', () => {
  const gapped = [
    { first: 0, last: 0, block: 0 },
    { first: 2, last: 3, block: 1 },
  ];
  expect([0, 2, 3].map((page) => pageAfter(gapped, page, 1))).toEqual([2, 3, 3]);
  expect([3, 2, 0].map((page) => pageAfter(gapped, page, -1))).toEqual([2, 0, 0]);
});
