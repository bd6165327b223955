import styles from './staff.module.css';

/** Says what is wrong with what staff wanted to save. */
export function Problems({ problems }: { readonly problems: readonly string[] }) {
  return problems.map((problem) => (
    <p key={problem} className={styles['said']} role="alert">
      {problem}
    </p>
  ));
}
