import styles from './staff.module.css';

/** What is wrong with what was to be saved. */
export function Problems({ problems }: { readonly problems: readonly string[] }) {
  return problems.map((problem) => (
    <p key={problem} className={styles['said']} role="alert">
      {problem}
    </p>
  ));
}
