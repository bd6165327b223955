import { ArrowLeft, DoorOpen, QrCode } from 'lucide-react';
import { useSend, useVisit, useWords } from '../kiosk.ts';
import { Control } from '../ui/Control.tsx';
import { type Overlay, Frame } from '../frame/Frame.tsx';
import { Heading } from '../ui/Heading.tsx';
import styles from './Ending.module.css';

/** Asks once before a talk or a session ends, because what was marked is then gone. */
export function Ending({ overlay }: { readonly overlay: Overlay }) {
  const words = useWords();
  const send = useSend();
  const { session } = useVisit();
  const called = session
    ? { title: words.endSessionTitle, why: words.endSessionWhy, yes: words.endSessionYes }
    : { title: words.endTalkTitle, why: words.endTalkWhy, yes: words.endTalkYes };
  return (
    <Frame overlay={overlay}>
      <div className={styles['ending']}>
        <Heading>{called.title}</Heading>
        <p>{called.why}</p>
        <Control name="keep" label={words.endTalkNo} icon={ArrowLeft} onAct={() => send({ kind: 'wentBack' })} />
        <Control
          name="take-home"
          label={words.takeHome}
          icon={QrCode}
          look="primary"
          onAct={() => send({ kind: 'takeHomeOpened' })}
        />
        <Control name="end" label={called.yes} icon={DoorOpen} onAct={() => send({ kind: 'finished' })} />
      </div>
    </Frame>
  );
}
