import type { Problem } from '../../content/model/problem.ts';
import styles from './Author.module.css';

interface ProblemsProps {
  readonly title: string;
  readonly problems: readonly Problem[];
  /** Where the pack is. */
  readonly folder: string;
}

/** The problems. Each has a button that opens its line in the author's own editor. */
export function Problems({ title, problems, folder }: ProblemsProps) {
  const open = ({ file, line }: Problem) =>
    void fetch(`/__open-in-editor?file=${encodeURIComponent(`${folder}/${file}:${line}`)}`);
  return (
    <section>
      <h2>{title}</h2>
      <ul className={styles['problems']}>
        {problems.map((problem) => (
          <li key={`${problem.file}:${problem.line} ${problem.message}`}>
            <button type="button" onClick={() => open(problem)}>
              {problem.file}:{problem.line}
            </button>{' '}
            {problem.message}. <em>{problem.mend}.</em>
          </li>
        ))}
      </ul>
    </section>
  );
}
