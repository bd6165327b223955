import { ArrowLeft, ArrowRight } from 'lucide-react';
import { Control } from '../ui/Control.tsx';
import styles from './staff.module.css';
import { staffWords } from './words.ts';

interface StepperProps {
  readonly name: string;
  readonly title: string;
  readonly value: string;
  readonly onMove: (by: 1 | -1) => void;
}

/** A time or a day that is moved earlier or later by touch. */
export function Stepper({ name, title, value, onMove }: StepperProps) {
  return (
    <div className={styles['stepper']}>
      <Control name={`${name}-earlier`} label={staffWords.earlier} icon={ArrowLeft} isQuick onAct={() => onMove(-1)} />
      <p>
        {title}
        <br />
        <strong>{value}</strong>
      </p>
      <Control
        name={`${name}-later`}
        label={staffWords.later}
        icon={ArrowRight}
        iconAt="end"
        isQuick
        onAct={() => onMove(1)}
      />
    </div>
  );
}
