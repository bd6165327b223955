import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../../../renderer');

it('raw colours are in tokens.css alone', () => {
  const sheets = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.(?:css|tsx)$/.test(file) && !file.endsWith('tokens.css'),
  );
  const raw = sheets.filter((file) =>
    /#[\da-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(/i.test(readFileSync(join(folder, file), 'utf8')),
  );
  expect(sheets.length).toBeGreaterThan(10);
  expect(raw).toEqual([]);
});
