import { ArrowLeft, DoorOpen, LayoutList, MonitorSmartphone, QrCode } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { fragmentsOf } from '../../content/model/fragments.ts';
import type { Card } from '../../content/model/pack.ts';
import type { LeaderStart } from '../../main/bridge/contract.ts';
import type { LeaderApi } from '../../main/bridge/bridge.ts';
import { positionAfter } from '../../visit/present.ts';
import { isAway, type Session, type VisitState } from '../../visit/state.ts';
import { Control } from '../ui/Control.tsx';
import { presenterKey } from '../led/clicker.ts';
import { endsOf, leadActs, markAct } from '../led/leadActs.ts';
import { LeadControl } from '../led/LeadControl.tsx';
import { useKeys } from '../led/useClicker.ts';
import { en as words } from '../words/en.ts';
import { Ask } from './Ask.tsx';
import { FragmentText } from './FragmentText.tsx';
import { CardList } from './CardList.tsx';
import styles from './leader.module.css';
import { lasted, leadWords } from './words.ts';

interface LeadAppProps {
  readonly api: LeaderApi;
  readonly start: LeaderStart;
  readonly store: StoreApi<VisitState>;
}

/** What staff see on a screen of their own while the people see the cards. */
export function LeaderApp({ api, start, store }: LeadAppProps) {
  const visit = useStore(store);
  const [over, setOver] = useState<'nothing' | 'cards' | 'end'>('nothing');
  useKeys((key) => {
    if (over !== 'nothing') {
      if (key === 'Escape') setOver('nothing');
      return;
    }
    const meant = presenterKey(key, visit);
    if (meant?.kind === 'endWished') setOver('end');
    else if (meant) api.send(meant);
  });
  const { session } = visit;
  if (!session) return null;
  if (visit.attention.kind === 'asked') {
    return (
      <Ask title={leadWords.asked} why={leadWords.askedWhy}>
        <Control name="answer" label={leadWords.askedYes} look="primary" onAct={() => api.send({ kind: 'answered' })} />
      </Ask>
    );
  }
  if (over === 'end') {
    return (
      <Ask title={leadWords.endTitle} why={leadWords.endWhy}>
        <Control name="keep" label={leadWords.endNo} icon={ArrowLeft} look="primary" onAct={() => setOver('nothing')} />
        <Control
          name="take-home"
          label={leadWords.takeHome}
          icon={QrCode}
          onAct={() => {
            setOver('nothing');
            api.send({ kind: 'takeHomeOpened' });
          }}
        />
        <Control name="end" label={leadWords.endYes} icon={DoorOpen} onAct={() => api.act('end')} />
      </Ask>
    );
  }
  if (over === 'cards') {
    return (
      <CardList
        cards={start.cards}
        at={session.at}
        onBack={() => setOver('nothing')}
        onOpen={(at) => {
          setOver('nothing');
          api.send({ kind: 'slideOpened', at });
        }}
      />
    );
  }
  return <Console api={api} start={start} visit={visit} session={session} onOver={setOver} />;
}

interface ConsoleProps {
  readonly api: LeaderApi;
  readonly start: LeaderStart;
  readonly visit: VisitState;
  readonly session: Session;
  readonly onOver: (over: 'cards' | 'end') => void;
}

function Console({ api, start, visit, session, onOver }: ConsoleProps) {
  const { cards, picks, notes } = start;
  const card = cards[session.at];
  if (!card) return null;
  const areAway = isAway(visit);
  return (
    <div className={styles['console']}>
      <header className={styles['head']}>
        <h1>
          {areAway ? leadWords.stoppedAt : ''} {words.cardNumber(session.at + 1, cards.length)}
        </h1>
        <Elapsed fromMs={start.elapsedMs} />
      </header>
      <main className={styles['matter']}>
        <div className={styles['column']}>
          <section className={styles['now']} data-on={!areAway && !session.isBlank}>
            <h2>{leadWords.now}</h2>
            {areAway && <Exploring visit={visit} picks={picks} />}
            {!areAway && session.isBlank && <p>{leadWords.blanked}</p>}
            {!areAway && !session.isBlank && (
              <>
                <h3>{card.question}</h3>
                <FragmentText card={card} fragment={fragmentsOf(card)[session.fragment]} />
              </>
            )}
          </section>
          {!areAway && <Coming cards={cards} session={session} />}
        </div>
        <div className={styles['column']}>
          {!areAway && (
            <section className={styles['notes']}>
              <h2>{leadWords.notes}</h2>
              <p>{notes[card.id] ?? leadWords.noNotes}</p>
            </section>
          )}
          <Marked picks={picks} questions={visit.questions} />
        </div>
      </main>
      <Buttons api={api} visit={visit} session={session} card={card} onOver={onOver} />
    </div>
  );
}

/** What the people look at by themselves. */
function Exploring({ visit, picks }: { readonly visit: VisitState; readonly picks: LeaderStart['picks'] }) {
  const [screen = visit.screen] = visit.trail;
  const card = screen.kind === 'card' ? picks.find(({ id }) => id === screen.cardId) : undefined;
  return (
    <>
      {card && <h3>{card.question}</h3>}
      <p>{visit.screen.kind === 'takeHome' ? leadWords.takingHome : leadWords.exploring}</p>
    </>
  );
}

/** What comes after this fragment. */
function Coming({ cards, session }: { readonly cards: readonly Card[]; readonly session: Session }) {
  const cardFragments = new Map(cards.map((card) => [card.id, fragmentsOf(card).length]));
  const { at, fragment } = positionAfter(session, 1, { cardFragments });
  const card = cards[at];
  const isLast = at === session.at && fragment === session.fragment;
  return (
    <section className={styles['coming']}>
      <h2>{leadWords.nextIs}</h2>
      {isLast || !card ? (
        <p>{leadWords.theEnd}</p>
      ) : (
        <>
          {at !== session.at && <h3>{card.question}</h3>}
          <FragmentText card={card} fragment={fragmentsOf(card)[fragment]} />
        </>
      )}
    </section>
  );
}

/** This many of the questions are listed; the rest is counted. */
const mostQuestions = 4;

function Marked({ picks, questions }: { readonly picks: LeaderStart['picks']; readonly questions: readonly string[] }) {
  const named = questions.flatMap((id) => picks.find((pick) => pick.id === id)?.question ?? []);
  const shown = named.slice(-mostQuestions);
  const others = questions.length - shown.length;
  return (
    <section className={styles['marked']}>
      <h2>
        {leadWords.questions}: {questions.length}
      </h2>
      {questions.length === 0 && <p>{leadWords.noQuestions}</p>}
      <ul>
        {shown.map((question) => (
          <li key={question}>{question}</li>
        ))}
        {others > 0 && (
          <li>
            {others} {leadWords.more}
          </li>
        )}
      </ul>
    </section>
  );
}

interface ButtonsProps {
  readonly api: LeaderApi;
  readonly visit: VisitState;
  readonly session: Session;
  readonly card: Card;
  readonly onOver: (over: 'cards' | 'end') => void;
}

function Buttons({ api, visit, session, card, onOver }: ButtonsProps) {
  const areAway = isAway(visit);
  const { isBlank } = session;
  const mark = markAct(visit, card);
  return (
    <footer className={styles['buttons']}>
      {areAway ? (
        <LeadControl act={leadActs.takeBack} label={leadWords.takeBack} look="primary" send={api.send} />
      ) : (
        <>
          {endsOf(session, card).isAtStart ? (
            <span />
          ) : (
            <LeadControl act={leadActs.previous} label={leadWords.back} send={api.send} />
          )}
          <LeadControl
            act={leadActs.next}
            label={leadWords.next}
            iconAt="end"
            look={isBlank ? 'plain' : 'primary'}
            send={api.send}
          />
          {isBlank ? (
            <LeadControl act={leadActs.resume} label={leadWords.resume} look="primary" send={api.send} />
          ) : (
            <LeadControl act={leadActs.blank} label={leadWords.blank} send={api.send} />
          )}
          <LeadControl act={leadActs.handOver} label={leadWords.handOver} send={api.send} />
        </>
      )}
      <LeadControl act={mark} label={mark.isOn ? leadWords.marked : leadWords.mark} send={api.send} />
      {!areAway && <Control name="cards" label={leadWords.cards} icon={LayoutList} onAct={() => onOver('cards')} />}
      <Control name="swap" label={leadWords.swap} icon={MonitorSmartphone} onAct={() => api.act('swap')} />
      <Control name="end-session" label={leadWords.end} icon={DoorOpen} onAct={() => onOver('end')} />
    </footer>
  );
}

/** How long the session has lasted. */
function Elapsed({ fromMs }: { readonly fromMs: number }) {
  const [bornMs] = useState(() => performance.now() - fromMs);
  const [nowMs, setNowMs] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(performance.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <p role="timer">
      {leadWords.lasted} {lasted(Math.max(0, Math.floor((nowMs - bornMs) / 1000)))}
    </p>
  );
}
