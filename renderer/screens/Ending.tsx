import { ArrowLeft, DoorOpen } from 'lucide-react';
import { useSend } from '../kiosk.ts';
import { Control } from '../ui/Control.tsx';
import { type Behind, Frame, Heading } from '../ui/Frame.tsx';
import { words } from '../words.ts';
import styles from './Ending.module.css';

/** Asked once before a talk ends, as what was marked is gone then. */
export function Ending({ behind }: { readonly behind: Behind }) {
  const send = useSend();
  return (
    <Frame behind={behind}>
      <div className={styles['ending']}>
        <Heading>{words.endTalkTitle}</Heading>
        <p>{words.endTalkWhy}</p>
        <Control
          name="keep"
          label={words.endTalkNo}
          icon={ArrowLeft}
          look="primary"
          onAct={() => send({ kind: 'wentBack' })}
        />
        <Control name="end" label={words.endTalkYes} icon={DoorOpen} onAct={() => send({ kind: 'finished' })} />
      </div>
    </Frame>
  );
}
