import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { StaffMenu, UnlockAnswer } from '../../main/bridge/contract.ts';
import type { StaffApi } from '../../main/bridge/bridge.ts';
import { Control } from '../ui/Control.tsx';
import { PinPad } from './PinPad.tsx';
import { StaffFrame } from './StaffFrame.tsx';
import styles from './staff.module.css';
import { lockedFor, staffWords, wrongPin } from './words.ts';

interface PinScreenProps {
  readonly api: StaffApi;
  /** How long the door is still locked, in milliseconds. */
  readonly lockedForMs: number;
  readonly onOpen: (menu: StaffMenu) => void;
}

/** The staff door. */
export function PinScreen({ api, lockedForMs, onOpen }: PinScreenProps) {
  const [lockedS, setLockedS] = useLock(lockedForMs);
  const [said, setSaid] = useState('');
  const hear = (answer: UnlockAnswer | undefined) => {
    if (answer?.kind === 'open') onOpen(answer.menu);
    else if (answer?.kind === 'locked') setLockedS(Math.ceil(answer.lockedForMs / 1000));
    else if (answer) setSaid(wrongPin(answer.triesLeft));
  };
  return (
    <StaffFrame
      title={staffWords.pinTitle}
      foot={
        <Control
          name="close"
          label={staffWords.close}
          note={staffWords.closeNote}
          icon={X}
          onAct={() => api.act({ kind: 'close' })}
        />
      }
    >
      <p className={styles['said']} role="status">
        {lockedS > 0 ? lockedFor(lockedS) : said}
      </p>
      {lockedS === 0 && <PinPad onPin={(pin) => void api.unlock(pin).then(hear)} />}
      <p>{staffWords.pinForgotten}</p>
    </StaffFrame>
  );
}

/** Seconds that count themselves down. */
function useLock(firstMs: number): [number, (seconds: number) => void] {
  const [seconds, setSeconds] = useState(Math.ceil(firstMs / 1000));
  const isCounting = seconds > 0;
  useEffect(() => {
    if (!isCounting) return undefined;
    const timer = setInterval(() => setSeconds((left) => Math.max(0, left - 1)), 1000);
    return () => clearInterval(timer);
  }, [isCounting]);
  return [seconds, setSeconds];
}
