import { X } from 'lucide-react';
import type { Card } from '../../content/model/pack.ts';
import type { Comfort } from '../../visit/comfort.ts';
import { useSend, useWords } from '../kiosk.ts';
import { Control } from '../ui/Control.tsx';
import { Heading } from '../ui/Heading.tsx';
import type { PageBlock } from '../paging/Pages.tsx';
import { Prompts } from './Prompts.tsx';
import type { Asked } from './prompts.ts';
import styles from './questionBlocks.module.css';

interface ListHead {
  readonly title: string;
  /** The title's language, if the title comes from a pack. */
  readonly lang?: string;
  /** What to do with the list. */
  readonly what: string;
  readonly reach: Comfort['reach'];
}

/** The patient's questions for the doctor, as blocks of a paged text, under a title and a line on what to do with them. */
export function questionBlocks({ title, lang, what, reach }: ListHead, asked: readonly Asked[]): readonly PageBlock[] {
  // Half a screen may be too low for a long question beside its button.
  const isLow = reach === 'low';
  return [
    {
      key: 'title',
      node: (
        <div className={styles['intro']}>
          <Heading lang={lang}>{title}</Heading>
          <p>{what}</p>
        </div>
      ),
    },
    ...asked.flatMap(({ card, prompts }) => [
      ...(isLow
        ? [
            { key: card.id, node: <h2 lang={card.locale}>{card.question}</h2>, isHead: true },
            { key: `${card.id}-remove`, node: <Remove card={card} />, isHead: true },
          ]
        : [{ key: card.id, node: <QuestionHead card={card} />, isHead: true }]),
      { key: `${card.id}-prompts`, node: <Prompts prompts={prompts} /> },
    ]),
  ];
}

function QuestionHead({ card }: { readonly card: Card }) {
  return (
    <div className={styles['head']}>
      <h2 lang={card.locale}>{card.question}</h2>
      <Remove card={card} />
    </div>
  );
}

function Remove({ card }: { readonly card: Card }) {
  const send = useSend();
  const words = useWords();
  return (
    <Control
      name={`remove-${card.id}`}
      label={words.remove}
      icon={X}
      onAct={() => send({ kind: 'questionUnmarked', cardId: card.id })}
    />
  );
}
