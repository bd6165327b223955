import { useEffect, useState } from 'react';
import styles from './staff.module.css';
import { staffWords } from './words.ts';

/** For this many seconds no touch has an effect (standards, "Wipe-down"). */
const wipeSeconds = 60;

/** A screen without anything to press, for a minute. */
export function Wiping({ onOver }: { readonly onOver: () => void }) {
  const [left, setLeft] = useState(wipeSeconds);
  useEffect(() => {
    const timer = setInterval(() => setLeft((seconds) => seconds - 1), 1000);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    if (left <= 0) onOver();
  }, [left, onOver]);
  return (
    <main className={styles['wiping']}>
      <h1>{staffWords.wiping}</h1>
      <strong role="timer">{Math.max(0, left)}</strong>
    </main>
  );
}
