import { ArrowBigUp, Delete } from 'lucide-react';
import { useState } from 'react';
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
  numbers: ['12345', '67890', '+()- '],
} as const;

/** Lines of text, and a keyboard on the screen to write them. A keyboard that is plugged in works too. */
export function Writing({ fields, keys, onWrite }: WritingProps) {
  const [chosen, setChosen] = useState(fields[0]?.name);
  const [isShifted, setShifted] = useState(true);
  const field = fields.find(({ name }) => name === chosen);
  const write = (value: string) => {
    if (field && value.length <= field.longest) onWrite(field.name, value);
  };
  const type = (key: string) => {
    if (!field || key === 'Enter') return;
    if (key === 'Backspace') write(field.value.slice(0, -1));
    else if (keys === 'letters' || rows.numbers.some((row) => row.includes(key))) write(field.value + key);
    setShifted(false);
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
          }}
        >
          <span>{label}</span>
          <strong>
            {value}
            {name === chosen && <span className={styles['caret']} aria-hidden />}
          </strong>
        </button>
      ))}
      <div className={styles['keys']} data-keys={keys}>
        {rows[keys].map((row) => (
          <div key={row} className={styles['row']}>
            {Array.from(row, (key) => {
              const typed = isShifted ? key.toUpperCase() : key;
              return (
                <Control
                  key={key}
                  name={`key-${key === ' ' ? 'space' : key}`}
                  label={key === ' ' ? staffWords.space : typed}
                  isQuick
                  onAct={() => type(typed)}
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
          {keys === 'letters' && <Control name="key-space" label={staffWords.space} isQuick onAct={() => type(' ')} />}
          <Control name="delete" label={staffWords.delete} icon={Delete} isQuick onAct={() => type('Backspace')} />
        </div>
      </div>
    </div>
  );
}
