// `npm run content:approve -- FILE --by "NAME, PROFESSION" [--until DATE] [--pack FOLDER]`: records that somebody has checked a text
// of a pack. If a word of the text changes later, the text is a draft again.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadModule } from '../../tools/setup/loadModule.mjs';
import { ensurePackages } from '../../tools/setup/packages.mjs';
import { shippedPackFolder } from '../../tools/setup/places.mjs';
import { today } from '../../tools/setup/today.mjs';
import { giveUp, say } from '../../tools/setup/say.mjs';
import { whyNotWritten, writePackFile } from '../writePack.mjs';

ensurePackages();
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { by: { type: 'string' }, until: { type: 'string' }, pack: { type: 'string' } },
});
const [file = ''] = positionals;
const { by = '' } = values;
if (file === '' || by.trim() === '')
  giveUp('say which text, and who checked it: npm run content:approve -- cards/en/surgery.md --by "R. Osei, nurse"');
const folder = values.pack ?? shippedPackFolder();

const { parsePackFolder } = /** @type {typeof import('../../content/read/folder.ts')} */ (
  await loadModule('content/read/folder.ts')
);
const { approvalsFile, hashesOfFile, monthsLater, readApprovals, withApproval } =
  /** @type {typeof import('../../content/read/approvals.ts')} */ (await loadModule('content/read/approvals.ts'));

const { pack, problems } = parsePackFolder(folder);
const mistake = problems.find(({ isNote }) => !isNote);
if (mistake) giveUp(`mend this first: ${mistake.file}:${mistake.line}: ${mistake.message}. ${mistake.mend}.`);
const text = pack && hashesOfFile(pack, file)?.now;
if (text === undefined) giveUp(`${folder} has no text ${file}: name one like this, cards/en/surgery.md`);
const on = today();
const until = values.until ?? monthsLater(on, 12);
const approvals = join(folder, approvalsFile);
const { readSmallText } = /** @type {typeof import('../../content/read/smallFile.ts')} */ (
  await loadModule('content/read/smallFile.ts')
);
const before = existsSync(approvals) ? readSmallText(approvals).text : '';
const written = withApproval(before, { file, by, on, until, text: text ?? '' });
const [problem] = readApprovals(written).problems;
if (problem) giveUp(`${problem.message}. ${problem.mend}.`);
const refused = whyNotWritten(folder, approvalsFile);
if (refused !== undefined) giveUp(refused);
writePackFile(folder, approvalsFile, written);
say(`${file} is approved by ${by}, from ${on} until ${until}`);
