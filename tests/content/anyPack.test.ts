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
  it('knows nothing of what any pack is about: content/shipped.json names the one that ships, and one file of plans shows an example', () => {
    const knowing = code.filter((path) => /pump|catheter|spinal/i.test(readFileSync(path, 'utf8')));
    expect(knowing).toEqual([join('main', 'session', 'plans.ts')]);
  });

  it('checks a pack about something else just so', () => {
    const { errors, cards } = checkPack('content/packs/windowsill', '2026-11-26');
    expect(errors).toEqual([]);
    expect(cards).toHaveLength(3);
  });
});
