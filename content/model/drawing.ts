/** What a part of a drawing is made as; what that looks like in each look of the screen is in the renderer's styles. */
export const drawnAs = [
  /** An outline of ink. */
  'outline',
  /** The one line that runs through everything: here what carries the medicine. */
  'line',
  /** A thinner line of ink, for what is less important. */
  'detail',
  /** Dashes of ink: a way, or what is not there yet. */
  'dash',
  /** From a label to what it names. */
  'leader',
  /** The medicine. */
  'medicine',
  /** A signal of pain. */
  'signal',
  /** Grounds: each with an outline of ink, told apart by more than their tint. */
  'ground',
  'ground-lagoon',
  'ground-sand',
  'ground-rose',
  'ground-lilac',
] as const;
/** What a part of a drawing is made as. */
export type DrawnAs = (typeof drawnAs)[number];

/** A shape of a drawing, with the numbers that make it, in the drawing's own units. */
export interface Shape {
  readonly tag: 'path' | 'circle' | 'ellipse' | 'line' | 'rect' | 'polyline' | 'polygon';
  readonly as: DrawnAs;
  readonly at: Readonly<Record<string, string>>;
  readonly steps: StepSpan;
}

/** From which step on something is seen, and until which; from 1. */
export interface StepSpan {
  readonly from: number;
  readonly until: number;
}

/** Whether something is seen at a step, from 1. */
export function isSeenAt(step: number, { from, until }: StepSpan): boolean {
  return from <= step && step <= until;
}

/** A word at a place of a drawing: its left edge (or right, or middle), the height of its middle, and the width that it may take, as parts of the whole (0 to 1). */
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
  /** What it does not show, or not as it is. */
  readonly note?: string | undefined;
  /** What is to be seen at each step, for eyes and ears. */
  readonly steps: readonly string[];
}

/** What is read of a drawing besides its labels, in the order of the screen. */
export function drawingTexts({ title, note, steps }: Drawing): readonly string[] {
  const [first = '', ...others] = steps;
  return [title, first, ...(note ? [note] : []), ...others];
}
