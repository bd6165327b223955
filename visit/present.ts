import type { Catalogue } from './catalogue.ts';
import type { PresentingEvent } from './events.ts';
import { including } from './including.ts';
import type { Session } from './state.ts';

/** What changes which thought of a session is shown, and whether any is. */
type SlideEvent = Exclude<PresentingEvent, { readonly kind: 'handedOver' | 'takenBack' }>;

/** How a session goes on. Whoever moves on or jumps wants to see it: a blank screen comes back by that. */
export function present(session: Session, event: SlideEvent, catalogue: Catalogue): Session {
  switch (event.kind) {
    case 'blanked':
      return { ...session, isBlank: true };
    case 'unblanked':
      return { ...session, isBlank: false };
    case 'slideOpened':
      return session.cards[event.at] === undefined ? session : shownAt(session, { at: event.at, beat: 0 });
    default:
      return shownAt(session, placeAfter(session, event.by, catalogue));
  }
}

function shownAt(session: Session, { at, beat }: Pick<Session, 'at' | 'beat'>): Session {
  return { ...session, at, beat, isBlank: false, seen: including(session.seen, session.cards[at] ?? '') };
}

/** The place of a session after a step on or back: over the ends of its cards, but not over its own. */
export function placeAfter(
  { cards, at, beat }: Pick<Session, 'cards' | 'at' | 'beat'>,
  by: 1 | -1,
  { cardBeats }: Pick<Catalogue, 'cardBeats'>,
): Pick<Session, 'at' | 'beat'> {
  const beatsOf = (card: number) => cardBeats.get(cards[card] ?? '') ?? 0;
  if (beat + by >= 0 && beat + by < beatsOf(at)) return { at, beat: beat + by };
  const next = at + by;
  if (cards[next] === undefined) return { at, beat };
  return { at: next, beat: by === 1 ? 0 : beatsOf(next) - 1 };
}
