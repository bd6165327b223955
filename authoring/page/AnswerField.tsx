import { type KeyboardEvent, useRef } from 'react';
import type { Workspace } from '../edit/workspace.ts';
import styles from './Author.module.css';
import { bold, list, onEnter } from './marks.ts';

interface AnswerFieldProps {
  readonly value: string;
  readonly references: Workspace['references'];
  readonly onType: (value: string) => void;
  readonly onLeave: () => void;
  readonly ids: { readonly id: string; readonly 'aria-describedby': string };
}

/** The answer, as plain text with three kinds of marks, and buttons that put a mark where the cursor is. */
export function AnswerField({ value, references, onType, onLeave, ids }: AnswerFieldProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const set = (mark: (...field: Parameters<typeof onEnter>) => ReturnType<typeof onEnter>): boolean => {
    const { current } = box;
    if (!current) return false;
    const { value: text, selectionStart, selectionEnd } = current;
    const made = mark({ text, from: selectionStart, to: selectionEnd });
    if (!made) return false;
    const { from, to, by, marksBut } = made;
    current.focus();
    current.setSelectionRange(from, to);
    // oxlint-disable-next-line typescript/no-deprecated -- without this call, Ctrl+Z could not undo the change
    document.execCommand('insertText', false, by);
    // The changed text stays selected: the same button then undoes the change, and what the author types replaces a sample.
    if (marksBut !== undefined) current.setSelectionRange(from + marksBut, from + by.length - marksBut);
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isBold = event.key.toLowerCase() === 'b' && (event.ctrlKey || event.metaKey);
    const isDone = isBold ? set(bold) : event.key === 'Enter' && set(onEnter);
    if (isDone) event.preventDefault();
  };
  return (
    <div className={styles['answer']}>
      <textarea
        {...ids}
        ref={box}
        rows={12}
        value={value}
        onChange={({ target }) => onType(target.value)}
        onKeyDown={onKeyDown}
        onBlur={onLeave}
      />
      {/* These buttons are for a mouse, and Tab skips them. By keyboard: Ctrl+B, a hyphen for a list, and [@study]. */}
      <div className={styles['marks']}>
        <button type="button" tabIndex={-1} onClick={() => set(bold)}>
          <strong>Bold</strong>
        </button>
        <button type="button" tabIndex={-1} onClick={() => set(list)}>
          List
        </button>
        {references.length > 0 && (
          <select
            aria-label="Name a study"
            tabIndex={-1}
            value=""
            onChange={({ target }) => set(({ to }) => ({ from: to, to, by: ` [@${target.value}]` }))}
          >
            <option value="">Name a study …</option>
            {references.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </div>
    </div>
  );
}
