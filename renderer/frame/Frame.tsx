import {
  ALargeSmall,
  ArrowLeft,
  BookOpenText,
  CircleQuestionMark,
  DoorOpen,
  Footprints,
  ListChecks,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useContent, useSend, useVisit, useWords } from '../kiosk.ts';
import { VoicePlayer } from './VoicePlayer.tsx';
import { useIsRead } from '../voice/useVoice.ts';
import { leadActs } from '../led/leadActs.ts';
import { LeadControl } from '../led/LeadControl.tsx';
import { Control } from '../ui/Control.tsx';
import styles from './Frame.module.css';

/** What lies over a screen. The screen can then be seen but not used. Only the help button still works under the comfort panel. */
export type Overlay = 'nothing' | 'comfort' | 'question';

interface FrameProps {
  /** What the way back is called; undefined where there is none. */
  readonly back?: { readonly label: string; readonly onAct: () => void };
  /** What is shown in the place of the way back, if there is none. Without it, the clinic's name is shown. */
  readonly corner?: ReactNode;
  /** Buttons of this screen, in their own strip. While the page is read aloud, the voice's buttons are in their place. */
  readonly actions?: ReactNode;
  readonly overlay: Overlay;
  readonly children: ReactNode;
}

/** What stays put on every patient screen: the way back, help, the list, sources, comfort and "Finish". */
export function Frame({ back, corner, actions, overlay, children }: FrameProps) {
  const words = useWords();
  const send = useSend();
  const { questions, screen, consultation, session } = useVisit();
  const { settings } = useContent();
  const isCovered = overlay !== 'nothing';
  const isRead = useIsRead();
  return (
    <div className={styles['frame']}>
      <header className={styles['where']} inert={isCovered}>
        {back ? (
          <Control name="back" label={back.label} icon={ArrowLeft} onAct={back.onAct} />
        ) : (
          (corner ?? <p className={styles['clinic']}>{settings.clinicName}</p>)
        )}
      </header>
      <div className={styles['help']} inert={overlay === 'question'}>
        <Control
          name="help"
          label={words.help}
          icon={CircleQuestionMark}
          look="help"
          isHere={screen.kind === 'help'}
          onAct={() => send({ kind: screen.kind === 'help' ? 'wentBack' : 'helpOpened' })}
        />
      </div>
      <main className={styles['main']} inert={isCovered}>
        {children}
      </main>
      {isRead && (
        <div className={styles['actions']} inert={isCovered}>
          <VoicePlayer />
        </div>
      )}
      {/* The screen's buttons stay in the document while they are hidden, because the voice presses them to turn pages. */}
      {actions && (
        <div className={styles['actions']} inert={isCovered} hidden={isRead}>
          {actions}
        </div>
      )}
      <nav className={styles['bar']} aria-label={words.thisScreen} inert={isCovered}>
        <Control
          name="comfort"
          label={words.comfort}
          icon={ALargeSmall}
          iconAt="top"
          onAct={() => send({ kind: 'comfortOpened' })}
        />
        {consultation ? (
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
          <LeadControl act={leadActs.takeBack} label={words.takeBack} iconAt="top" send={send} />
        ) : (
          <Control
            name="finish"
            label={consultation ? words.endTalk : words.finish}
            icon={DoorOpen}
            iconAt="top"
            onAct={() => send({ kind: 'finished' })}
          />
        )}
      </nav>
    </div>
  );
}
