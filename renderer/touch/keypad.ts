import type { Keypad, KeypadAction } from '../../main/bridge/contract.ts';

/** What a key of the clinic's keypad is for; undefined where it is none of them. */
export function keypadAction(key: string, keypad: Keypad): KeypadAction | undefined {
  return keypadActions.find((action) => keypad[action] === key);
}

/** What a keypad can do, in the order of learning. */
export const keypadActions = ['next', 'previous', 'select', 'back', 'help'] as const;

/** Controls that lead back, the first that is there. */
export const waysBack = ['done', 'keep', 'back', 'take-back'] as const;
