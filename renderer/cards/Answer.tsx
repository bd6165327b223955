import { ClipboardList } from 'lucide-react';
import { isLeadIn } from '../../content/model/fragments.ts';
import { markedParts } from '../../content/model/marked.ts';
import type { Card } from '../../content/model/pack.ts';
import { isChecked } from '../../content/model/withhold.ts';
import { cardOf, tintOf, useContent, useLanguage, useVisit, useWords } from '../kiosk.ts';
import styles from './Answer.module.css';
import { BlockView } from './BlockView.tsx';
import { DraftNote } from './DraftNote.tsx';
import { DrawingTile } from './DrawingTile.tsx';
import { Heading } from '../ui/Heading.tsx';
import { type PageBlock, Pages } from '../paging/Pages.tsx';
import { Prompts } from './Prompts.tsx';
import { promptsIn } from './prompts.ts';
import { Tile } from './Tile.tsx';
import type { Paging } from '../paging/usePages.ts';
import { Marked, WordNotes } from './WordNote.tsx';

interface AnswerProps {
  readonly card: Card;
  readonly paging: Paging;
  /** What comes between the question and its answer. */
  readonly before?: readonly PageBlock[];
  /** What follows the answer. Without it, what to ask the doctor and what to read next follow. */
  readonly after?: readonly PageBlock[];
}

/** A card's answer, page by page. */
export function Answer({ card, paging, before, after }: AnswerProps) {
  const words = useWords();
  const { pack, settings } = useContent();
  const language = useLanguage();
  const placeOfHandout = card.handout && settings.handoutPlaces[language]?.[card.handout.id];
  const related = card.related.flatMap((id) => cardOf(pack, id) ?? []);
  const { comfort } = useVisit();
  // With large letters, a sentence and its explanation may not fit on one page. They may be parted; the explanation stays whole.
  const isClose = comfort.textStep < 2;
  const termsAt = (blockIndex: number) => card.terms.filter(({ at }) => at === blockIndex);
  /** The explanations of the hard words in a part of the answer, which are shown right below that part. */
  const noteBlocks = (blockIndex: number): readonly PageBlock[] =>
    termsAt(blockIndex).length === 0
      ? []
      : [{ key: `words-${blockIndex}`, lang: card.locale, node: <WordNotes terms={termsAt(blockIndex)} /> }];
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
                    <Tile key={other.id} card={other} tint={tintOf(pack, other)} shape="row" />
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
    ...(card.handout
      ? [
          {
            key: 'handout',
            node: (
              <section className={styles['handout']}>
                <ClipboardList aria-hidden className={styles['mark']} />
                <div>
                  <h2>
                    {markedParts(words.handoutTitle(card.handout.name), [card.handout.name]).map(
                      ({ text, isMarked }) => (
                        <span key={text} lang={isMarked ? card.locale : undefined}>
                          {text}
                        </span>
                      ),
                    )}
                  </h2>
                  {/* The clinic's own words have no recording, so the voice says other words instead. */}
                  <p data-instead={words.handoutAsk}>
                    {placeOfHandout ? words.handoutPlace(placeOfHandout) : words.handoutAsk}
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
