import { useState } from 'react';
import { cardLimits } from '../../content/model/limits.ts';
import styles from './Author.module.css';
import { Field } from './Field.tsx';
import { questionHelp } from './questionHelp.ts';

interface NewCardProps {
  readonly onBegin: (question: string) => void;
  readonly onLeave: () => void;
}

/** Begins a card: with its question, as a patient would ask it. */
export function NewCard({ onBegin, onLeave }: NewCardProps) {
  const [question, setQuestion] = useState('');
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        onBegin(question);
      }}
    >
      <h2>A new card</h2>
      <Field
        label="Its question"
        help={`${questionHelp(question)} It can be changed later.`}
        isTooMuch={question.length > cardLimits.attractQuestionLetters}
        isEmpty={false}
        problems={[]}
      >
        {(ids) => (
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- an author who asked for a new card writes its question next
          <input {...ids} autoFocus value={question} onChange={({ target }) => setQuestion(target.value)} />
        )}
      </Field>
      <div className={styles['marks']}>
        <button type="submit" disabled={question.trim() === ''}>
          Begin this card
        </button>
        <button type="button" onClick={onLeave}>
          Cancel
        </button>
      </div>
    </form>
  );
}
