import { useEffect, useRef } from 'react';
import { useSend, useWords } from '../kiosk.ts';
import { Control } from '../ui/Control.tsx';
import styles from './StillReading.module.css';

/** Asked before a silent visit ends. Any touch anywhere answers it, and presses nothing else. */
export function StillReading() {
  const words = useWords();
  const send = useSend();
  const answer = () => send({ kind: 'answered' });
  const dialog = useRef<HTMLDivElement>(null);
  useEffect(() => dialog.current?.querySelector('button')?.focus(), []);
  return (
    <main className={styles['veil']} data-control="answer-anywhere" onClick={answer}>
      <div
        ref={dialog}
        className={styles['dialog']}
        role="alertdialog"
        aria-labelledby="still-reading"
        aria-describedby="still-reading-why"
      >
        <h1 id="still-reading">{words.stillReading}</h1>
        <p id="still-reading-why">{words.stillReadingWhy}</p>
        <Control name="answer" label={words.keepReading} look="primary" onAct={answer} />
      </div>
    </main>
  );
}
