import { Info } from 'lucide-react';
import { words } from '../words.ts';
import styles from './DraftNote.module.css';

/** Says of a text that no clinician has checked it. */
export function DraftNote() {
  return (
    <p className={styles['draft']}>
      <Info aria-hidden className={styles['mark']} />
      {words.draft}
    </p>
  );
}
