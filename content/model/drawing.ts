/** The kinds of parts that a drawing can have. The renderer's styles define how each kind looks. */
export const drawnAs = [
  /** An outline of ink. */
  'outline',
  /** The one line that runs through the whole design. In a drawing it is what carries the medicine. */
  'line',
  /** A thinner line of ink, for what is less important. */
  'detail',
  /** A dashed line of ink, for a way, or for something that is not there yet. */
  'dash',
  /** A line from a label to the thing that it names. */
  'leader',
  /** The medicine. */
  'medicine',
  /** A signal of pain. */
  'signal',
  /** Coloured areas. Each has an outline of ink, and they differ in more than their tint. */
  'ground',
  'ground-lagoon',
  'ground-sand',
  'ground-rose',
  'ground-lilac',
] as const;
/** The kind of a part of a drawing. */
export type DrawnAs = (typeof drawnAs)[number];

/** A shape of a drawing, with the numbers that make it, in the drawing's own units. */
export interface Shape {
  readonly tag: 'path' | 'circle' | 'ellipse' | 'line' | 'rect' | 'polyline' | 'polygon';
  readonly as: DrawnAs;
  readonly at: Readonly<Record<string, string>>;
  readonly steps: StepSpan;
}

/** The first and the last step at which something is seen. Steps are counted from 1. */
export interface StepSpan {
  readonly from: number;
  readonly until: number;
}

/** Whether something is seen at a step, from 1. */
export function isSeenAt(step: number, { from, until }: StepSpan): boolean {
  return from <= step && step <= until;
}

/**
 * A word at a place in a drawing. `x` is its left edge, its right edge or its middle, as `align` says. `y` is the height of its middle, and
 * `width` is the width that it may take. All three are parts of the whole drawing, from 0 to 1.
 */
export interface DrawingLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly align: 'start' | 'middle' | 'end';
  readonly steps: StepSpan;
}

/** A drawing without words. */
export interface Art {
  /** Breadth and height, in the drawing's own units. */
  readonly size: readonly [number, number];
  readonly shapes: readonly Shape[];
}

/** A drawing that is looked at step by step. */
export interface Drawing extends Art {
  readonly id: string;
  readonly locale: string;
  readonly labels: readonly DrawingLabel[];
  readonly title: string;
  /** What the drawing does not show, or does not show as it really is. */
  readonly note?: string | undefined;
  /** What each step shows, as a text that is read and heard. */
  readonly steps: readonly string[];
}

/** What is read of a drawing besides its labels, in the order of the screen. */
export function drawingTexts({ title, note, steps }: Drawing): readonly string[] {
  const [first = '', ...others] = steps;
  return [title, first, ...(note ? [note] : []), ...others];
}
