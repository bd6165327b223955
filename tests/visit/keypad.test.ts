import { expect, it } from 'vitest';
import { isUsefulKey } from '../../main/screen/keys.ts';
import { keyName } from '../../visit/keypad.ts';

it.each([
  ['b', 'KeyB', 'b'],
  ['B', 'KeyB', 'B'],
  ['.', 'Period', '.'],
  ['PageDown', 'PageDown', 'PageDown'],
  // Arabic, Russian, Hebrew and Greek layouts.
  ['لا', 'KeyB', 'b'],
  ['и', 'KeyB', 'b'],
  ['נ', 'KeyB', 'b'],
  ['β', 'KeyB', 'b'],
  ['ю', 'Period', '.'],
  ['٣', 'Digit3', '3'],
  // A French layout has its Latin letters at other places: each key has the name of the letter that it writes.
  ['q', 'KeyA', 'q'],
  ['é', 'Digit2', '2'],
])('the key that writes %j at %s is %j', (key, code, name) => {
  expect(keyName({ key, code })).toBe(name);
});

it('a clicker’s pause reaches the page on a layout of other letters', () => {
  const plain = { control: false, alt: false, meta: false, shift: false };
  expect(isUsefulKey({ ...plain, key: 'и', code: 'KeyB' })).toBe(true);
  expect(isUsefulKey({ ...plain, key: 'И', code: 'KeyB', shift: true })).toBe(true);
  expect(isUsefulKey({ ...plain, key: 'ф', code: 'KeyA' })).toBe(false);
});
