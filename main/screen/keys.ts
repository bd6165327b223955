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

/** Whether a key may reach the page. Shift may go with Tab, and with a letter that Caps Lock makes small. */
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

/** Opens the staff door at any time. A keypad or a clicker has none such; a keyboard for staff does. */
export function isDoorKey({
  key,
  control,
  alt,
  meta,
  shift,
}: Pick<Input, 'key' | 'control' | 'alt' | 'meta' | 'shift'>): boolean {
  return key === 'F10' && !control && !alt && !meta && !shift;
}

/** Whether a key may reach the staff page, where a keyboard may also write: no combination, and not the door's key. */
export function isStaffKey({ key, control, alt, meta }: Pick<Input, 'key' | 'control' | 'alt' | 'meta'>): boolean {
  if (control || alt || meta) return false;
  // Keypads are taught their keys there.
  return usefulKeys.has(key) || key.length === 1 || isKeypadKey(key) || ['Backspace', 'Escape', 'Shift'].includes(key);
}
