import { type ReactNode, useId } from 'react';
import type { Problem } from '../../content/model/problem.ts';
import styles from './Author.module.css';

interface FieldProps {
  readonly label: string;
  /** What the author should write in the field. */
  readonly help?: string;
  /** Whether the value is longer than `help` allows. */
  readonly isTooMuch?: boolean;
  /** The words of the original, if the field is of a translation. */
  readonly original?: string | undefined;
  readonly isEmpty: boolean;
  readonly problems: readonly Problem[];
  /** The control. It gets the ids that connect it with its label, and with its help and its problems. */
  readonly children: (ids: { readonly id: string; readonly 'aria-describedby': string }) => ReactNode;
}

/** One field of an author's form: its label, its help, and its problems. */
export function Field({ label, help, isTooMuch = false, original, isEmpty, problems, children }: FieldProps) {
  const id = useId();
  const said = isEmpty ? problems.slice(0, 1) : problems;
  return (
    <div className={styles['field']} data-wanting={isTooMuch || problems.length > 0}>
      <label htmlFor={id}>{label}</label>
      <div id={`${id}-said`}>
        {help !== undefined && <p className={isTooMuch ? styles['wanting'] : undefined}>{help}</p>}
        {original !== undefined && <p className={styles['original']}>{original}</p>}
        {said.map(({ message, mend }) => (
          <p key={message} className={styles['wanting']}>
            {isEmpty ? 'Still to be written.' : `${message}. ${mend}.`}
          </p>
        ))}
      </div>
      {children({ id, 'aria-describedby': `${id}-said` })}
    </div>
  );
}
