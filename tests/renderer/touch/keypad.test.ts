import { expect, it } from 'vitest';
import { keypadAction } from '../../../renderer/touch/keypad.ts';

it('a key of the keypad does what the clinic taught it, and every other key does nothing', () => {
  const keypad = { back: 'F14', help: 'h' };
  expect(['F14', 'h', 'F15', 'undefined'].map((key) => keypadAction(key, keypad))).toEqual([
    'back',
    'help',
    undefined,
    undefined,
  ]);
  expect(keypadAction('F14', {})).toBeUndefined();
});
