import { CircleCheck, ClipboardList, Info, LayoutGrid, MessageSquarePlus } from 'lucide-react';
import type { Block, Card } from '../../content/pack.ts';
import { cardOf, tintOf, useContent, useSend, useVisit } from '../kiosk.ts';
import { BlockView } from '../ui/BlockView.tsx';
import { Control } from '../ui/Control.tsx';
import { type Behind, Frame, Heading } from '../ui/Frame.tsx';
import { Pages } from '../ui/Pages.tsx';
import { Prompts } from '../ui/Prompts.tsx';
import { Tile } from '../ui/Tile.tsx';
import { pageSteps, type Step, Strip } from '../ui/Strip.tsx';
import { type Paging, usePages } from '../ui/usePages.ts';
import { sheetPlace, sheetTitle, words } from '../words.ts';
import styles from './CardScreen.module.css';

interface CardScreenProps {
  readonly cardId: string;
  readonly place: number;
  readonly behind: Behind;
}

/** One question and its answer. */
export function CardScreen({ cardId, place, behind }: CardScreenProps) {
  const { pack } = useContent();
  const send = useSend();
  const paging = usePages(place);
  const card = cardOf(pack, cardId);
  if (!card) return null;
  return (
    <Frame
      behind={behind}
      back={{ label: words.allQuestions, onAct: () => send({ kind: 'allQuestionsOpened' }) }}
      strip={<CardStrip card={card} paging={paging} />}
    >
      <Answer card={card} paging={paging} />
    </Frame>
  );
}

/** The answer, page by page. */
function Answer({ card, paging }: { readonly card: Card; readonly paging: Paging }) {
  const { pack, settings } = useContent();
  const send = useSend();
  const related = card.related.flatMap((id) => cardOf(pack, id) ?? []);
  const blocks = [
    {
      key: 'question',
      node: (
        <>
          <Heading>{card.question}</Heading>
          {card.status === 'draft' && (
            <p className={styles['draft']}>
              <Info aria-hidden className={styles['mark']} />
              {words.draft}
            </p>
          )}
        </>
      ),
    },
    {
      key: 'in-short',
      node: (
        <section className={styles['short']} data-tint={tintOf(pack, card)} aria-label={words.answerInShort}>
          <p>{card.inShort}</p>
        </section>
      ),
    },
    ...card.body.map((block, index) => ({
      key: `body-${index}`,
      node: <BlockView block={block} />,
      isText: true,
      isHead: isLeadIn(block, card.body[index + 1]),
    })),
    ...(card.sheet
      ? [
          {
            key: 'sheet',
            node: (
              <section className={styles['sheet']}>
                <ClipboardList aria-hidden className={styles['mark']} />
                <div>
                  <h2>{sheetTitle(card.sheet.name)}</h2>
                  <p>
                    {settings.sheetPlaces[card.sheet.id]
                      ? sheetPlace(settings.sheetPlaces[card.sheet.id] ?? '')
                      : words.sheetAsk}
                  </p>
                </div>
              </section>
            ),
          },
        ]
      : []),
    {
      key: 'prompts',
      node: <Prompts title={words.prompts} prompts={card.prompts} />,
    },
    ...(related.length > 0
      ? [
          {
            key: 'related',
            isSpare: true,
            node: (
              <section className={styles['related']}>
                <h2>{words.moreToRead}</h2>
                <div className={styles['tiles']}>
                  {related.map((other) => (
                    <Tile
                      key={other.id}
                      card={other}
                      tint={tintOf(pack, other)}
                      shape="row"
                      onAct={() => send({ kind: 'cardOpened', cardId: other.id })}
                    />
                  ))}
                </div>
              </section>
            ),
          },
        ]
      : []),
  ];
  return (
    <div className={styles['card']} data-card={card.id}>
      <Pages paging={paging} title={card.question} blocks={blocks} />
    </div>
  );
}

/** Whether a block is the line before a list, which means little without it. */
function isLeadIn(block: Block, after: Block | undefined): boolean {
  return block.kind === 'paragraph' && after?.kind === 'list';
}

/** The card's own buttons: ask, and on through the pages and then the questions. */
function CardStrip({ card, paging }: { readonly card: Card; readonly paging: Paging }) {
  const { pack } = useContent();
  const send = useSend();
  const { questions } = useVisit();
  const isAsked = questions.includes(card.id);
  const here = pack.cards.findIndex(({ id }) => id === card.id);
  const stepTo = (label: string, other: Card | undefined): Step | undefined =>
    other && { label, leadsTo: 'screen', onAct: () => send({ kind: 'cardOpened', cardId: other.id }) };
  const { previous, next } = pageSteps(paging);
  const atTheEnd: Step = {
    label: words.allQuestions,
    icon: LayoutGrid,
    leadsTo: 'screen',
    onAct: () => send({ kind: 'allQuestionsOpened' }),
  };
  return (
    <Strip
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
    </Strip>
  );
}
