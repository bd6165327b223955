import { describe, expect, it } from 'vitest';
import { isDoorKey, isStaffKey, isUsefulKey } from '../../../main/screen/keys.ts';

const plain = { code: '', control: false, alt: false, meta: false, shift: false };

describe('keys', () => {
  it.each(['Tab', 'Enter', ' ', 'ArrowDown', 'ArrowLeft', 'PageUp', 'PageDown', 'b', '.', 'Escape'])(
    '%j reaches the page',
    (key) => {
      expect(isUsefulKey({ ...plain, key })).toBe(true);
    },
  );

  it('Shift+Tab goes back, and a capital B pauses as a small one does', () => {
    expect(isUsefulKey({ ...plain, shift: true, key: 'Tab' })).toBe(true);
    expect(isUsefulKey({ ...plain, key: 'B' })).toBe(true);
    expect(isUsefulKey({ ...plain, shift: true, key: 'B' })).toBe(true);
  });

  it.each(['F1', 'F5', 'F11', 'F12', 'BrowserBack', 'PrintScreen', 'Backspace', 'a', '/', 'ContextMenu', 'Home'])(
    '%s does nothing',
    (key) => {
      expect(isUsefulKey({ ...plain, key })).toBe(false);
    },
  );

  it.each(['control', 'alt', 'meta'] as const)('nothing gets through with %s held', (modifier) => {
    for (const key of ['Tab', 'Enter', 'ArrowLeft', 'r', 'p', 'f', 'w', '+', '-', '0']) {
      expect(isUsefulKey({ ...plain, [modifier]: true, key })).toBe(false);
    }
  });
});

describe('the keys of staff', () => {
  const none = { code: '', control: false, alt: false, meta: false, shift: false };

  it('open the door by F10 alone', () => {
    expect(isDoorKey({ ...none, key: 'F10' })).toBe(true);
    expect(isDoorKey({ ...none, key: 'F10', alt: true })).toBe(false);
    expect(isDoorKey({ ...none, key: 'F1' })).toBe(false);
  });

  it('write, teach a keypad, and do nothing else', () => {
    for (const key of ['a', 'Ä', '7', ' ', 'Backspace', 'Enter', 'Tab', 'F13'])
      expect(isStaffKey({ ...none, key })).toBe(true);
    for (const key of ['F10', 'BrowserBack', 'ContextMenu', 'PrintScreen'])
      expect(isStaffKey({ ...none, key })).toBe(false);
    expect(isStaffKey({ ...none, key: 'r', control: true })).toBe(false);
  });

  it('make letters of other countries: accent keys, and AltGr as Linux and as Windows report it', () => {
    for (const key of ['Dead', 'Compose', 'Process', 'AltGraph']) expect(isStaffKey({ ...none, key })).toBe(true);
    expect(isStaffKey({ ...none, key: 'Process', control: false, alt: false })).toBe(true);
    for (const key of ['@', '€', 'ñ', 'ł']) expect(isStaffKey({ ...none, key, control: true, alt: true })).toBe(true);
    for (const key of ['t', 'Q', '3']) expect(isStaffKey({ ...none, key, control: true, alt: true })).toBe(false);
  });
});
