import type { Block, Inline } from '../../content/pack.ts';
import styles from './BlockView.module.css';
import { sentencesOf } from '../../content/sentences.ts';

/** A paragraph or a list of a card, from the parsed tree. */
export function BlockView({ block }: { readonly block: Block }) {
  if (block.kind === 'paragraph') {
    return (
      <p>
        {sentencesOf(block.children).map((sentence, index) => (
          <span key={index} className={styles['sentence']} data-sentence>
            <Runs runs={sentence} />
          </span>
        ))}
      </p>
    );
  }
  return (
    <ul className={styles['list']}>
      {block.items.map((item, index) => (
        <li key={index} data-sentence>
          <Runs runs={item} />
        </li>
      ))}
    </ul>
  );
}

function Runs({ runs }: { readonly runs: readonly Inline[] }) {
  return runs.map((run, index) => {
    switch (run.kind) {
      case 'strong':
        return <strong key={index}>{run.text}</strong>;
      case 'emphasis':
        return (
          <em key={index} className={styles['emphasis']}>
            {run.text}
          </em>
        );
      case 'citation':
        return (
          <span key={index} className={styles['citation']} data-citation>
            ({run.numbers.join(', ')})
          </span>
        );
      default:
        return run.text;
    }
  });
}
