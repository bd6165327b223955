import { createElement } from 'react';
import { type DrawnAs, type Drawing, isSeenAt } from '../../content/model/drawing.ts';

/** How a drawing's parts are printed: all in black, so line widths and dashes tell them apart. */
const printedAs: Readonly<Record<DrawnAs, Readonly<Record<string, string | number>>>> = {
  outline: { stroke: 'currentColor', strokeWidth: 1 },
  line: { stroke: 'currentColor', strokeWidth: 3 },
  detail: { stroke: 'currentColor', strokeWidth: 0.7 },
  dash: { stroke: 'currentColor', strokeWidth: 1, strokeDasharray: '4 3' },
  leader: { stroke: 'currentColor', strokeWidth: 0.4 },
  medicine: { fill: 'currentColor' },
  signal: { stroke: 'currentColor', strokeWidth: 2 },
  ground: { fill: 'Canvas', stroke: 'currentColor', strokeWidth: 1 },
  'ground-lagoon': { fill: 'Canvas', stroke: 'currentColor', strokeWidth: 1 },
  'ground-sand': { fill: 'Canvas', stroke: 'currentColor', strokeWidth: 1 },
  'ground-rose': { fill: 'Canvas', stroke: 'currentColor', strokeWidth: 1 },
  'ground-lilac': { fill: 'Canvas', stroke: 'currentColor', strokeWidth: 1 },
};

/** A step of a drawing on paper, with its labels. */
export function PrintedDrawing({ drawing, step }: { readonly drawing: Drawing; readonly step: number }) {
  const { size, shapes, labels, title } = drawing;
  const [width, height] = size;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${title}, step ${step}`} fill="none">
      {shapes
        .filter(({ steps }) => isSeenAt(step, steps))
        .map(({ tag, as, at }, index) => createElement(tag, { key: index, ...at, ...printedAs[as] }))}
      {labels
        .filter(({ steps }) => isSeenAt(step, steps))
        .map(({ text, x, y, align }) => (
          <text
            key={text}
            x={x * width}
            y={y * height}
            textAnchor={align}
            dominantBaseline="central"
            fontSize={13}
            fill="currentColor"
          >
            {text}
          </text>
        ))}
    </svg>
  );
}
