import styles from './Prompts.module.css';

interface PromptsProps {
  readonly title?: string;
  readonly prompts: readonly string[];
  /** The language of the prompts, where that is a pack's. */
  readonly lang?: string;
}

/** Questions that a patient could put to the doctor. */
export function Prompts({ title, prompts, lang }: PromptsProps) {
  return (
    <section className={styles['prompts']}>
      {title && <h2>{title}</h2>}
      <ul lang={lang}>
        {prompts.map((prompt) => (
          <li key={prompt}>{prompt}</li>
        ))}
      </ul>
    </section>
  );
}
