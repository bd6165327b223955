import {
  ArrowLeft,
  ArrowRight,
  CircleCheck,
  type LucideIcon,
  MessageSquarePlus,
  Pause,
  Play,
  Pointer,
  Presentation,
} from 'lucide-react';
import type { Card } from '../../content/model/pack.ts';
import type { PresentingEvent } from '../../visit/events.ts';
import type { Session, VisitState } from '../../visit/state.ts';

/** One thing that staff do in a session: the button's name, its icon, and what it means. */
export interface LeadAct {
  readonly name: string;
  readonly icon: LucideIcon;
  /** For a button that is on or off. */
  readonly isOn?: boolean;
  readonly event: PresentingEvent | { readonly kind: 'questionMarked' | 'questionUnmarked'; readonly cardId: string };
}

/** Everything that staff do in a session, on the patients' screen and on the leader's page. */
export const leadActs = {
  previous: { name: 'previous', icon: ArrowLeft, event: { kind: 'movedOn', by: -1 } },
  next: { name: 'next', icon: ArrowRight, event: { kind: 'movedOn', by: 1 } },
  blank: { name: 'blank', icon: Pause, event: { kind: 'blanked' } },
  resume: { name: 'blank', icon: Play, event: { kind: 'unblanked' } },
  handOver: { name: 'hand-over', icon: Pointer, event: { kind: 'handedOver' } },
  takeBack: { name: 'take-back', icon: Presentation, event: { kind: 'takenBack' } },
} as const satisfies Record<string, LeadAct>;

/** Marks a card's question for the doctor, or takes the mark away. */
export function markAct({ questions }: Pick<VisitState, 'questions'>, { id: cardId }: Pick<Card, 'id'>): LeadAct {
  const isOn = questions.includes(cardId);
  return {
    name: 'ask',
    icon: isOn ? CircleCheck : MessageSquarePlus,
    isOn,
    event: { kind: isOn ? 'questionUnmarked' : 'questionMarked', cardId },
  };
}

/** Whether the fragment that is lit is the first or the last of the session. */
export function endsOf(
  { at, fragment, cards }: Session,
  { fragments }: Pick<Card, 'fragments'>,
): { readonly isAtStart: boolean; readonly isAtEnd: boolean } {
  return {
    isAtStart: at === 0 && fragment === 0,
    isAtEnd: at === cards.length - 1 && fragment === fragments - 1,
  };
}
