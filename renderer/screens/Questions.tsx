import { X } from 'lucide-react';
import type { Card } from '../../content/pack.ts';
import { cardOf, useContent, useSend, useVisit } from '../kiosk.ts';
import { Control } from '../ui/Control.tsx';
import { type Behind, Frame, Heading } from '../ui/Frame.tsx';
import { Pages } from '../ui/Pages.tsx';
import { Prompts } from '../ui/Prompts.tsx';
import { PageStrip } from '../ui/Strip.tsx';
import { usePages } from '../ui/usePages.ts';
import { words } from '../words.ts';
import styles from './Questions.module.css';

/** The list that the patient shows to the doctor. */
export function Questions({ place, behind }: { readonly place: number; readonly behind: Behind }) {
  const { pack } = useContent();
  const send = useSend();
  const { questions } = useVisit();
  const paging = usePages(place);
  const cards = questions.flatMap((id) => cardOf(pack, id) ?? []);
  const blocks = [
    {
      key: 'title',
      node: (
        <div className={styles['intro']}>
          <Heading>{words.myQuestions}</Heading>
          <p>{cards.length > 0 ? words.myQuestionsShow : words.myQuestionsEmpty}</p>
        </div>
      ),
    },
    ...cards.flatMap((card) => [
      { key: card.id, node: <QuestionHead card={card} />, isHead: true },
      { key: `${card.id}-prompts`, node: <Prompts prompts={card.prompts} /> },
    ]),
  ];
  return (
    <Frame
      behind={behind}
      back={{ label: words.back, onAct: () => send({ kind: 'wentBack' }) }}
      strip={<PageStrip paging={paging} />}
    >
      <Pages paging={paging} title={words.myQuestions} blocks={blocks} />
    </Frame>
  );
}

function QuestionHead({ card }: { readonly card: Card }) {
  const send = useSend();
  return (
    <div className={styles['head']}>
      <h2>{card.question}</h2>
      <Control
        name={`remove-${card.id}`}
        label={words.remove}
        icon={X}
        onAct={() => send({ kind: 'questionUnmarked', cardId: card.id })}
      />
    </div>
  );
}
