/** What a key of a tactile keypad can be for, in the order of learning. */
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

/** The keys of a clinic's keypad, as browsers name them, beside the arrows and Enter that always do. */
export type Keypad = { readonly [A in KeypadAction]?: string | undefined };

/** Whether a key may be given a meaning of its own: none that the screen or the staff door uses already. */
export function isKeypadKey(key: string): boolean {
  return /^(?:F(?:[1-9]|1[1-9]|2[0-4])|Home|End|Insert|Delete|[0-9ac-z])$/.test(key);
}

/**
 * The name of a key as settings and clickers have it. Where the layout of the keyboard has other letters there (Arabic, Russian, Hebrew),
 * by its place on a Latin one: a clicker's "b" is the same button in every country.
 */
export function keyName({ key, code }: { readonly key: string; readonly code: string }): string {
  // A name such as PageDown, or a Latin letter, digit or mark.
  if (/^[ -~]+$/.test(key)) return key;
  return /^(?:Key|Digit)(.)$/.exec(code)?.[1]?.toLowerCase() ?? (code === 'Period' ? '.' : key);
}
