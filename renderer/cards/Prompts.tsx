import styles from './Prompts.module.css';
import type { Prompt } from './prompts.ts';

interface PromptsProps {
  readonly title?: string;
  readonly prompts: readonly Prompt[];
}

/** Questions that a patient could put to the doctor. */
export function Prompts({ title, prompts }: PromptsProps) {
  return (
    <section className={styles['prompts']}>
      {title && <h2>{title}</h2>}
      <ul>
        {prompts.map(({ text, lang }) => (
          <li key={text} lang={lang}>
            {text}
          </li>
        ))}
      </ul>
    </section>
  );
}
