import { describe, expect, it } from 'vitest';
import { presenterKey } from '../../../renderer/led/clicker.ts';
import type { Screen, Session } from '../../../visit/state.ts';

const session: Session = { cards: ['a'], at: 0, seen: ['a'], fragment: 0, isBlank: false, ledFrom: 'here', sinceMs: 0 };
const slide: Screen = { kind: 'slide' };
const shown = { session, screen: slide };

describe("a presentation clicker's keys", () => {
  it.each([
    ['PageDown', { kind: 'movedOn', by: 1 }],
    ['PageUp', { kind: 'movedOn', by: -1 }],
    ['b', { kind: 'blanked' }],
    ['B', { kind: 'blanked' }],
    ['.', { kind: 'blanked' }],
    ['Escape', { kind: 'endWished' }],
    ['a', undefined],
  ])('%s means %j where a session is shown', (key, meant) => {
    expect(presenterKey(key, shown)).toEqual(meant);
  });

  it.each(['b', 'Escape'])('%s brings a blank screen back', (key) => {
    expect(presenterKey(key, { ...shown, session: { ...session, isBlank: true } })).toEqual({ kind: 'unblanked' });
  });

  it('do nothing while the people explore, except for the key that takes the screen back', () => {
    const away = { session, screen: { kind: 'topics', position: 0 } } as const;
    expect(presenterKey('PageDown', away)).toBeUndefined();
    expect(presenterKey('Escape', away)).toEqual({ kind: 'takenBack' });
  });

  it('lead back to the session when it asks whether to end, and do nothing without a session', () => {
    const asked = { session, screen: { kind: 'ending', position: 0 } } as const;
    expect(presenterKey('PageDown', asked)).toBeUndefined();
    expect(presenterKey('Escape', asked)).toEqual({ kind: 'takenBack' });
    expect(presenterKey('PageDown', { ...shown, session: null })).toBeUndefined();
  });
});
