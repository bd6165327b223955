import { ArrowRight, Delete } from 'lucide-react';
import { useState } from 'react';
import { Control } from '../ui/Control.tsx';
import styles from './PinPad.module.css';
import { useKeyboard } from './useKeyboard.ts';
import { staffWords } from './words.ts';

/** How many digits a PIN may have. `main/staff/pin.ts` has the same limits. */
const [shortest, longest] = [4, 8];

/** Digits for fingers, gloves and keyboards. The typed digits are shown only as dots. */
export function PinPad({ onPin }: { readonly onPin: (pin: string) => void }) {
  const [pin, setPin] = useState('');
  const enter = () => {
    if (pin.length < shortest) return;
    setPin('');
    onPin(pin);
  };
  const type = (key: string) => {
    if (/^\d$/.test(key)) setPin((typed) => (typed + key).slice(0, longest));
    else if (key === 'Backspace') setPin((typed) => typed.slice(0, -1));
    else if (key === 'Enter') enter();
  };
  useKeyboard(type);
  return (
    <div className={styles['pad']}>
      <p className={styles['dots']} role="status" aria-label={`${pin.length}`}>
        {Array.from({ length: Math.max(shortest, pin.length) }, (_, at) => (
          <span key={at} data-filled={at < pin.length} />
        ))}
      </p>
      <div className={styles['keys']}>
        {['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((digit) => (
          <Control key={digit} name={`digit-${digit}`} label={digit} isQuick onAct={() => type(digit)} />
        ))}
        <Control
          name="delete"
          label={staffWords.delete}
          icon={Delete}
          iconAt="top"
          isQuick
          onAct={() => type('Backspace')}
        />
        <Control name="digit-0" label="0" isQuick onAct={() => type('0')} />
        <Control name="enter" label={staffWords.enter} icon={ArrowRight} iconAt="top" look="primary" onAct={enter} />
      </div>
    </div>
  );
}
