import type { ReactNode } from 'react';
import styles from './leader.module.css';

interface AskProps {
  readonly title: string;
  readonly why: string;
  /** The answers. */
  readonly children: ReactNode;
}

/** A question to the leader, with the whole screen for it. */
export function Ask({ title, why, children }: AskProps) {
  return (
    <main className={styles['ask']}>
      <h1>{title}</h1>
      <p>{why}</p>
      {children}
    </main>
  );
}
