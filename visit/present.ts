import type { Catalogue } from './catalogue.ts';
import type { PresentingEvent } from './events.ts';
import { including } from './including.ts';
import type { Session } from './state.ts';

/** The events that change which fragment of a session is lit, or whether any fragment is lit. */
type SlideEvent = Exclude<PresentingEvent, { readonly kind: 'handedOver' | 'takenBack' }>;

/** Returns a session after an event. Moving on or jumping to a card also shows a blanked screen again. */
export function present(session: Session, event: SlideEvent, catalogue: Catalogue): Session {
  switch (event.kind) {
    case 'blanked':
      return { ...session, isBlank: true };
    case 'unblanked':
      return { ...session, isBlank: false };
    case 'slideOpened':
      return session.cards[event.at] === undefined ? session : shownAt(session, { at: event.at, fragment: 0 });
    default:
      return shownAt(session, positionAfter(session, event.by, catalogue));
  }
}

function shownAt(session: Session, { at, fragment }: Pick<Session, 'at' | 'fragment'>): Session {
  return { ...session, at, fragment, isBlank: false, seen: including(session.seen, session.cards[at] ?? '') };
}

/**
 * The place of a session after one step forward or back. A step can lead to another card, but not past the beginning or end of the session.
 */
export function positionAfter(
  { cards, at, fragment }: Pick<Session, 'cards' | 'at' | 'fragment'>,
  by: 1 | -1,
  { cardFragments }: Pick<Catalogue, 'cardFragments'>,
): Pick<Session, 'at' | 'fragment'> {
  const fragmentsOf = (card: number) => cardFragments.get(cards[card] ?? '') ?? 0;
  if (fragment + by >= 0 && fragment + by < fragmentsOf(at)) return { at, fragment: fragment + by };
  const next = at + by;
  if (cards[next] === undefined) return { at, fragment };
  return { at: next, fragment: by === 1 ? 0 : fragmentsOf(next) - 1 };
}
