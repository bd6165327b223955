import { describe, expect, it } from 'vitest';
import {
  type Action,
  type Contact,
  distance,
  isFinger,
  isRepeat,
  nearest,
  turnOf,
} from '../../../renderer/touch/touchRules.ts';
import { usualHands } from '../../../visit/hands.ts';

const box = { left: 100, top: 100, right: 200, bottom: 150 };

describe('distance', () => {
  it.each([
    [{ x: 150, y: 120 }, 0],
    [{ x: 90, y: 120 }, 10],
    [{ x: 203, y: 154 }, 5],
  ])('of %j is %i', (point, px) => {
    expect(distance(point, box)).toBe(px);
  });
});

describe('a tap beside a control', () => {
  const targets = [
    { name: 'a', box },
    { name: 'b', box: { left: 210, top: 100, right: 300, bottom: 150 } },
  ];

  it('finds the nearest within reach', () => {
    expect(nearest({ x: 203, y: 120 }, targets, 18)?.name).toBe('a');
    expect(nearest({ x: 207, y: 120 }, targets, 18)?.name).toBe('b');
  });

  it('finds nothing that is farther away', () => {
    expect(nearest({ x: 150, y: 169 }, targets, 18)).toBeUndefined();
  });
});

describe('a repeated action', () => {
  const pxPerMm = 3.6;
  const first: Action = { name: 'next', at: { x: 500, y: 500 }, downMs: 900, atMs: 1000 };
  const next = (change: Partial<Action>): boolean =>
    isRepeat(first, { ...first, downMs: 1150, atMs: 1200, ...change }, usualHands, pxPerMm);

  it('is the same control again within half a second, wherever it is', () => {
    expect(next({ at: { x: 9, y: 9 } })).toBe(true);
    expect(next({ downMs: 1499, atMs: 1550 })).toBe(true);
    expect(next({ downMs: 1500, atMs: 1550 })).toBe(false);
  });

  it('is a hand that shook and came down again, however long it then stays', () => {
    expect(next({ downMs: 1150, atMs: 1550 })).toBe(true);
    expect(next({ downMs: 1150, atMs: 5000 })).toBe(true);
  });

  it('is another control at the same place, which the first action brought there', () => {
    expect(next({ name: 'card-a', at: { x: 510, y: 490 } })).toBe(true);
    expect(next({ name: 'card-a', at: { x: 560, y: 500 } })).toBe(false);
  });

  it('is judged for keys by the control alone', () => {
    expect(next({ at: undefined })).toBe(true);
    expect(next({ name: 'back', at: undefined })).toBe(false);
  });

  it('needs a first action', () => {
    expect(isRepeat(undefined, first, usualHands, pxPerMm)).toBe(false);
  });
});

describe('a slide over a text', () => {
  const screen = { left: 0, top: 0, right: 1080, bottom: 1920 };
  const from = { x: 500, y: 900 };

  it.each([
    ['up goes on, as a scrolled text does', { x: 510, y: 700 }, 'on'],
    ['left goes on, as the page of a book does', { x: 300, y: 950 }, 'on'],
    ['down goes back', { x: 480, y: 1100 }, 'back'],
    ['right goes back', { x: 700, y: 850 }, 'back'],
    ['of a shaking hand means nothing', { x: 560, y: 830 }, undefined],
  ])('%s', (_name, to, turn) => {
    expect(turnOf({ from, to, screen, isRtl: false }, 3.6)).toBe(turn);
  });

  it('that begins on the frame means nothing', () => {
    expect(turnOf({ from: { x: 1075, y: 900 }, to: { x: 500, y: 900 }, screen, isRtl: false }, 3.6)).toBeUndefined();
    expect(turnOf({ from: { x: 1040, y: 900 }, to: { x: 500, y: 900 }, screen, isRtl: false }, 3.6)).toBe('on');
  });
});

describe('a slide where reading goes from right to left', () => {
  const slide = { screen: { left: 0, top: 0, right: 1080, bottom: 1920 }, isRtl: true };
  it.each([
    ['to the left', { x: 800, y: 900 }, { x: 300, y: 900 }, 'back'],
    ['to the right', { x: 300, y: 900 }, { x: 800, y: 900 }, 'on'],
    ['up', { x: 500, y: 1200 }, { x: 500, y: 600 }, 'on'],
    ['down', { x: 500, y: 600 }, { x: 500, y: 1200 }, 'back'],
  ] as const)('%s turns the page as in a book of that language', (_way, from, to, turn) => {
    expect(turnOf({ ...slide, from, to }, 3.6)).toBe(turn);
  });
});

describe('the touch rules accept or ignore', () => {
  const screen = { left: 0, top: 0, right: 1000, bottom: 1800 };
  const contact: Contact = { at: { x: 500, y: 900 }, widthPx: 40, heightPx: 44, atMs: 5000 };
  const isOne = (change: Partial<Contact>, pressedMs?: number) =>
    isFinger({ ...contact, ...change }, { screen, pressedMs }, usualHands, 3.6);

  it.each([
    ['a finger', {}, undefined, true],
    ['a broad thumb', { widthPx: 80, heightPx: 100 }, undefined, true],
    ['a palm', { widthPx: 90, heightPx: 130 }, undefined, false],
    ['a hand on the frame', { at: { x: 5, y: 900 } }, undefined, false],
    ['a finger just inside the frame', { at: { x: 8, y: 900 } }, undefined, true],
    ['a second finger', {}, 4200, false],
    ['a finger beside one that only rests', {}, 3900, true],
  ] as const)('%s', (_what, change, pressedMs, isMeant) => {
    expect(isOne(change, pressedMs)).toBe(isMeant);
  });
});
