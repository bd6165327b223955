import { useEffect, useRef } from 'react';
import { useSend, useWords } from '../kiosk.ts';
import { Control } from '../ui/Control.tsx';
import styles from './StillReading.module.css';

/** Asked before a silent visit ends. Any touch or key anywhere answers it, and presses nothing else (touch/screen.ts). */
export function StillReading() {
  const words = useWords();
  const send = useSend();
  const dialog = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.querySelector('button')?.focus();
    // Keys go on where they were.
    return () => {
      if (before instanceof HTMLElement) setTimeout(() => before.focus({ preventScroll: true }));
    };
  }, []);
  return (
    <main className={styles['veil']}>
      <div
        ref={dialog}
        className={styles['dialog']}
        role="alertdialog"
        aria-labelledby="still-reading"
        aria-describedby="still-reading-why"
      >
        <h1 id="still-reading">{words.stillReading}</h1>
        <p id="still-reading-why">{words.stillReadingWhy}</p>
        <Control name="answer" label={words.keepReading} look="primary" onAct={() => send({ kind: 'answered' })} />
      </div>
    </main>
  );
}
