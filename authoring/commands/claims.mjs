// `npm run content:claims [-- FOLDER]`: brings a pack's claim map up to date with its words. It adds a line for each new sentence, in which
// the author still has to say where the sentence comes from. It removes the line of a sentence that the pack does not say any more.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadModule } from '../../tools/setup/loadModule.mjs';
import { ensurePackages } from '../../tools/setup/packages.mjs';
import { shippedPackFolder } from '../../tools/setup/places.mjs';
import { giveUp, say } from '../../tools/setup/say.mjs';
import { whyNotWritten, writePackFile } from '../writePack.mjs';

ensurePackages();
const { positionals } = parseArgs({ allowPositionals: true });
const [folder = shippedPackFolder()] = positionals;
const { parsePackFolder } = /** @type {typeof import('../../content/read/folder.ts')} */ (
  await loadModule('content/read/folder.ts')
);
const { claimsFile, partsOf } = /** @type {typeof import('../check/claims.ts')} */ (
  await loadModule('authoring/check/claims.ts')
);
const { withClaims } = /** @type {typeof import('../check/claimLines.ts')} */ (
  await loadModule('authoring/check/claimLines.ts')
);

const { pack, problems } = parsePackFolder(folder);
const mistake = problems.find(({ isNote }) => !isNote);
// If a pack has mistakes, some of its sentences cannot be read. Their lines would be lost.
if (mistake) giveUp(`mend this first: ${mistake.file}:${mistake.line}: ${mistake.message}. ${mistake.mend}.`);
if (!pack || !existsSync(join(folder, 'source.yaml')))
  giveUp(`${folder} has no source.yaml, so its sentences need no claim map`);
else {
  const refused = whyNotWritten(folder, claimsFile);
  if (refused !== undefined) giveUp(refused);
  const file = join(folder, claimsFile);
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const after = withClaims(before, partsOf(pack));
  writePackFile(folder, claimsFile, after);
  const left = after.split('\n').filter((line) => line.includes('TODO')).length;
  say(
    `${file}: ${left} sentences still need their place. Replace "ours: TODO" with "from: [Q2.1]", or with a word such as "ours: asks"`,
  );
}
