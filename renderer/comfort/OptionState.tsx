import type { ReactNode } from 'react';
import { useWords } from '../kiosk.ts';
import styles from './ComfortPanel.module.css';

/** What a choice is set to, after its name. */
export function State({ children }: { readonly children: ReactNode }) {
  return (
    <span className={styles['state']} data-say>
      {children}
    </span>
  );
}

/** Whether a choice is on. */
export function OnOff({ isOn }: { readonly isOn: boolean }) {
  const words = useWords();
  return <State>{isOn ? words.on : words.off}</State>;
}
