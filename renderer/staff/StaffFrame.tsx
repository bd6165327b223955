import type { ReactNode } from 'react';
import styles from './StaffFrame.module.css';

interface StaffFrameProps {
  readonly title: string;
  /** Beside the title, for example which step this is. */
  readonly note?: string | undefined;
  /** Buttons at the foot. */
  readonly foot: ReactNode;
  readonly children: ReactNode;
}

/** The frame of every staff screen: its title, its content, and its buttons, which are always in the same place. */
export function StaffFrame({ title, note, foot, children }: StaffFrameProps) {
  return (
    <div className={styles['frame']}>
      <header className={styles['head']}>
        <h1>{title}</h1>
        {note && <p>{note}</p>}
      </header>
      <main className={styles['matter']}>{children}</main>
      <footer className={styles['foot']}>{foot}</footer>
    </div>
  );
}
