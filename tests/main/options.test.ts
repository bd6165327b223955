import { expect, it } from 'vitest';
import { readOptions } from '../../main/options.ts';

it.each([
  [[], { dataFolder: undefined, windowed: false, resetsPin: false, supervised: false }],
  [['--data', '/d', '--window'], { dataFolder: '/d', windowed: true, resetsPin: false, supervised: false }],
  [['--data=/d'], { dataFolder: '/d', windowed: false, resetsPin: false, supervised: false }],
  [
    ['--no-sandbox', '.', '--data', '/d', '--disable-gpu'],
    { dataFolder: '/d', windowed: false, resetsPin: false, supervised: false },
  ],
  [['--supervised'], { dataFolder: undefined, windowed: false, resetsPin: false, supervised: true }],
  [['--reset-pin'], { dataFolder: undefined, windowed: false, resetsPin: true, supervised: false }],
  [['--data'], { dataFolder: undefined, windowed: false, resetsPin: false, supervised: false }],
])('the command line %j means %j', (words, expected) => {
  expect(readOptions(words)).toEqual(expected);
});
