import styles from './ConsultationLine.module.css';

interface WalkLineProps {
  readonly step: number;
  readonly steps: number;
  /** Which step that is, in words. */
  readonly label: string;
  readonly note?: string;
}

const [width, height, middle, swing] = [300, 32, 16, 7];

/** Shows how far a talk or a session has come: a wavy line with a dot for each step, which is coloured up to this step. */
export function ConsultationLine({ step, steps, label, note }: WalkLineProps) {
  const xOf = (at: number) => 8 + (at * (width - 16)) / Math.max(1, steps - 1);
  const yOf = (x: number) => middle + swing * Math.sin((x / width) * 3 * Math.PI);
  const path = (until: number) => {
    const points = Array.from({ length: 61 }, (_, index) => 8 + (index / 60) * (until - 8));
    return `M${points.map((x) => `${x.toFixed(1)} ${yOf(x).toFixed(1)}`).join('L')}`;
  };
  return (
    <div className={styles['walk']} data-say-first>
      <p>
        {label}
        {note && (
          <span className={styles['note']} data-say>
            {note}
          </span>
        )}
      </p>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden>
        <path className={styles['way']} d={path(xOf(steps - 1))} />
        {step > 0 && <path className={styles['gone']} d={path(xOf(step))} />}
        {Array.from({ length: steps }, (_, at) => (
          <circle key={at} data-gone={at <= step} cx={xOf(at)} cy={yOf(xOf(at))} r={at === step ? 6 : 3.6} />
        ))}
      </svg>
    </div>
  );
}
