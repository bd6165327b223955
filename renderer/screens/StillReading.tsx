import { useEffect, useRef } from 'react';
import { useSend, useWords } from '../kiosk.ts';
import { Control } from '../ui/Control.tsx';
import styles from './StillReading.module.css';

/** The question before a silent visit ends. Any touch or key answers it, and presses nothing else (touch/pointerInput.ts). */
export function StillReading() {
  const words = useWords();
  const send = useSend();
  const dialog = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.querySelector('button')?.focus();
    // The focus goes back to where it was, so that keys go on from there.
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
