import { reasonOf } from '../model/reason.ts';
import type { Element } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { type Art, drawnAs, type DrawingLabel, type Shape, type StepSpan } from '../model/drawing.ts';
import { createFileReport, type Read, type SayWrong } from './report.ts';

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
interface LabelAnchor extends Omit<DrawingLabel, 'text'> {
  readonly name: string;
  readonly line: number;
}

/** The picture of a drawing, which all languages share. */
export interface Picture extends Art {
  readonly labels: readonly LabelAnchor[];
  /** How many steps the picture has. */
  readonly steps: number;
}

/**
 * Reads the picture of a drawing: an SVG of plain shapes. Each shape has a kind (`class="outline"`), a first step (`data-step="2"`) and a
 * last step (`data-until="3"`) at which it is seen. A `<text>` marks the place of a label and contains its name; the words for it are in
 * the files of each language. Everything else is a problem, because the screen decides the colours and the size of letters.
 */
export function readPicture(file: string, text: string): Read<Picture | undefined> {
  const { problems, sayWrong } = createFileReport(file);
  const root = rootOf(text, sayWrong);
  if (!root) return { value: undefined, problems };
  const size = sizeOf(root, sayWrong);
  const parts = elementsIn(root).flatMap((element) => partsOf(element, { from: 1, until: Infinity }, size, sayWrong));
  const last = Math.max(1, ...parts.map(({ steps }) => steps.from));
  // The pack is saved as JSON, and JSON has no `Infinity`. So the last step is used instead.
  const capped = <T extends Part>(part: T): T => ({
    ...part,
    steps: { ...part.steps, until: Math.min(part.steps.until, last) },
  });
  const picture = {
    size,
    shapes: parts.filter((part) => 'tag' in part).map(capped),
    labels: parts.filter((part) => 'name' in part).map(capped),
    steps: last,
  };
  return { value: problems.length === 0 ? picture : undefined, problems };
}

/** What a picture is made of. */
type Part = Shape | LabelAnchor;

function sizeOf(root: Element, sayWrong: SayWrong): Picture['size'] {
  const [left, top, width = 0, height = 0] = (root.attributes['viewBox'] ?? '').split(/[\s,]+/).map(Number);
  const isSized = left === 0 && top === 0 && [width, height].every((side) => side > 0 && Number.isFinite(side));
  if (root.name !== 'svg' || !isSized)
    sayWrong(lineOf(root), 'the drawing has no size', 'Begin with <svg viewBox="0 0 300 200"> and its own numbers');
  return [width, height];
}

/** The shapes and labels of an element. `outer`: the steps at which its parent element is seen. */
function partsOf(element: Element, outer: StepSpan, size: Picture['size'], sayWrong: SayWrong): readonly Part[] {
  const { name, attributes } = element;
  const known = knownIn(name);
  if (!known) {
    const may = Object.keys(measures).join(', ');
    sayWrong(lineOf(element), `a drawing cannot hold <${name}>`, `Use <g>, <text>, or one of: ${may}`);
    return [];
  }
  checkAttributes(element, known, sayWrong);
  const steps = spanOf(attributes, outer);
  checkSteps(element, steps, sayWrong);
  if (name === 'g') return elementsIn(element).flatMap((child) => partsOf(child, steps, size, sayWrong));
  if (name === 'text') return labelOf(element, steps, size, sayWrong);
  return isShape(name) ? shapeOf(element, name, steps, sayWrong) : [];
}

function checkAttributes(element: Element, known: readonly string[], sayWrong: SayWrong): void {
  const { name, attributes } = element;
  for (const [key, value] of Object.entries(attributes)) {
    const isSafe = /^[-\d\sa-zA-Z.,]*$/.test(value ?? '');
    if (known.includes(key) && isSafe) continue;
    const may = known.join(', ');
    sayWrong(lineOf(element), `<${name}> cannot have ${key}="${value}"`, `Take it out; <${name}> has: ${may}`);
  }
}

function checkSteps(element: Element, { from, until }: StepSpan, sayWrong: SayWrong): void {
  const isStep = (step: number) => step === Infinity || (Number.isInteger(step) && step >= 1);
  if (isStep(from) && isStep(until) && until >= from) return;
  sayWrong(
    lineOf(element),
    `<${element.name}> is never seen: its steps are wrong`,
    'Count steps from 1: data-step="2" from the second on, data-until="3" until the third',
  );
}

function labelOf(
  element: Element,
  steps: StepSpan,
  [width, height]: Picture['size'],
  sayWrong: SayWrong,
): readonly LabelAnchor[] {
  const { attributes } = element;
  const line = lineOf(element);
  const number = (key: string) => Number(attributes[key] ?? Number.NaN);
  const label = {
    name: textIn(element),
    x: number('x') / width,
    y: number('y') / height,
    width: number('data-width') / width,
    align: alignOf(attributes['text-anchor']),
    steps,
    line,
  };
  if (label.name === '') {
    sayWrong(line, 'a label has no name', 'Write its name between <text> and </text>, and nothing else');
    return [];
  }
  if ([label.x, label.y, label.width].every(Number.isFinite)) return [label];
  sayWrong(line, `the label "${label.name}" has no place`, 'Give it x, y and data-width, in the drawing’s units');
  return [];
}

function shapeOf(element: Element, tag: Shape['tag'], steps: StepSpan, sayWrong: SayWrong): readonly Shape[] {
  const { attributes } = element;
  const line = lineOf(element);
  const wrong = wrongMeasures(tag, attributes);
  if (wrong.length > 0)
    sayWrong(line, `<${tag}> has no number for ${wrong.join(', ')}`, 'Give it, in the drawing’s units');
  const as = drawnAs.find((each) => each === attributes['class']);
  if (as) return [{ tag, as, at: measuresOf(tag, attributes), steps }];
  sayWrong(line, `<${tag}> has no class that is known`, `Give it a class: ${drawnAs.join(', ')}`);
  return [];
}

function rootOf(text: string, sayWrong: SayWrong): Element | undefined {
  try {
    return fromXml(text).children.find((child) => child.type === 'element');
  } catch (error) {
    const line = error instanceof Error && 'line' in error ? Number(error.line) : 1;
    const what = reasonOf(error);
    sayWrong(line || 1, `this is not valid SVG: ${what.split('\n')[0] ?? ''}`, 'Mend the marks on this line');
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

/** The measures of a shape that are missing or are not numbers. A measure with a default may be missing. */
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
