import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { settingDocs } from '../../../main/settings/docs.ts';

it('docs/settings.md has a row for every setting, with its default and purpose as the schema gives them', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/settings.md'), 'utf8');
  const flat = page.replaceAll(/ +/g, ' ');
  for (const { name, fallback, purpose } of settingDocs) {
    expect(flat).toContain(`| \`${name}\` | \`${fallback}\` | ${purpose} |`);
  }
});
