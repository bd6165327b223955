import { ChevronDown, DoorOpen, Pointer } from 'lucide-react';
import { useState } from 'react';
import { type Fragment, fragmentsOf } from '../../content/model/fragments.ts';
import type { Card } from '../../content/model/pack.ts';
import { isChecked } from '../../content/model/withhold.ts';
import type { Session } from '../../visit/state.ts';
import { cardOf, useContent, useSend, useVisit, useWords } from '../kiosk.ts';
import { BlockView } from '../cards/BlockView.tsx';
import { Control } from '../ui/Control.tsx';
import { DraftNote } from '../cards/DraftNote.tsx';
import { DrawnStep } from '../cards/DrawnStep.tsx';
import type { Overlay } from '../frame/Frame.tsx';
import { Heading } from '../ui/Heading.tsx';
import { LineMotif } from '../ui/LineMotif.tsx';
import { Pages } from '../paging/Pages.tsx';
import { Prompts } from '../cards/Prompts.tsx';
import { promptsIn } from '../cards/prompts.ts';
import { usePages } from '../paging/usePages.ts';
import { endsOf, leadActs, markAct } from '../led/leadActs.ts';
import { LeadControl } from '../led/LeadControl.tsx';
import { ConsultationLine } from '../led/ConsultationLine.tsx';
import { Marked, WordNotes } from '../cards/WordNote.tsx';
import styles from './Slide.module.css';
import { pageOfFragment, slideScales, smallerWhere } from './slideScale.ts';

/** What the people of a session see: a card in large type, one fragment of it lit. */
export function Slide({ overlay }: { readonly overlay: Overlay }) {
  const words = useWords();
  const { pack } = useContent();
  const { session } = useVisit();
  const [isStripHidden, hideStrip] = useState(false);
  const card = session && cardOf(pack, session.cards[session.at] ?? '');
  if (!session || !card) return null;
  if (session.isBlank) return <Blank isLedHere={session.ledFrom === 'here'} />;
  return (
    <div className={styles['slide']} inert={overlay !== 'nothing'}>
      <header className={styles['head']}>
        <ConsultationLine
          step={session.at}
          steps={session.cards.length}
          label={words.cardNumber(session.at + 1, session.cards.length)}
          note={words.partOf(session.fragment + 1, card.fragments)}
        />
      </header>
      <main className={styles['main']}>
        <LitCard key={card.id} card={card} fragment={session.fragment} />
      </main>
      {session.ledFrom === 'here' && (
        <LedHere session={session} card={card} isHidden={isStripHidden} onHide={hideStrip} />
      )}
    </div>
  );
}

/** A card in the largest letters with which each of its fragments fits on a page. */
function LitCard({ card, fragment }: { readonly card: Card; readonly fragment: number }) {
  const paging = usePages(0);
  const [scale, setScale] = useState(0);
  const blocks = fragmentsOf(card).map((each, index) => ({
    key: `${index}`,
    isWhole: each.kind === 'drawing',
    // The prompts have a title above them in the screen's own language.
    ...(each.kind === 'prompts' ? {} : { lang: card.locale }),
    node: (
      <section className={styles['fragment']} data-lit={index === fragment}>
        <FragmentView card={card} fragment={each} />
      </section>
    ),
  }));
  return (
    <div className={styles['card']} style={{ '--slide-scale': slideScales[scale] }} data-fragment={fragment}>
      <div className={styles['question']}>
        <Heading lang={card.locale}>{card.question}</Heading>
        {!isChecked(card) && <DraftNote />}
      </div>
      <Pages
        paging={{
          ...paging,
          page: pageOfFragment(paging.ranges, fragment),
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

function FragmentView({ card, fragment }: { readonly card: Card; readonly fragment: Fragment }) {
  const words = useWords();
  switch (fragment.kind) {
    case 'short':
      return (
        <>
          <p className={styles['short']} data-piece>
            <Marked text={fragment.text} terms={fragment.terms} />
          </p>
          <WordNotes terms={fragment.terms} />
        </>
      );
    case 'drawing':
      return <DrawnStep drawing={fragment.drawing} step={fragment.step} />;
    case 'blocks':
      return (
        <>
          {fragment.blocks.map((block, index) => (
            <BlockView key={index} block={block} terms={fragment.terms} />
          ))}
          <WordNotes terms={fragment.terms} />
        </>
      );
    default:
      return <Prompts title={words.prompts} prompts={promptsIn(card, fragment.prompts)} />;
  }
}

/** A pause, in which the screen shows no card. Where staff have their own screen, a touch on this screen does not end the pause. */
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

/** The buttons with which staff lead on the patients' own screen. They can be hidden until the screen is touched. */
function LedHere({ session, card, isHidden, onHide }: LedHereProps) {
  const words = useWords();
  const send = useSend();
  const visit = useVisit();
  const { isAtStart, isAtEnd } = endsOf(session, card);
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
        {!isAtStart && <LeadControl act={leadActs.previous} label={words.back} iconAt="top" send={send} />}
      </div>
      <div data-turns="on">
        {!isAtEnd && <LeadControl act={leadActs.next} label={words.onward} iconAt="top" look="primary" send={send} />}
      </div>
      <LeadControl act={leadActs.blank} label={words.blank} iconAt="top" send={send} />
      <LeadControl act={markAct(visit, card)} label={words.askShort} iconAt="top" send={send} />
      <LeadControl act={leadActs.handOver} label={words.handOver} iconAt="top" send={send} />
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
