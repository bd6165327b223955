import { CircleCheck, LayoutGrid, MessageSquarePlus } from 'lucide-react';
import type { Card } from '../../content/model/pack.ts';
import { cardOf, useContent, useSend, useVisit, useWords } from '../kiosk.ts';
import { Answer } from '../cards/Answer.tsx';
import { Control } from '../ui/Control.tsx';
import { type Overlay, Frame } from '../frame/Frame.tsx';
import { usePageSteps, type Step, ActionBar } from '../paging/ActionBar.tsx';
import { type Paging, usePages } from '../paging/usePages.ts';

interface CardScreenProps {
  readonly cardId: string;
  readonly position: number;
  readonly overlay: Overlay;
}

/** One question and its answer. */
export function CardScreen({ cardId, position, overlay }: CardScreenProps) {
  const words = useWords();
  const { pack } = useContent();
  const send = useSend();
  const paging = usePages(position);
  const card = cardOf(pack, cardId);
  if (!card) return null;
  return (
    <Frame
      overlay={overlay}
      back={{ label: words.allQuestions, onAct: () => send({ kind: 'allQuestionsOpened' }) }}
      actions={<CardActions card={card} paging={paging} />}
    >
      <Answer card={card} paging={paging} />
    </Frame>
  );
}

/** The card's own buttons: to ask the doctor, and to go through the pages and then to the next question. */
function CardActions({ card, paging }: { readonly card: Card; readonly paging: Paging }) {
  const words = useWords();
  const { pack } = useContent();
  const send = useSend();
  const { questions } = useVisit();
  const isAsked = questions.includes(card.id);
  const here = pack.cards.findIndex(({ id }) => id === card.id);
  const stepTo = (label: string, other: Card | undefined): Step | undefined =>
    other && { label, leadsTo: 'screen', onAct: () => send({ kind: 'cardOpened', cardId: other.id }) };
  const { previous, next } = usePageSteps(paging);
  const atTheEnd: Step = {
    label: words.allQuestions,
    icon: LayoutGrid,
    leadsTo: 'screen',
    onAct: () => send({ kind: 'allQuestionsOpened' }),
  };
  return (
    <ActionBar
      previous={previous ?? stepTo(words.previousQuestion, pack.cards[here - 1])}
      next={next ?? stepTo(words.nextQuestion, pack.cards[here + 1]) ?? atTheEnd}
    >
      <Control
        name="ask"
        label={isAsked ? words.askAdded : words.askMyDoctor}
        icon={isAsked ? CircleCheck : MessageSquarePlus}
        isOn={isAsked}
        onAct={() => send({ kind: isAsked ? 'questionUnmarked' : 'questionMarked', cardId: card.id })}
      />
    </ActionBar>
  );
}
