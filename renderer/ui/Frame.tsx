import {
  ALargeSmall,
  ArrowLeft,
  BookOpenText,
  CircleQuestionMark,
  DoorOpen,
  Footprints,
  ListChecks,
  Presentation,
} from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useContent, useSend, useVisit, useWords } from '../kiosk.ts';
import { Player } from '../voice/Player.tsx';
import { useIsRead } from '../voice/useVoice.ts';
import { Control } from './Control.tsx';
import styles from './Frame.module.css';

/** What lies over a screen, which is then seen and not used. Under the comfort sheet, help still is. */
export type Behind = 'nothing' | 'comfort' | 'question';

interface FrameProps {
  /** What the way back is called; undefined where there is none. */
  readonly back?: { readonly label: string; readonly onAct: () => void };
  /** What stands there instead. Else it is the clinic's name. */
  readonly corner?: ReactNode;
  /** Buttons of this screen, in their own strip; while the page is read aloud, those of the voice are there. */
  readonly strip?: ReactNode;
  readonly behind: Behind;
  readonly children: ReactNode;
}

/** What stays put on every patient screen: the way back, help, the list, sources, comfort and "Finish". */
export function Frame({ back, corner, strip, behind, children }: FrameProps) {
  const words = useWords();
  const send = useSend();
  const { questions, screen, walk, session } = useVisit();
  const { settings } = useContent();
  const isBehind = behind !== 'nothing';
  const isRead = useIsRead();
  return (
    <div className={styles['frame']}>
      <header className={styles['where']} inert={isBehind}>
        {back ? (
          <Control name="back" label={back.label} icon={ArrowLeft} onAct={back.onAct} />
        ) : (
          (corner ?? <p className={styles['clinic']}>{settings.clinicName}</p>)
        )}
      </header>
      <div className={styles['help']} inert={behind === 'question'}>
        <Control
          name="help"
          label={words.help}
          icon={CircleQuestionMark}
          look="help"
          isHere={screen.kind === 'help'}
          onAct={() => send({ kind: screen.kind === 'help' ? 'wentBack' : 'helpOpened' })}
        />
      </div>
      <main className={styles['main']} inert={isBehind}>
        {children}
      </main>
      {isRead && (
        <div className={styles['strip']} inert={isBehind}>
          <Player />
        </div>
      )}
      {/* The voice turns pages by its buttons, seen or not. */}
      {strip && (
        <div className={styles['strip']} inert={isBehind} hidden={isRead}>
          {strip}
        </div>
      )}
      <nav className={styles['bar']} aria-label={words.thisScreen} inert={isBehind}>
        <Control
          name="comfort"
          label={words.comfort}
          icon={ALargeSmall}
          iconAt="top"
          onAct={() => send({ kind: 'comfortOpened' })}
        />
        {walk ? (
          <Control
            name="steps"
            label={words.ourTalk}
            icon={Footprints}
            iconAt="top"
            isHere={screen.kind === 'steps'}
            onAct={() => send({ kind: screen.kind === 'steps' ? 'wentBack' : 'stepsOpened' })}
          />
        ) : (
          <Control
            name="questions"
            label={words.myQuestions}
            count={questions.length > 0 ? words.number(questions.length) : undefined}
            icon={ListChecks}
            iconAt="top"
            isHere={screen.kind === 'questions'}
            onAct={() => send({ kind: screen.kind === 'questions' ? 'wentBack' : 'questionsOpened' })}
          />
        )}
        <Control
          name="sources"
          label={words.sources}
          icon={BookOpenText}
          iconAt="top"
          isHere={screen.kind === 'sources'}
          onAct={() => send({ kind: screen.kind === 'sources' ? 'wentBack' : 'sourcesOpened' })}
        />
        {session ? (
          <Control
            name="take-back"
            label={words.takeBack}
            icon={Presentation}
            iconAt="top"
            onAct={() => send({ kind: 'takenBack' })}
          />
        ) : (
          <Control
            name="finish"
            label={walk ? words.endTalk : words.finish}
            icon={DoorOpen}
            iconAt="top"
            onAct={() => send({ kind: 'finished' })}
          />
        )}
      </nav>
    </div>
  );
}

/** A screen's heading. It takes the focus when its screen comes up, so that keys go on from there. */
export function Heading({ children, lang }: { readonly children: ReactNode; readonly lang?: string | undefined }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <h1 ref={heading} tabIndex={-1} lang={lang} className={styles['heading']}>
      {children}
    </h1>
  );
}
