import { createElement } from 'react';
import { type Art, type Drawing, isSeenAt } from '../../content/model/drawing.ts';
import styles from './Drawing.module.css';

interface DrawingViewProps {
  readonly drawing: Drawing;
  /** Which step is shown, from 1. Without it, the last step is shown. */
  readonly step?: number;
}

/** A drawing as it is at one of its steps. The words beside it describe it, so the drawing itself is not read out. */
export function DrawingView({ drawing, step }: DrawingViewProps) {
  const { id, locale, size, labels, steps: all } = drawing;
  return (
    <div
      className={styles['drawing']}
      style={{ '--ratio': size[0] / size[1] }}
      data-drawing={id}
      lang={locale}
      aria-hidden
    >
      {/* A drawing that is shown whole appears at once, without a fade. */}
      <ArtView art={drawing} {...(step === undefined ? {} : { step })} />
      {labels
        .filter(({ steps }) => isSeenAt(step ?? all.length, steps))
        .map(({ text, x, y, width, align }, index) => (
          <span
            key={index}
            className={styles['label']}
            data-align={align}
            style={{ '--x': x, '--y': y, '--label-width': width }}
          >
            {text}
          </span>
        ))}
    </div>
  );
}

/** A picture without words, as large as its container. Without a step, the whole picture is shown. */
export function ArtView({ art: { size, shapes }, step = Infinity }: { readonly art: Art; readonly step?: number }) {
  const last = Math.max(1, ...shapes.map(({ steps }) => steps.until));
  const at = Math.min(step, last);
  return (
    <svg viewBox={`0 0 ${size[0]} ${size[1]}`} className={styles['picture']} aria-hidden>
      {shapes.map(({ tag, as, at: measures, steps }, index) =>
        createElement(tag, {
          key: index,
          ...measures,
          className: styles[as],
          'data-seen': isSeenAt(at, steps),
          // A shape that a step adds fades in, so that people look at it first.
          'data-new': steps.from === at && at > 1 && step !== Infinity,
        }),
      )}
    </svg>
  );
}
