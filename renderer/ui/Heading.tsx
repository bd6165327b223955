import { type ReactNode, useEffect, useRef } from 'react';
import styles from './Heading.module.css';

/** A screen's heading. It takes the focus when its screen comes up, so that keys go on from there. */
export function Heading({ children, lang }: { readonly children: ReactNode; readonly lang?: string | undefined }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <h1 ref={heading} tabIndex={-1} lang={lang} className={styles['heading']}>
      {children}
    </h1>
  );
}
