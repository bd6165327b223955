import type { Reference } from '../model/pack.ts';
import { missingFile } from './packFiles.ts';
import type { Read } from './report.ts';
import { referenceList } from './schema.ts';
import { checkYaml } from './yaml.ts';

const file = 'references.json';

/** Reads the studies of a pack, in the source's own order. Undefined text: the file is not there. */
export function readReferences(text: string | undefined): Read<readonly Reference[]> {
  if (text === undefined) return { value: [], problems: [missingFile(file)] };
  const { value, problems, lineOf } = checkYaml(referenceList, { file, text, firstLine: 1 });
  if (!value) return { value: [], problems };
  const twice = value.flatMap((item, index) =>
    value.findIndex(({ id, number }) => id === item.id || number === item.number) < index
      ? [
          {
            file,
            line: lineOf([index, 'id']),
            message: `the reference "${item.id}" is there twice`,
            mend: 'Give it an id and a number of its own',
          },
        ]
      : [],
  );
  const references = value
    .map((item) => ({
      id: item.id,
      number: item.number,
      locale: item.language,
      authors: item.author.map((author) => ('literal' in author ? author.literal : `${author.family} ${author.given}`)),
      title: item.title,
      journal: item['container-title'],
      year: item.issued['date-parts'][0]?.[0] ?? 0,
      volume: item.volume,
      pages: item.page,
    }))
    .toSorted((a, b) => a.number - b.number);
  return { value: references, problems: [...problems, ...twice] };
}
