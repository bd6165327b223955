import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { settingDocs } from '../../../main/settings/schema.ts';

it('the README has a row for every setting, with its default and purpose as the schema gives them', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../../README.md'), 'utf8');
  const flat = readme.replaceAll(/ +/g, ' ');
  for (const { name, fallback, purpose } of settingDocs) {
    expect(flat).toContain(`| \`${name}\` | \`${fallback}\` | ${purpose} |`);
  }
});
