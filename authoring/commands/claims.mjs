// `npm run content:claims [-- FOLDER]`: brings a pack's claim map up to its words. A new sentence gets a line in which it is still to be
// said where it comes from; a sentence that nobody says any more loses its line.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadModule } from '../../tools/setup/loadModule.mjs';
import { ensurePackages } from '../../tools/setup/packages.mjs';
import { shippedPackFolder } from '../../tools/setup/places.mjs';
import { giveUp, say } from '../../tools/setup/say.mjs';

ensurePackages();
const { positionals } = parseArgs({ allowPositionals: true });
const [folder = shippedPackFolder()] = positionals;
const { parsePackFolder } = /** @type {typeof import('../../content/read/folder.ts')} */ (
  await loadModule('content/read/folder.ts')
);
const { partsOf } = /** @type {typeof import('../check/claims.ts')} */ (await loadModule('authoring/check/claims.ts'));
const { withClaims } = /** @type {typeof import('../check/claimLines.ts')} */ (
  await loadModule('authoring/check/claimLines.ts')
);

const { pack, problems } = parsePackFolder(folder);
const mistake = problems.find(({ isNote }) => !isNote);
// Of a pack with mistakes some sentences cannot be read, and their lines would be lost.
if (mistake) giveUp(`mend this first: ${mistake.file}:${mistake.line}: ${mistake.message}. ${mistake.mend}.`);
if (!pack || !existsSync(join(folder, 'source.yaml')))
  giveUp(`${folder} has no source.yaml, so nothing is asked of its sentences`);
else {
  const file = join(folder, 'claims.yaml');
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const after = withClaims(before, partsOf(pack));
  writeFileSync(file, after);
  const left = after.split('\n').filter((line) => line.includes('TODO')).length;
  say(
    `${file}: ${left} sentences still wait for where they come from: put from: [Q2.1], or ours: and a word, in place of ours: TODO`,
  );
}
