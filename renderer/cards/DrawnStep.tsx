import type { Drawing } from '../../content/model/drawing.ts';
import { DrawingView } from './Drawing.tsx';
import styles from './DrawnStep.module.css';

interface DrawnStepProps {
  readonly drawing: Drawing;
  /** From 1. */
  readonly step: number;
}

/** One step of a drawing, as large as its place is. */
export function StepPicture({ drawing, step }: DrawnStepProps) {
  return (
    <div className={styles['panel']} data-piece>
      <div className={styles['place']}>
        <DrawingView drawing={drawing} step={step} />
      </div>
    </div>
  );
}

/**
 * The words of a step. The first step also says what the drawing does not show. Picture and words are each a piece of the text, so
 * that the reading position is the same whether they share a page or not.
 */
export function StepWords({ drawing, step, isShown = true }: DrawnStepProps & { readonly isShown?: boolean }) {
  return (
    <div className={styles['word']} data-piece={isShown ? '' : undefined}>
      <p>{drawing.steps[step - 1]}</p>
      {step === 1 && drawing.note && <p className={styles['note']}>{drawing.note}</p>}
    </div>
  );
}

/** One step of a drawing with its words. */
export function DrawnStep({ drawing, step }: DrawnStepProps) {
  return (
    <div className={styles['room']}>
      <div className={styles['step']}>
        <StepPicture drawing={drawing} step={step} />
        <div className={styles['words']}>
          {/* The words of all steps are laid out, and one is visible, so that the picture stays where it is. */}
          {drawing.steps.map((_text, index) => (
            <div key={index} className={styles['layer']} data-shown={index + 1 === step}>
              <StepWords drawing={drawing} step={index + 1} isShown={index + 1 === step} />
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}
