import { z } from 'zod';
import type { Drawing } from '../model/drawing.ts';
import { createFileReport, type Read } from './report.ts';
import type { Picture } from './svg.ts';
import { id, plain } from './schema.ts';
import { checkYaml } from './yaml.ts';

/** The words of a drawing in a language. */
export const drawingWords = z.strictObject({
  id,
  title: plain.max(48, 'is longer than 48 characters'),
  note: plain.optional(),
  labels: z.record(id, plain.max(28, 'is longer than 28 characters: a label is a few words')),
  steps: z.array(plain).min(1).max(6, 'has more than six steps'),
});

/** Reads the words of a drawing in a language, and puts them into its picture. */
export function readDrawing(
  file: string,
  text: string,
  { picture, locale }: { readonly picture: Picture; readonly locale: string },
): Read<Drawing | undefined> {
  const { value, problems: notes, lineOf } = checkYaml(drawingWords, { file, text, firstLine: 1 });
  if (!value) return { value: undefined, problems: notes };
  const { problems, sayWrong, hasErrors } = createFileReport(file);
  for (const { line, message, mend } of notes) sayWrong(line, message, mend, { isNote: true });
  const report = (at: readonly PropertyKey[], message: string, mend: string) => sayWrong(lineOf(at), message, mend);
  if (!file.endsWith(`/${value.id}.yaml`))
    report(['id'], `the id "${value.id}" is not the file's name`, `Name the file ${value.id}.yaml`);
  for (const name of Object.keys(value.labels)) {
    if (!picture.labels.some((label) => label.name === name))
      report(
        ['labels', name],
        `the picture has no place for the label "${name}"`,
        'Take it out, or mark its place in the SVG',
      );
  }
  for (const { name } of picture.labels) {
    if (!Object.hasOwn(value.labels, name))
      report(['labels'], `the label "${name}" of the picture has no words`, `Add "${name}" under "labels"`);
  }
  if (picture.steps !== value.steps.length)
    report(
      ['steps'],
      `the picture has ${picture.steps} steps, but there are words for ${value.steps.length}`,
      'Write one text for each step',
    );
  if (hasErrors()) return { value: undefined, problems };
  const { labels: words, ...rest } = value;
  const labels = picture.labels.map(({ name, line: _line, ...label }) => ({ ...label, text: words[name] ?? '' }));
  return { value: { ...rest, locale, size: picture.size, shapes: picture.shapes, labels }, problems };
}
