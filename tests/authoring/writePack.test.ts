import { mkdirSync, mkdtempSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { whyNotWritten, writePackFile } from '../../authoring/writePack.mjs';

/** A folder with a pack, and another one that a link of the pack can point to. */
function folders() {
  const home = mkdtempSync(join(tmpdir(), 'anteroom-write-'));
  const pack = join(home, 'pack');
  const other = join(home, 'other');
  mkdirSync(pack);
  mkdirSync(other);
  return { pack, other };
}

describe('a file of a pack', () => {
  it('is written whole, its folder is made, and nothing else is left there', () => {
    const { pack } = folders();
    writePackFile(pack, 'cards/en/one.md', 'one');
    writePackFile(pack, 'cards/en/one.md', 'two');
    expect(readFileSync(join(pack, 'cards', 'en', 'one.md'), 'utf8')).toBe('two');
    expect(readdirSync(join(pack, 'cards', 'en'))).toEqual(['one.md']);
  });

  it.each(['approvals.yaml', 'cards/en/one.md'])('is not written through a link: %s', (path) => {
    const { pack, other } = folders();
    writeFileSync(join(other, 'approvals.yaml'), 'theirs');
    symlinkSync(join(other, 'approvals.yaml'), join(pack, 'approvals.yaml'));
    symlinkSync(other, join(pack, 'cards'));
    expect(whyNotWritten(pack, path)).toContain('is a link');
    expect(() => writePackFile(pack, path, 'ours')).toThrow(/is a link/);
    expect(readFileSync(join(other, 'approvals.yaml'), 'utf8')).toBe('theirs');
    expect(readdirSync(other)).toEqual(['approvals.yaml']);
  });

  it('may be written where nothing is yet', () => {
    expect(whyNotWritten(folders().pack, 'cards/en/one.md')).toBeUndefined();
  });
});
