import { isAway, type VisitState } from '../../visit/state.ts';
import type { PresentingEvent } from '../../visit/events.ts';

/** What a key of a presentation clicker means: how the session goes on, or that it should end. */
export type Presenting = PresentingEvent | { readonly kind: 'endWished' };

/**
 * What a key means while a session is shown; undefined if it means nothing. Clickers send PageUp and PageDown, "b" or "." for the
 * button that blanks the screen, and Escape for the button that ends a show. Here the kiosk asks before it ends the session.
 */
export function presenterKey(key: string, visit: Pick<VisitState, 'session' | 'screen'>): Presenting | undefined {
  if (!visit.session) return undefined;
  if (isAway(visit)) return key === 'Escape' ? { kind: 'takenBack' } : undefined;
  switch (key) {
    case 'PageDown':
      return { kind: 'movedOn', by: 1 };
    case 'PageUp':
      return { kind: 'movedOn', by: -1 };
    case 'b':
    case 'B':
    case '.':
      return { kind: visit.session.isBlank ? 'unblanked' : 'blanked' };
    case 'Escape':
      return visit.session.isBlank ? { kind: 'unblanked' } : { kind: 'endWished' };
    default:
      return undefined;
  }
}
