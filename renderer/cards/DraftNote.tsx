import { Info } from 'lucide-react';
import { useWords } from '../kiosk.ts';
import styles from './DraftNote.module.css';

/** Says that no clinician has checked a text. */
export function DraftNote() {
  const words = useWords();
  return (
    <p className={styles['draft']}>
      <Info aria-hidden className={styles['mark']} />
      {words.draft}
    </p>
  );
}
