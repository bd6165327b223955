import {
  ArrowLeft,
  ArrowRight,
  ChevronDown,
  CircleCheck,
  DoorOpen,
  MessageSquarePlus,
  Pause,
  Pointer,
} from 'lucide-react';
import { useState } from 'react';
import { type Beat, beatsOf } from '../../content/beats.ts';
import { type Card, isChecked } from '../../content/pack.ts';
import type { Session } from '../../visit/state.ts';
import { cardOf, useContent, useSend, useVisit, useWords } from '../kiosk.ts';
import { BlockView } from '../ui/BlockView.tsx';
import { Control } from '../ui/Control.tsx';
import { DraftNote } from '../ui/DraftNote.tsx';
import { DrawnStep } from '../ui/DrawnStep.tsx';
import { type Behind, Heading } from '../ui/Frame.tsx';
import { LineMotif } from '../ui/LineMotif.tsx';
import { Pages } from '../ui/Pages.tsx';
import { Prompts } from '../ui/Prompts.tsx';
import { promptsIn } from '../ui/talk.ts';
import { usePages } from '../ui/usePages.ts';
import { WalkLine } from '../ui/WalkLine.tsx';
import { Marked, WordNotes } from '../ui/WordNote.tsx';
import styles from './Slide.module.css';
import { pageOfBeat, slideScales, smallerWhere } from './slideScale.ts';

/** What the people of a session see: a card in large type, one thought of it in the light. */
export function Slide({ behind }: { readonly behind: Behind }) {
  const words = useWords();
  const { pack } = useContent();
  const { session } = useVisit();
  const [isStripHidden, hideStrip] = useState(false);
  const card = session && cardOf(pack, session.cards[session.at] ?? '');
  if (!session || !card) return null;
  if (session.isBlank) return <Blank isLedHere={session.ledFrom === 'here'} />;
  return (
    <div className={styles['slide']} inert={behind !== 'nothing'}>
      <header className={styles['head']}>
        <WalkLine
          step={session.at}
          steps={session.cards.length}
          label={words.cardNumber(session.at + 1, session.cards.length)}
          note={words.partOf(session.beat + 1, card.beats)}
        />
      </header>
      <main className={styles['main']}>
        <CardInLight key={card.id} card={card} beat={session.beat} />
      </main>
      {session.ledFrom === 'here' && (
        <LedHere session={session} card={card} isHidden={isStripHidden} onHide={hideStrip} />
      )}
    </div>
  );
}

/** A card, as large as lets each of its thoughts be whole on a page. */
function CardInLight({ card, beat }: { readonly card: Card; readonly beat: number }) {
  const paging = usePages(0);
  const [scale, setScale] = useState(0);
  const blocks = beatsOf(card).map((each, index) => ({
    key: `${index}`,
    isWhole: each.kind === 'drawing',
    // Above what could be asked stands a title of the screen's own.
    ...(each.kind === 'prompts' ? {} : { lang: card.locale }),
    node: (
      <section className={styles['beat']} data-lit={index === beat}>
        <BeatView card={card} beat={each} />
      </section>
    ),
  }));
  return (
    <div className={styles['card']} style={{ '--slide-scale': slideScales[scale] }} data-beat={beat}>
      <div className={styles['question']}>
        <Heading lang={card.locale}>{card.question}</Heading>
        {!isChecked(card) && <DraftNote />}
      </div>
      <Pages
        paging={{
          ...paging,
          page: pageOfBeat(paging.ranges, beat),
          onMeasured: (ranges) => {
            paging.onMeasured(ranges);
            setScale(smallerWhere(ranges, scale));
          },
        }}
        blocks={blocks}
      />
    </div>
  );
}

function BeatView({ card, beat }: { readonly card: Card; readonly beat: Beat }) {
  const words = useWords();
  switch (beat.kind) {
    case 'short':
      return (
        <>
          <p className={styles['short']} data-piece>
            <Marked text={beat.text} terms={beat.terms} />
          </p>
          <WordNotes terms={beat.terms} />
        </>
      );
    case 'drawing':
      return <DrawnStep drawing={beat.drawing} step={beat.step} />;
    case 'blocks':
      return (
        <>
          {beat.blocks.map((block, index) => (
            <BlockView key={index} block={block} terms={beat.terms} />
          ))}
          <WordNotes terms={beat.terms} />
        </>
      );
    default:
      return <Prompts title={words.prompts} prompts={promptsIn(card, beat.prompts)} />;
  }
}

/** Nothing to look at but each other. Where staff have a screen of their own, nobody's touch ends it. */
function Blank({ isLedHere }: { readonly isLedHere: boolean }) {
  const words = useWords();
  const send = useSend();
  return (
    <main className={styles['blank']}>
      {isLedHere && (
        <button
          type="button"
          className={styles['surface']}
          data-control="resume"
          aria-label={words.pausedTouch}
          onClick={() => send({ kind: 'unblanked' })}
        />
      )}
      <h1>{words.paused}</h1>
      <LineMotif turn={0} />
      {isLedHere && (
        <p>
          <Pointer aria-hidden className={styles['finger']} />
          {words.pausedTouch}
        </p>
      )}
    </main>
  );
}

interface LedHereProps {
  readonly session: Session;
  readonly card: Card;
  readonly isHidden: boolean;
  readonly onHide: (isHidden: boolean) => void;
}

/** How staff lead at the patients' own screen: a strip that hides until the glass is touched. */
function LedHere({ session, card, isHidden, onHide }: LedHereProps) {
  const words = useWords();
  const send = useSend();
  const { questions } = useVisit();
  const isAsked = questions.includes(card.id);
  const isAtStart = session.at === 0 && session.beat === 0;
  const isAtEnd = session.at === session.cards.length - 1 && session.beat === card.beats - 1;
  if (isHidden) {
    return (
      <button
        type="button"
        className={styles['surface']}
        data-control="show-strip"
        aria-label={words.showStrip}
        onClick={() => onHide(false)}
      />
    );
  }
  return (
    <nav className={styles['strip']} aria-label={words.forStaff}>
      <div data-turns="back">
        {!isAtStart && (
          <Control
            name="previous"
            label={words.back}
            icon={ArrowLeft}
            iconAt="top"
            onAct={() => send({ kind: 'movedOn', by: -1 })}
          />
        )}
      </div>
      <div data-turns="on">
        {!isAtEnd && (
          <Control
            name="next"
            label={words.onward}
            icon={ArrowRight}
            iconAt="top"
            look="primary"
            onAct={() => send({ kind: 'movedOn', by: 1 })}
          />
        )}
      </div>
      <Control name="blank" label={words.blank} icon={Pause} iconAt="top" onAct={() => send({ kind: 'blanked' })} />
      <Control
        name="ask"
        label={words.askShort}
        icon={isAsked ? CircleCheck : MessageSquarePlus}
        iconAt="top"
        isOn={isAsked}
        onAct={() => send({ kind: isAsked ? 'questionUnmarked' : 'questionMarked', cardId: card.id })}
      />
      <Control
        name="hand-over"
        label={words.handOver}
        icon={Pointer}
        iconAt="top"
        onAct={() => send({ kind: 'handedOver' })}
      />
      <Control name="hide" label={words.hideStrip} icon={ChevronDown} iconAt="top" onAct={() => onHide(true)} />
      <Control
        name="finish"
        label={words.endSession}
        icon={DoorOpen}
        iconAt="top"
        onAct={() => send({ kind: 'finished' })}
      />
    </nav>
  );
}
