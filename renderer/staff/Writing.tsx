import { ArrowBigUp, Delete } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Control } from '../ui/Control.tsx';
import { useKeyboard } from './useKeyboard.ts';
import { staffWords } from './words.ts';
import styles from './Writing.module.css';

/** A line of text to fill in. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly longest: number;
}

interface WritingProps {
  readonly fields: readonly Field[];
  /** Letters and digits, or what telephone numbers are made of. */
  readonly keys: 'letters' | 'numbers';
  readonly onWrite: (name: string, value: string) => void;
}

const rows = {
  letters: ['1234567890', 'qwertyuiop', 'asdfghjkl’', 'zxcvbnm-.,'],
  accents: ['áàâäãåæçćč', 'éèêëęíìîïñ', 'óòôöõøœßłš', 'úùûüýžğı¿¡'],
  arabic: ['ضصثقفغعهخح', 'شسيبلاتنمك', 'جدطظذزروةى', 'ءأإآؤئ،؟'],
  numbers: ['12345', '67890', '+()- '],
} as const;

/** The sets of letters, in the order in which one button leads through them: the languages of the screens, and of Western Europe. */
const letterSets = ['letters', 'accents', 'arabic'] as const;

/** Lines of text, and a keyboard on the screen to write them. A keyboard that is plugged in works too. */
export function Writing({ fields, keys, onWrite }: WritingProps) {
  const [chosen, setChosen] = useState(fields[0]?.name);
  const [isShifted, setShifted] = useState(true);
  const [letters, setLetters] = useState<(typeof letterSets)[number]>('letters');
  const line = useRef<HTMLInputElement>(null);
  useEffect(() => line.current?.focus(), []);
  const shownKeys = keys === 'letters' ? letters : keys;
  const nextLetters = letterSets[(letterSets.indexOf(letters) + 1) % letterSets.length] ?? 'letters';
  const field = fields.find(({ name }) => name === chosen);
  const write = (value: string) => {
    if (field && value.length <= field.longest) onWrite(field.name, value);
  };
  const type = (key: string) => {
    if (!field || key === 'Enter') return;
    if (key === 'Backspace') write(field.value.slice(0, -1));
    else if (keys === 'letters' || Array.from(key).every((each) => rows.numbers.some((row) => row.includes(each))))
      write(field.value + key);
    setShifted(false);
  };
  /** Takes what a keyboard wrote, once an accent and its letter have become one. */
  const take = (input: HTMLInputElement) => {
    if (input.value !== '') type(input.value);
    input.value = '';
  };
  const press = (key: string) => {
    type(key);
    // A button takes the focus after it has acted.
    requestAnimationFrame(() => line.current?.focus());
  };
  useKeyboard(type);
  return (
    <div className={styles['writing']}>
      {fields.map(({ name, label, value }) => (
        <button
          key={name}
          type="button"
          className={styles['field']}
          data-control={`field-${name}`}
          aria-pressed={name === chosen}
          onClick={() => {
            setChosen(name);
            setShifted(value === '');
            line.current?.focus();
          }}
        >
          <span>{label}</span>
          <strong>
            {value}
            {name === chosen && <span className={styles['caret']} aria-hidden />}
          </strong>
        </button>
      ))}
      {/* Only a real line of text makes one letter of an accent key and a letter key. */}
      <input
        ref={line}
        className={styles['line']}
        aria-label={field?.label}
        inputMode="none"
        autoComplete="off"
        onInput={({ currentTarget, nativeEvent }) => {
          if (!(nativeEvent instanceof InputEvent && nativeEvent.isComposing)) take(currentTarget);
        }}
        onCompositionEnd={({ currentTarget }) => take(currentTarget)}
      />
      <div className={styles['keys']} data-keys={keys}>
        {rows[shownKeys].map((row) => (
          <div key={row} className={styles['row']}>
            {Array.from(row, (key) => {
              const typed = isShifted ? key.toUpperCase() : key;
              return (
                <Control
                  key={key}
                  name={`key-${key === ' ' ? 'space' : key}`}
                  label={key === ' ' ? staffWords.space : typed}
                  isQuick
                  onAct={() => press(typed)}
                />
              );
            })}
          </div>
        ))}
        <div className={styles['row']}>
          {keys === 'letters' && (
            <Control
              name="shift"
              label={staffWords.shift}
              icon={ArrowBigUp}
              isOn={isShifted}
              isQuick
              onAct={() => setShifted(!isShifted)}
            />
          )}
          {keys === 'letters' && (
            <Control
              name="other-letters"
              label={staffWords.otherLetters[nextLetters]}
              isQuick
              onAct={() => setLetters(nextLetters)}
            />
          )}
          {keys === 'letters' && <Control name="key-space" label={staffWords.space} isQuick onAct={() => press(' ')} />}
          <Control name="delete" label={staffWords.delete} icon={Delete} isQuick onAct={() => press('Backspace')} />
        </div>
      </div>
    </div>
  );
}
