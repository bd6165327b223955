// `npm run content:check [-- --json] [-- FOLDER...]`: checks packs, by default all that ship. Exit 1 on any error.
import { readdirSync } from 'node:fs';
import { relative } from 'node:path';
import { loadModule } from '../../tools/setup/loadModule.mjs';
import { ensurePackages } from '../../tools/setup/packages.mjs';
import { inProject } from '../../tools/setup/places.mjs';
import { today } from '../../tools/setup/today.mjs';

ensurePackages();
const words = process.argv.slice(2);
const folders = words.filter((word) => !word.startsWith('--'));
const shipped = () =>
  readdirSync(inProject('content', 'packs')).map((name) =>
    relative(process.cwd(), inProject('content', 'packs', name)),
  );

const { checkPack, formatReport } = /** @type {typeof import('../check/check.ts')} */ (
  await loadModule('authoring/check/check.ts')
);

const reports = (folders.length > 0 ? folders : shipped()).map((folder) => checkPack(folder, today()));
if (words.includes('--json')) {
  /** @template T @param {(report: import('../check/check.ts').Report) => readonly T[]} pick */
  const all = (pick) => reports.flatMap((report) => pick(report).map((item) => ({ pack: report.pack, ...item })));
  const pooled = reports.map(({ pack, pooled: counts }) => ({ pack, ...counts }));
  const result = {
    cards: all(({ cards }) => cards),
    references: all(({ references }) => references),
    errors: all(({ errors }) => errors),
    pooled,
    explained: reports.map(({ pack, explained }) => ({ pack, ...explained })),
    languages: all(({ languages }) => languages),
    ipdas: all(({ ipdas }) => ipdas),
    appraisals: all(({ appraisals }) => appraisals),
    notes: all(({ notes }) => notes),
  };
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
} else {
  process.stdout.write(`${reports.map(formatReport).join('\n\n')}\n`);
}
process.exitCode = reports.some(({ errors }) => errors.length > 0) ? 1 : 0;
