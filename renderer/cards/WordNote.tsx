import { BookA } from 'lucide-react';
import { markedParts } from '../../content/model/marked.ts';
import type { Term } from '../../content/model/pack.ts';
import styles from './WordNote.module.css';

/** The hard words above, each explained in a sentence. Absent where there are none. */
export function WordNotes({ terms }: { readonly terms: readonly Term[] }) {
  if (terms.length === 0) return null;
  return (
    <div role="note" className={styles['notes']} data-piece>
      <BookA aria-hidden className={styles['mark']} />
      <div>
        {terms.map(({ as, says }) => (
          <p key={as}>{says}</p>
        ))}
      </div>
    </div>
  );
}

/** A text in which each hard word is marked where it occurs for the first time. */
export function Marked({ text, terms }: { readonly text: string; readonly terms: readonly Term[] }) {
  return markedParts(
    text,
    terms.map(({ as }) => as),
  ).map((part, index) =>
    part.isMarked ? (
      <dfn key={index} className={styles['word']}>
        {part.text}
      </dfn>
    ) : (
      part.text
    ),
  );
}
