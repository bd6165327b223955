import type { KeypadAction } from '../../visit/keypad.ts';

/** What keys of a keypad do with the voice. */
export type VoiceKey = Extract<KeypadAction, 'voice' | 'again' | 'louder' | 'softer'>;

/** Whether a key of a keypad is for the voice. */
export function isVoiceKey(action: KeypadAction): action is VoiceKey {
  return action === 'voice' || action === 'again' || action === 'louder' || action === 'softer';
}
