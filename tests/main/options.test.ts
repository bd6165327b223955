import { expect, it } from 'vitest';
import { readOptions } from '../../main/options.ts';

it.each([
  [[], { dataFolder: undefined, windowed: false }],
  [['--data', '/d', '--window'], { dataFolder: '/d', windowed: true }],
  [['--data=/d'], { dataFolder: '/d', windowed: false }],
  [['--no-sandbox', '.', '--data', '/d', '--disable-gpu'], { dataFolder: '/d', windowed: false }],
  [['--data'], { dataFolder: undefined, windowed: false }],
])('the command line %j means %j', (words, expected) => {
  expect(readOptions(words)).toEqual(expected);
});
