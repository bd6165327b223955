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
