import { type Keypad, type KeypadAction, keypadActions } from '../../visit/keypad.ts';

/** What a key of the clinic's keypad is for; undefined if the keypad does not have this key. */
export function keypadAction(key: string, keypad: Keypad): KeypadAction | undefined {
  return keypadActions.find((action) => keypad[action] === key);
}

/** The names of controls that lead back. The first of them that is on the screen is used. */
export const waysBack = ['done', 'keep', 'back', 'take-back'] as const;
