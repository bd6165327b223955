// `npm run content:report [-- FOLDER] [--card ID]`: writes one document of a pack, or of one of its cards, for the clinician who checks it
// on paper. It shows each sentence with its place in the source and its studies, the grade of each card, and the drawings. It has room to
// mark and to sign.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadModule } from '../../tools/setup/loadModule.mjs';
import { ensurePackages } from '../../tools/setup/packages.mjs';
import { inProject, shippedPackFolder } from '../../tools/setup/places.mjs';
import { today } from '../../tools/setup/today.mjs';
import { say } from '../../tools/setup/say.mjs';

ensurePackages();
const { positionals, values } = parseArgs({ allowPositionals: true, options: { card: { type: 'string' } } });
const folder = resolve(positionals[0] ?? shippedPackFolder());
const { examinePack } = /** @type {typeof import('../check/check.ts')} */ (
  await loadModule('authoring/check/check.ts')
);
/** @typedef {{ renderReport: (
  checked: import('../check/check.ts').CheckedPack, options: { today: string, css: string, cardId?: string }) => string }} Review */
const { renderReport } = /** @type {Review} */ (await loadModule('authoring/report/render.tsx'));
const css = readFileSync(inProject('authoring', 'report', 'report.css'), 'utf8');
const document = renderReport(examinePack(folder, today()), {
  today: today(),
  css,
  ...(values.card ? { cardId: values.card } : {}),
});
const place = inProject('out', 'report');
mkdirSync(place, { recursive: true });
const file = join(place, `${[basename(folder), ...(values.card ? [values.card] : [])].join('-')}.html`);
writeFileSync(file, document);
say(`the document is ${file}. Open it in a browser and print it.`);
