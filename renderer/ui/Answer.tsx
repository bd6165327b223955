import { ClipboardList } from 'lucide-react';
import { isLeadIn } from '../../content/beats.ts';
import { markedParts } from '../../content/marked.ts';
import { type Card, isChecked } from '../../content/pack.ts';
import { cardOf, tintOf, useContent, useSend, useVisit, useWords } from '../kiosk.ts';
import styles from './Answer.module.css';
import { BlockView } from './BlockView.tsx';
import { DraftNote } from './DraftNote.tsx';
import { DrawingTile } from './DrawingTile.tsx';
import { Heading } from './Frame.tsx';
import { type PageBlock, Pages } from './Pages.tsx';
import { Prompts } from './Prompts.tsx';
import { promptsIn } from './talk.ts';
import { Tile } from './Tile.tsx';
import type { Paging } from './usePages.ts';
import { Marked, WordNotes } from './WordNote.tsx';

interface AnswerProps {
  readonly card: Card;
  readonly paging: Paging;
  /** What stands between the question and its answer. */
  readonly before?: readonly PageBlock[];
  /** What follows the answer; else it is what to ask the doctor, and what to read next. */
  readonly after?: readonly PageBlock[];
}

/** A card's answer, page by page. */
export function Answer({ card, paging, before, after }: AnswerProps) {
  const words = useWords();
  const { pack, settings } = useContent();
  const send = useSend();
  const related = card.related.flatMap((id) => cardOf(pack, id) ?? []);
  const { comfort } = useVisit();
  // Where the letters are large, a sentence and what explains its word may not fit on one page: the explanation stays whole.
  const isClose = comfort.textStep < 2;
  const termsAt = (place: number) => card.terms.filter(({ at }) => at === place);
  /** What explains the hard words of a part of the answer, right below it. */
  const noteBlocks = (place: number): readonly PageBlock[] =>
    termsAt(place).length === 0
      ? []
      : [{ key: `words-${place}`, lang: card.locale, node: <WordNotes terms={termsAt(place)} /> }];
  const ownEnd: PageBlock[] = [
    {
      key: 'prompts',
      node: <Prompts title={words.prompts} prompts={promptsIn(card, card.prompts)} />,
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
  const blocks: PageBlock[] = [
    {
      key: 'question',
      node: (
        <>
          <Heading lang={card.locale}>{card.question}</Heading>
          {!isChecked(card) && <DraftNote />}
        </>
      ),
    },
    ...(before ?? []),
    {
      key: 'in-short',
      lang: card.locale,
      node: (
        <section className={styles['short']} data-tint={tintOf(pack, card)} aria-label={words.answerInShort}>
          <p>
            <Marked text={card.inShort} terms={termsAt(-1)} />
          </p>
        </section>
      ),
      isHead: termsAt(-1).length > 0,
    },
    ...noteBlocks(-1),
    ...(card.drawings.length > 0 ? [{ key: 'drawing', node: <DrawingTile card={card} /> }] : []),
    ...card.body.flatMap((block, index) => [
      {
        key: `body-${index}`,
        lang: card.locale,
        node: <BlockView block={block} terms={termsAt(index)} />,
        isText: true,
        isHead: (isClose && termsAt(index).length > 0) || isLeadIn(block, card.body[index + 1]),
      },
      ...noteBlocks(index),
    ]),
    ...(card.sheet
      ? [
          {
            key: 'sheet',
            node: (
              <section className={styles['sheet']}>
                <ClipboardList aria-hidden className={styles['mark']} />
                <div>
                  <h2>
                    {markedParts(words.sheetTitle(card.sheet.name), [card.sheet.name]).map(({ text, isMarked }) => (
                      <span key={text} lang={isMarked ? card.locale : undefined}>
                        {text}
                      </span>
                    ))}
                  </h2>
                  {/* Nobody has recorded the clinic's own words. */}
                  <p data-instead={words.sheetAsk}>
                    {settings.sheetPlaces[card.sheet.id]
                      ? words.sheetPlace(settings.sheetPlaces[card.sheet.id] ?? '')
                      : words.sheetAsk}
                  </p>
                </div>
              </section>
            ),
          },
        ]
      : []),
    ...(after ?? ownEnd),
  ];
  return (
    <div className={styles['card']} data-card={card.id}>
      <Pages paging={paging} title={card.question} titleLang={card.locale} blocks={blocks} />
    </div>
  );
}
