import { expect, it } from 'vitest';
import { readOptions } from '../../main/options.ts';

const usual = {
  dataFolder: undefined,
  windowed: false,
  resetsPin: false,
  supervised: false,
  setupTo: undefined,
  setupFrom: undefined,
};

it.each([
  [[], {}],
  [['--data', '/d', '--window'], { dataFolder: '/d', windowed: true }],
  [['--data=/d'], { dataFolder: '/d' }],
  [['--no-sandbox', '.', '--data', '/d', '--disable-gpu'], { dataFolder: '/d' }],
  [['--supervised'], { supervised: true }],
  [['--reset-pin'], { resetsPin: true }],
  [['--write-setup', '/s.zip'], { setupTo: '/s.zip' }],
  [['--take-setup=/s.zip'], { setupFrom: '/s.zip' }],
  [['--data'], {}],
])('the command line %j means %j', (words, expected) => {
  expect(readOptions(words)).toEqual({ ...usual, ...expected });
});
