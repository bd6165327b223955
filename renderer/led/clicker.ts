import { isAway, type VisitState } from '../../visit/state.ts';
import type { PresentingEvent } from '../../visit/events.ts';

/** What a key of a presentation clicker means: how the session goes on, or that it should end. */
export type Presenting = PresentingEvent | { readonly kind: 'endWished' };

/**
 * What a key means where a session is shown; undefined for nothing. Clickers send PageUp and PageDown, "b" or "." for the
 * button that blanks, and Escape for the one that ends a show, which here asks first.
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
