import { type KeyboardEvent, useRef } from 'react';
import type { Desk } from '../../content/desk.ts';
import styles from './Author.module.css';
import { bold, list, onEnter } from './marks.ts';

interface AnswerFieldProps {
  readonly value: string;
  readonly references: Desk['references'];
  readonly onType: (value: string) => void;
  readonly onLeave: () => void;
  readonly ids: { readonly id: string; readonly 'aria-describedby': string };
}

/** The answer, as plain text with three marks, and buttons that set them where the author is. */
export function AnswerField({ value, references, onType, onLeave, ids }: AnswerFieldProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const set = (mark: (...field: Parameters<typeof onEnter>) => ReturnType<typeof onEnter>): boolean => {
    const { current } = box;
    if (!current) return false;
    const { value: text, selectionStart, selectionEnd } = current;
    const made = mark({ text, from: selectionStart, to: selectionEnd });
    if (!made) return false;
    const { from, to, by } = made;
    current.focus();
    current.setSelectionRange(from, to);
    // oxlint-disable-next-line typescript/no-deprecated -- nothing else changes a field so that Ctrl+Z takes it back
    document.execCommand('insertText', false, by);
    // What was marked stays so: the same button takes it back.
    if (selectionStart !== selectionEnd) current.setSelectionRange(from, from + by.length);
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
      {/* Shown above the field; a Tab comes to the field first. */}
      <div className={styles['marks']}>
        <button type="button" onClick={() => set(bold)}>
          <strong>Bold</strong>
        </button>
        <button type="button" onClick={() => set(list)}>
          List
        </button>
        {references.length > 0 && (
          <select
            aria-label="Name a study"
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
