import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { marks } from '../../renderer/dom.ts';

const project = join(import.meta.dirname, '../..');

/** The parts of the program that use each mark. A component and its own style sheet count as one part. */
function partsWith(): ReadonlyMap<string, ReadonlySet<string>> {
  const parts = new Map<string, Set<string>>();
  for (const folder of ['renderer', 'tests/e2e']) {
    for (const file of readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.(?:tsx?|css)$/.test(file) || file === 'dom.ts') continue;
      const text = readFileSync(join(project, folder, file), 'utf8');
      const literal = text.match(/\bdata-[a-z]+(?:-[a-z]+)*/g) ?? [];
      const byDataset = [...text.matchAll(/dataset(?:\['(\w+)'\]|\.(\w+))/g)].map(
        ([, quoted, plain]) =>
          `data-${(quoted ?? plain ?? '').replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
      );
      const byName = [...text.matchAll(/markedBy\('(\w+)'/g)].map(([, name]) =>
        new Map(Object.entries(marks)).get(name as never),
      );
      for (const mark of [...literal, ...byDataset, ...byName]) {
        if (mark === undefined) continue;
        const part = join(folder, file).replace(/(?:\.module)?\.\w+$/, '');
        parts.set(mark, (parts.get(mark) ?? new Set()).add(part));
      }
    }
  }
  return parts;
}

const found = partsWith();
const shared = [...found].filter(([, parts]) => parts.size > 1).map(([mark]) => mark);

it('every mark that two parts of the program share is declared', () => {
  const declared = new Set<string>(Object.values(marks));
  expect(shared.filter((mark) => !declared.has(mark))).toEqual([]);
});

it('every mark that is declared is used by at least two parts of the program', () => {
  expect(Object.values(marks).filter((mark) => !shared.includes(mark))).toEqual([]);
});
