// `npm run content:new -- card ID [--pack FOLDER]`: begins a card. What is still to be written is marked, and "npm run author" shows it.
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
const { positionals, values } = parseArgs({ allowPositionals: true, options: { pack: { type: 'string' } } });
const [kind, id = ''] = positionals;
if (kind !== 'card' || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
  giveUp('say what to begin, and its name in small letters and hyphens: npm run content:new -- card back-at-work');
const folder = values.pack ?? shippedPackFolder();

const { packTexts, parsePackFolder } = /** @type {typeof import('../../content/read/folder.ts')} */ (
  await loadModule('content/read/folder.ts')
);
const { newCardText, nextOrder } = /** @type {typeof import('../edit/newCard.ts')} */ (
  await loadModule('authoring/edit/newCard.ts')
);
const { monthsLater } = /** @type {typeof import('../../content/read/approvals.ts')} */ (
  await loadModule('content/read/approvals.ts')
);
const { languageOf } = /** @type {typeof import('../../content/model/language.ts')} */ (
  await loadModule('content/model/language.ts')
);
const { pack, problems } = parsePackFolder(folder);
if (!pack) giveUp(`${folder} is not a pack: ${problems[0]?.message ?? ''}`);
else {
  const cardPath = `cards/${languageOf(pack.locale)}/${id}.md`;
  const file = join(folder, cardPath);
  if (existsSync(file)) giveUp(`there is a card ${file} already`);
  const refused = whyNotWritten(folder, cardPath);
  if (refused !== undefined) giveUp(refused);
  const texts = packTexts(folder).files.flatMap(({ path, text }) => (path.startsWith('cards/') ? text : []));
  writePackFile(
    folder,
    cardPath,
    newCardText(pack, id, { order: nextOrder(texts), today: today(), reviewBy: monthsLater(today(), 12) }),
  );
  say(`begun: ${file}. Write where it says TODO; "npm run author" shows how it looks, and what is still wrong.`);
}
