import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkPack } from '../../authoring/check/check.ts';

const code = ['content', 'visit', 'main', 'renderer'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => !path.startsWith('packs') && /\.(?:ts|tsx|css)$/.test(path))
    .map((path) => join(folder, path)),
);

describe('the program', () => {
  it('does not know the subject of any pack: only content/shipped.json and the example in plans.ts name one', () => {
    const knowing = code.filter((path) => /pump|catheter|spinal/i.test(readFileSync(path, 'utf8')));
    expect(knowing).toEqual([join('main', 'session', 'plans.ts')]);
  });

  it('checks a pack about another subject in the same way', () => {
    const { errors, cards } = checkPack('content/packs/windowsill', '2026-11-26');
    expect(errors).toEqual([]);
    expect(cards).toHaveLength(3);
  });
});
