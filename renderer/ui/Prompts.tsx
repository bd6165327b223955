import styles from './Prompts.module.css';

/** Questions that a patient could put to the doctor. */
export function Prompts({ title, prompts }: { readonly title?: string; readonly prompts: readonly string[] }) {
  return (
    <section className={styles['prompts']}>
      {title && <h2>{title}</h2>}
      <ul>
        {prompts.map((prompt) => (
          <li key={prompt}>{prompt}</li>
        ))}
      </ul>
    </section>
  );
}
