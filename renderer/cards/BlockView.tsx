import { hasWord } from '../../content/model/marked.ts';
import type { Term } from '../../content/model/pack.ts';
import type { Block, Inline } from '../../content/model/blocks.ts';
import styles from './BlockView.module.css';
import { sentencesOf } from '../../content/model/sentences.ts';
import { Marked } from './WordNote.tsx';

interface BlockViewProps {
  readonly block: Block;
  /** Hard words that the answer uses for the first time in this block. */
  readonly terms?: readonly Term[];
}

const noTerms: readonly Term[] = [];

/** A paragraph or a list of a card, from the parsed tree. */
export function BlockView({ block, terms = noTerms }: BlockViewProps) {
  const firstIn = termsIn(block, terms);
  if (block.kind === 'paragraph') {
    return (
      <p>
        {sentencesOf(block.children).map((sentence, index) => (
          <span key={index} className={styles['sentence']} data-sentence>
            <Runs runs={sentence} termsOf={firstIn} />
          </span>
        ))}
      </p>
    );
  }
  return (
    <ul className={styles['list']}>
      {block.items.map((item, index) => (
        <li key={index} data-sentence>
          <Runs runs={item} termsOf={firstIn} />
        </li>
      ))}
    </ul>
  );
}

/** Finds the hard words of each text of a block. A word is marked only in the first text that has it. */
function termsIn(block: Block, terms: readonly Term[]): (text: string) => readonly Term[] {
  const runs = block.kind === 'paragraph' ? sentencesOf(block.children).flat() : block.items.flat();
  const texts = runs.map((run) => (run.kind === 'citation' ? '' : run.text));
  const marks = terms.map((term) => ({ term, text: texts.find((text) => hasWord(text, term.as)) }));
  return (text) => marks.flatMap((mark) => (mark.text === text ? mark.term : []));
}

interface RunsProps {
  readonly runs: readonly Inline[];
  readonly termsOf: (text: string) => readonly Term[];
}

function Runs({ runs, termsOf }: RunsProps) {
  return runs.map((run, index) => {
    switch (run.kind) {
      case 'strong':
        return (
          <strong key={index}>
            <Marked text={run.text} terms={termsOf(run.text)} />
          </strong>
        );
      case 'emphasis':
        return (
          <em key={index} className={styles['emphasis']}>
            <Marked text={run.text} terms={termsOf(run.text)} />
          </em>
        );
      case 'citation':
        return (
          <span key={index} className={styles['citation']} data-citation>
            ({run.numbers.join(', ')})
          </span>
        );
      default:
        return <Marked key={index} text={run.text} terms={termsOf(run.text)} />;
    }
  });
}
