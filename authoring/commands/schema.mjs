// `npm run content:schema`: writes the forms of a pack's files as JSON Schema. Editors use them to complete and check the files.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadModule } from '../../tools/setup/loadModule.mjs';
import { ensurePackages } from '../../tools/setup/packages.mjs';
import { inProject } from '../../tools/setup/places.mjs';
import { say } from '../../tools/setup/say.mjs';

ensurePackages();
const folder = inProject('out', 'schemas');
const { jsonSchemas } = /** @type {typeof import('../check/jsonSchemas.ts')} */ (
  await loadModule('authoring/check/jsonSchemas.ts')
);
mkdirSync(folder, { recursive: true });
for (const [name, schema] of Object.entries(jsonSchemas()))
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(schema, null, 2)}\n`);
say(`the forms of a pack's files are in ${folder}`);
