import { useEffect, useRef } from 'react';
import { useSend, useWords } from '../kiosk.ts';
import styles from './Dark.module.css';

/** The black screen outside the opening hours. Nothing moves on it. A touch anywhere, or a key, shows attract. */
export function Dark() {
  const words = useWords();
  const send = useSend();
  const surface = useRef<HTMLButtonElement>(null);
  useEffect(() => surface.current?.focus(), []);
  return (
    <button
      ref={surface}
      type="button"
      className={styles['dark']}
      data-control="wake"
      aria-label={words.touch}
      onClick={() => send({ kind: 'woke' })}
    />
  );
}
