import type { Channels } from './bridge.ts';

/**
 * Only the names of the messages in `messages.ts`, for code that needs them before the schemas are loaded: the owner at its start, and the
 * preload script. The compiler checks that both files have the same messages.
 */
export const channels = {
  patients: {
    start: 'empty ask',
    send: 'tell',
    shown: 'empty tell',
    failed: 'tell',
    knocked: 'empty tell',
    print: 'empty ask',
    narration: 'empty ask',
  },
  staff: {
    start: 'empty ask',
    unlock: 'ask',
    look: 'empty ask',
    save: 'ask',
    plan: 'ask',
    stick: 'ask',
    act: 'tell',
  },
  leader: {
    start: 'empty ask',
    send: 'tell',
    act: 'tell',
  },
  printout: {
    start: 'empty ask',
    ready: 'empty tell',
  },
} as const satisfies Channels;

/** The channel on which the owner tells pages of the visit. */
export const visitChannel = 'visit';

/** The channel of a message. */
export function channelOf(page: keyof typeof channels, message: string): string {
  return `${page}:${message}`;
}
