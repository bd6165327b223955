/** What a key of a tactile keypad can do, in the order in which the staff page lists it. */
export const keypadActions = [
  'next',
  'previous',
  'select',
  'back',
  'help',
  'voice',
  'again',
  'louder',
  'softer',
] as const;
export type KeypadAction = (typeof keypadActions)[number];

/** The keys of a clinic's keypad, as browsers name them. The arrows and Enter always work and are not listed here. */
export type Keypad = { readonly [A in KeypadAction]?: string | undefined };

/** Whether a clinic may use a key on its keypad. Keys that the screen or the staff door already uses are not allowed. */
export function isKeypadKey(key: string): boolean {
  return /^(?:F(?:[1-9]|1[1-9]|2[0-4])|Home|End|Insert|Delete|[0-9ac-z])$/.test(key);
}

/**
 * The name of a key, as settings and clickers use it. If the keyboard layout has no Latin letters (Arabic, Russian, Hebrew), the name comes
 * from the key's place on a Latin keyboard. So a clicker's "b" is the same button in every country.
 */
export function keyName({ key, code }: { readonly key: string; readonly code: string }): string {
  // A name such as PageDown, or a Latin letter, digit or mark.
  if (/^[ -~]+$/.test(key)) return key;
  return /^(?:Key|Digit)(.)$/.exec(code)?.[1]?.toLowerCase() ?? (code === 'Period' ? '.' : key);
}
