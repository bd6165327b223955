import { reasonOf } from '../model/reason.ts';
import type { Element } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { type Art, drawnAs, type DrawingLabel, type Shape, type StepSpan } from '../model/drawing.ts';
import type { Problem } from '../model/problem.ts';

const measures: Readonly<Record<Shape['tag'], readonly string[]>> = {
  path: ['d'],
  circle: ['cx', 'cy', 'r'],
  ellipse: ['cx', 'cy', 'rx', 'ry'],
  line: ['x1', 'y1', 'x2', 'y2'],
  rect: ['x', 'y', 'width', 'height', 'rx'],
  polyline: ['points'],
  polygon: ['points'],
};

/** A mark for a label, before its words are known. */
interface LabelPlace extends Omit<DrawingLabel, 'text'> {
  readonly name: string;
  readonly line: number;
}

/** The picture of a drawing, which all languages share. */
export interface Picture extends Art {
  readonly places: readonly LabelPlace[];
  /** Steps that it has. */
  readonly steps: number;
}

/**
 * Reads the picture of a drawing: an SVG of plain shapes, each drawn as something that has a name (`class="outline"`), seen from
 * a step on (`data-step="2"`), and until one (`data-until="3"`). A `<text>` marks the place of a label and holds its name; its
 * words are with the language. Everything else is a problem: colours and sizes of letters are the screen's.
 */
export function readPicture(
  file: string,
  text: string,
): { readonly picture: Picture | undefined; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const report = (line: number, message: string, mend: string) => problems.push({ file, line, message, mend });
  const root = rootOf(text, report);
  if (!root) return { picture: undefined, problems };
  const [left, top, width = 0, height = 0] = (root.attributes['viewBox'] ?? '').split(/[\s,]+/).map(Number);
  if (
    root.name !== 'svg' ||
    left !== 0 ||
    top !== 0 ||
    ![width, height].every((side) => side > 0 && Number.isFinite(side))
  )
    report(lineOf(root), 'the drawing has no size', 'Begin with <svg viewBox="0 0 300 200"> and its own numbers');
  const shapes: Shape[] = [];
  const places: LabelPlace[] = [];

  const look = (element: Element, outer: StepSpan) => {
    const { name, attributes } = element;
    const line = lineOf(element);
    const steps = spanOf(attributes, outer);
    const known = knownIn(name);
    if (!known) {
      report(
        line,
        `a drawing cannot hold <${name}>`,
        `Use <g>, <text>, or one of: ${Object.keys(measures).join(', ')}`,
      );
      return;
    }
    for (const [key, value] of Object.entries(attributes)) {
      const isSafe = /^[-\d\sa-zA-Z.,]*$/.test(value ?? '');
      if (!known.includes(key) || !isSafe)
        report(line, `<${name}> cannot have ${key}="${value}"`, `Take it out; <${name}> has: ${known.join(', ')}`);
    }
    if (
      ![steps.from, steps.until].every((step) => step === Infinity || (Number.isInteger(step) && step >= 1)) ||
      steps.until < steps.from
    )
      report(
        line,
        `<${name}> is seen at no step`,
        'Count steps from 1: data-step="2" from the second on, data-until="3" until the third',
      );
    if (name === 'g') {
      for (const child of elementsIn(element)) look(child, steps);
      return;
    }
    if (name === 'text') {
      const number = (key: string) => Number(attributes[key] ?? Number.NaN);
      const place = {
        name: textIn(element),
        x: number('x') / width,
        y: number('y') / height,
        width: number('data-width') / width,
        align: alignOf(attributes['text-anchor']),
        steps,
        line,
      };
      if (place.name === '')
        report(line, 'a label has no name', 'Write its name between <text> and </text>, and nothing else');
      else if ([place.x, place.y, place.width].every(Number.isFinite)) places.push(place);
      else
        report(line, `the label "${place.name}" has no place`, 'Give it x, y and data-width, in the drawing’s units');
      return;
    }
    const wrong = isShape(name) ? wrongMeasures(name, attributes) : [];
    if (wrong.length > 0)
      report(line, `<${name}> has no number for ${wrong.join(', ')}`, 'Give it, in the drawing’s units');
    const as = drawnAs.find((each) => each === attributes['class']);
    if (!as) report(line, `<${name}> is drawn as nothing that is known`, `Give it a class: ${drawnAs.join(', ')}`);
    else if (isShape(name)) shapes.push({ tag: name, as, at: measuresOf(name, attributes), steps });
  };
  for (const child of elementsIn(root)) look(child, { from: 1, until: Infinity });
  const last = Math.max(1, ...[...shapes, ...places].map(({ steps }) => steps.from));
  // A number that JSON has, for the pack is kept as such.
  const capped = <T extends { readonly steps: StepSpan }>(part: T): T => ({
    ...part,
    steps: { ...part.steps, until: Math.min(part.steps.until, last) },
  });
  const picture = {
    size: [width, height],
    shapes: shapes.map(capped),
    places: places.map(capped),
    steps: last,
  } as const;
  return { picture: problems.length === 0 ? picture : undefined, problems };
}

type Report = (line: number, message: string, mend: string) => void;

function rootOf(text: string, report: Report): Element | undefined {
  try {
    return fromXml(text).children.find((child) => child.type === 'element');
  } catch (error) {
    const place = error instanceof Error && 'line' in error ? Number(error.line) : 1;
    const what = reasonOf(error);
    report(place || 1, `this is not valid SVG: ${what.split('\n')[0] ?? ''}`, 'Mend the marks on this line');
    return undefined;
  }
}

function isShape(name: string): name is Shape['tag'] {
  return Object.hasOwn(measures, name);
}

/** The attributes that an element may have; undefined for one that a drawing cannot hold. */
function knownIn(name: string): readonly string[] | undefined {
  const stepping = ['data-step', 'data-until'];
  if (name === 'g') return stepping;
  if (name === 'text') return ['x', 'y', 'text-anchor', 'data-width', ...stepping];
  return isShape(name) ? [...measures[name], 'class', ...stepping] : undefined;
}

function measuresOf(name: Shape['tag'], attributes: Element['attributes']): Shape['at'] {
  return Object.fromEntries(measures[name].flatMap((key) => (attributes[key] ? [[key, attributes[key]]] : [])));
}

/** Measures of a shape that are no numbers; what has a usual one need not be there. */
function wrongMeasures(name: Shape['tag'], attributes: Element['attributes']): readonly string[] {
  const lists = new Set(['d', 'points']);
  const usual = new Set(['x', 'y', 'rx']);
  return measures[name].filter((key) => {
    const value = attributes[key];
    if (value === undefined || value === null || value.trim() === '') return !(usual.has(key) && name === 'rect');
    return !lists.has(key) && !Number.isFinite(Number(value));
  });
}

function spanOf(attributes: Element['attributes'], { from, until }: StepSpan): StepSpan {
  const number = (key: string, usual: number) => Number(attributes[key] ?? usual);
  return { from: number('data-step', from), until: number('data-until', until) };
}

function alignOf(anchor: string | null | undefined): DrawingLabel['align'] {
  return anchor === 'middle' || anchor === 'end' ? anchor : 'start';
}

function elementsIn(element: Element): readonly Element[] {
  return element.children.filter((child) => child.type === 'element');
}

function textIn(element: Element): string {
  return element.children
    .map((child) => (child.type === 'text' ? child.value : ''))
    .join('')
    .trim();
}

function lineOf(element: Element): number {
  return element.position?.start.line ?? 1;
}
