import { expect, it } from 'vitest';
import { readOptions } from '../../main/options.ts';

it.each([
  [[], { dataFolder: undefined, windowed: false, resetsPin: false }],
  [['--data', '/d', '--window'], { dataFolder: '/d', windowed: true, resetsPin: false }],
  [['--data=/d'], { dataFolder: '/d', windowed: false, resetsPin: false }],
  [['--no-sandbox', '.', '--data', '/d', '--disable-gpu'], { dataFolder: '/d', windowed: false, resetsPin: false }],
  [['--reset-pin'], { dataFolder: undefined, windowed: false, resetsPin: true }],
  [['--data'], { dataFolder: undefined, windowed: false, resetsPin: false }],
])('the command line %j means %j', (words, expected) => {
  expect(readOptions(words)).toEqual(expected);
});
