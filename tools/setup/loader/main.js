// Takes the place of Electron's own default app. It loads the app folder that the command line names, after the modules
// that come with `-r` (Playwright adds one). Modules are awaited at the top level, so that the app's own first lines run
// before Electron is ready.
import { app } from 'electron';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const words = process.argv.slice(1);
const required = [];
let folder;
while (words.length > 0 && folder === undefined) {
  const word = words.shift();
  if (word === '-r' || word === '--require') required.push(words.shift());
  else if (!word.startsWith('-')) folder = resolve(word);
}
if (folder === undefined) throw new Error('no app folder was named on the command line');

const require = createRequire(join(folder, 'package.json'));
for (const module of required) require(module);
const description = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
app.setAppPath(folder);
app.setName(description.productName ?? description.name);
app.setVersion(description.version);
await import(pathToFileURL(join(folder, description.main)).href);
