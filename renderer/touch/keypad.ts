import { type Keypad, type KeypadAction, keypadActions } from '../../visit/keypad.ts';

/** What a key of the clinic's keypad is for; undefined where it is none of them. */
export function keypadAction(key: string, keypad: Keypad): KeypadAction | undefined {
  return keypadActions.find((action) => keypad[action] === key);
}

/** Controls that lead back, the first that is there. */
export const waysBack = ['done', 'keep', 'back', 'take-back'] as const;
