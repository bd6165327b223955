import { ALargeSmall, ArrowLeft, BookOpenText, CircleQuestionMark, DoorOpen, ListChecks } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useContent, useSend, useVisit } from '../kiosk.ts';
import { words } from '../words.ts';
import { Control } from './Control.tsx';
import styles from './Frame.module.css';

interface FrameProps {
  /** What the way back is called; undefined where there is none. */
  readonly back?: { readonly label: string; readonly onAct: () => void };
  /** Buttons of this screen, in their own strip. */
  readonly strip?: ReactNode;
  /** Under the comfort sheet or the question: seen, not used. */
  readonly isBehind: boolean;
  readonly children: ReactNode;
}

/** What stays put on every patient screen: the way back, help, the list, sources, comfort and "Finish". */
export function Frame({ back, strip, isBehind, children }: FrameProps) {
  const send = useSend();
  const { questions } = useVisit();
  const { settings } = useContent();
  return (
    <div className={styles['frame']} inert={isBehind}>
      <header className={styles['where']}>
        {back ? (
          <Control name="back" label={back.label} icon={ArrowLeft} onAct={back.onAct} />
        ) : (
          <p className={styles['clinic']}>{settings.clinicName}</p>
        )}
      </header>
      <div className={styles['help']}>
        <Control
          name="help"
          label={words.help}
          icon={CircleQuestionMark}
          look="help"
          onAct={() => send({ kind: 'helpOpened' })}
        />
      </div>
      <main className={styles['main']}>{children}</main>
      {strip && <div className={styles['strip']}>{strip}</div>}
      <nav className={styles['bar']} aria-label="This screen">
        <Control
          name="comfort"
          label={words.comfort}
          icon={ALargeSmall}
          iconAt="top"
          onAct={() => send({ kind: 'comfortOpened' })}
        />
        <Control
          name="questions"
          label={words.myList}
          count={questions.length > 0 ? questions.length : undefined}
          icon={ListChecks}
          iconAt="top"
          onAct={() => send({ kind: 'questionsOpened' })}
        />
        <Control
          name="sources"
          label={words.sources}
          icon={BookOpenText}
          iconAt="top"
          onAct={() => send({ kind: 'sourcesOpened' })}
        />
        <Control
          name="finish"
          label={words.finish}
          icon={DoorOpen}
          iconAt="top"
          look="strong"
          onAct={() => send({ kind: 'finished' })}
        />
      </nav>
    </div>
  );
}

/** A screen's heading. It takes the focus when its screen comes up, so that keys go on from there. */
export function Heading({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <h1 ref={heading} tabIndex={-1} className={styles['heading']}>
      {children}
    </h1>
  );
}
