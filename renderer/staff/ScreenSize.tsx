import { Minus, Plus } from 'lucide-react';
import { Control } from '../ui/Control.tsx';
import styles from './staff.module.css';
import { staffWords } from './words.ts';

/** Every bank card has this size, in millimetres (ISO/IEC 7810, ID-1). */
const cardMm = { width: 85.6, height: 53.98 } as const;

const mmPerInch = 25.4;
const stepInches = 0.5;
const [leastInches, mostInches] = [7, 120];

interface ScreenSizeProps {
  readonly inches: number;
  readonly onInches: (inches: number) => void;
}

/**
 * Sets the screen's diagonal: staff hold a bank card to an outline on the screen, and change the outline until it fits. The larger the
 * diagonal is set, the smaller the outline is.
 */
export function ScreenSize({ inches, onInches }: ScreenSizeProps) {
  const trueMmPx = Math.hypot(window.innerWidth, window.innerHeight) / (inches * mmPerInch);
  const change = (by: number) => onInches(Math.min(mostInches, Math.max(leastInches, inches + by)));
  return (
    <>
      <p>{staffWords.sizeWhy}</p>
      <div className={styles['stepper']}>
        <Control name="size-smaller" label={staffWords.smaller} icon={Minus} isQuick onAct={() => change(stepInches)} />
        <p>
          <strong>{inches.toFixed(1)}</strong>
          <br />
          {staffWords.sizeUnit}
        </p>
        <Control name="size-larger" label={staffWords.larger} icon={Plus} isQuick onAct={() => change(-stepInches)} />
      </div>
      <div
        className={styles['card']}
        data-bank-card
        style={{
          '--true-mm': `${trueMmPx}px`,
          width: `${cardMm.width * trueMmPx}px`,
          height: `${cardMm.height * trueMmPx}px`,
        }}
      />
    </>
  );
}
