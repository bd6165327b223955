import { languageOf } from '../model/language.ts';
import type { Art, Drawing } from '../model/drawing.ts';
import type { Problem } from '../model/problem.ts';
import { readDrawing } from './drawing.ts';
import type { OnFile, PackTexts } from './packFiles.ts';
import { createReport, type Read, safely } from './report.ts';
import { readPicture } from './svg.ts';

/** The drawings that a language has words for, by their ids. */
export function readDrawings(
  texts: PackTexts,
  locale: string,
  onFile: OnFile = () => {},
): Read<ReadonlyMap<string, Drawing>> {
  const report = createReport();
  const drawings = new Map<string, Drawing>();
  const folder = `drawings/${languageOf(locale)}/`;
  for (const [path, text] of texts) {
    if (!path.startsWith(folder) || !path.endsWith('.yaml')) continue;
    const name = path.slice(folder.length, -'.yaml'.length);
    const file = `drawings/${name}.svg`;
    const svg = texts.get(file);
    if (svg === undefined) {
      report.add(noPicture(path, file, 'Draw it, or take this file out'));
      continue;
    }
    onFile(file);
    const picture = report.take(safely(file, () => readPicture(file, svg)));
    onFile(path);
    const drawing = picture && report.take(safely(path, () => readDrawing(path, text, { picture, locale })));
    if (drawing) drawings.set(name, drawing);
  }
  return { value: drawings, problems: report.problems };
}

/** The drawings of a translation. If it has no words for a drawing, the original drawing is used, with a note. */
export function withOriginals(
  own: ReadonlyMap<string, Drawing>,
  originals: readonly Drawing[],
  locale: string,
): Read<ReadonlyMap<string, Drawing>> {
  const untranslated = originals.filter(({ id }) => !own.has(id));
  return {
    value: new Map([...untranslated, ...own.values()].map((drawing) => [drawing.id, drawing])),
    problems: untranslated.map(({ id }) => ({
      file: `drawings/${languageOf(locale)}/${id}.yaml`,
      line: 1,
      message: 'the words of the drawing are not translated',
      mend: 'Translate them; until then it is shown in the pack’s own language',
      isNote: true,
    })),
  };
}

/** A picture that is shown without words. */
export function readArt(texts: PackTexts, name: string): Read<Art | undefined> {
  const file = `drawings/${name}.svg`;
  const text = texts.get(file);
  if (text === undefined)
    return { value: undefined, problems: [noPicture('pack.yaml', file, 'Draw it, or take attractPicture out')] };
  const { value, problems } = safely(file, () => readPicture(file, text));
  return { value: value && { size: value.size, shapes: value.shapes }, problems };
}

function noPicture(named: string, picture: string, mend: string): Problem {
  return { file: named, line: 1, message: `there is no picture ${picture}`, mend };
}
