import { useRef } from 'react';
import type { Desk } from '../../content/desk.ts';
import styles from './Author.module.css';

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
  const set = (mark: (chosen: string) => string) => {
    const { current } = box;
    if (!current) return;
    const { selectionStart, selectionEnd } = current;
    current.setRangeText(mark(current.value.slice(selectionStart, selectionEnd)), selectionStart, selectionEnd, 'end');
    current.focus();
    onType(current.value);
  };
  return (
    <>
      <div className={styles['marks']}>
        <button type="button" onClick={() => set(bold)}>
          <strong>Bold</strong>
        </button>
        <button type="button" onClick={() => set(listed)}>
          List
        </button>
        {references.length > 0 && (
          <select aria-label="Name a study" value="" onChange={({ target }) => set(() => ` [@${target.value}]`)}>
            <option value="">Name a study …</option>
            {references.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </div>
      <textarea
        {...ids}
        ref={box}
        rows={12}
        value={value}
        onChange={({ target }) => onType(target.value)}
        onBlur={onLeave}
      />
    </>
  );
}

function bold(chosen: string): string {
  return `**${chosen.trim() || 'important words'}**`;
}

function listed(chosen: string): string {
  const lines = (chosen.trim() || 'first\nsecond').split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => `\n- ${line.trim()}`).join('');
}
