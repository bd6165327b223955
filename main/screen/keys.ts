import type { Input } from 'electron';

/** Keys that move about and choose. Every other key, and every combination, does nothing. */
const usefulKeys: ReadonlySet<string> = new Set([
  'Tab',
  'Enter',
  ' ',
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
]);

/** Whether a key may reach the page. Shift alone may go with Tab. */
export function isUsefulKey({
  key,
  control,
  alt,
  meta,
  shift,
}: Pick<Input, 'key' | 'control' | 'alt' | 'meta' | 'shift'>): boolean {
  if (control || alt || meta) return false;
  if (shift) return key === 'Tab' || key === 'Shift';
  return usefulKeys.has(key);
}
