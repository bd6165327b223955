// `npm run content:schema`: writes the forms of a pack's files as JSON Schema, for editors to complete and check them by.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadModule } from './setup/loadModule.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { inProject } from './setup/places.mjs';
import { say } from './setup/say.mjs';

ensurePackages();
const folder = inProject('out', 'schemas');
const { jsonSchemas } = /** @type {typeof import('../content/jsonSchemas.ts')} */ (
  await loadModule('content/jsonSchemas.ts')
);
mkdirSync(folder, { recursive: true });
for (const [name, schema] of Object.entries(jsonSchemas()))
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(schema, null, 2)}\n`);
say(`the forms of a pack's files are in ${folder}`);
