import type { Input } from 'electron';
import { isKeypadKey, keyName } from '../../visit/keypad.ts';

/** Keys that move about and choose, and those of a presentation clicker. Every other key, and every combination, does nothing. */
const usefulKeys: ReadonlySet<string> = new Set([
  'Tab',
  'Enter',
  ' ',
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'PageUp',
  'PageDown',
  'Escape',
  'b',
  'B',
  '.',
]);

/** Whether a key may reach the page. Shift is allowed only with Tab and with "b", because Caps Lock and Shift together give a small "b". */
export function isUsefulKey({
  control,
  alt,
  meta,
  shift,
  ...pressed
}: Pick<Input, 'key' | 'code' | 'control' | 'alt' | 'meta' | 'shift'>): boolean {
  if (control || alt || meta) return false;
  const key = keyName(pressed);
  if (shift) return key === 'Tab' || key === 'Shift' || key.toLowerCase() === 'b';
  return usefulKeys.has(key);
}

/**
 * Whether a key is the one that opens the staff door at any time. A keypad or a clicker does not have this key, but the staff's keyboard
 * does.
 */
export function isDoorKey({
  key,
  control,
  alt,
  meta,
  shift,
}: Pick<Input, 'key' | 'control' | 'alt' | 'meta' | 'shift'>): boolean {
  return key === 'F10' && !control && !alt && !meta && !shift;
}

/** Keys that make an accented letter together with the next key (UI Events, "key values"). */
const composingKeys: ReadonlySet<string> = new Set(['Dead', 'Compose', 'Process', 'AltGraph']);

/** Whether a key may reach the staff page, where staff can also type. Combinations and the door's key may not. */
export function isStaffKey({ key, control, alt, meta }: Pick<Input, 'key' | 'control' | 'alt' | 'meta'>): boolean {
  if (composingKeys.has(key)) return !meta;
  // Windows reports the third level of a key (AltGr) as Control and Alt together.
  const isThirdLevel = control && alt && key.length === 1 && !/[a-z0-9]/i.test(key);
  if (!isThirdLevel && (control || alt || meta)) return false;
  // On the staff page, staff also choose the keys of a keypad.
  return usefulKeys.has(key) || key.length === 1 || isKeypadKey(key) || ['Backspace', 'Escape', 'Shift'].includes(key);
}
