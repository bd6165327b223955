import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { isInSetup } from '../../../main/setup/contents.ts';
import { readSetup, setupOf, takeOver } from '../../../main/setup/setup.ts';
import { runSetupTask } from '../../../main/setup/task.ts';
import { clinicFolder } from '../../support/clinicFolder.ts';

const made = { madeOn: '2026-11-29', madeBy: '0.1.0' };
const fresh = () => mkdtempSync(join(tmpdir(), 'anteroom-setup-'));
const text = (folder: string, ...path: string[]) => readFileSync(join(folder, ...path), 'utf8');

/** The clinic's kiosk, as release 0.1.0 left its data folder. */
function clinic(settings = '') {
  const folder = fresh();
  cpSync(clinicFolder, folder, { recursive: true });
  if (settings) writeFileSync(join(folder, 'settings.yaml'), settings);
  return folder;
}

const setupFrom = (bytes: Uint8Array) => {
  const read = readSetup(bytes);
  if (read.kind === 'refused') throw new Error(read.problems.join());
  return read.value;
};
const about = (version = 1) => strToU8(JSON.stringify({ version, ...made }));

describe('a set-up', () => {
  it('has settings, plans, own packs and recordings, and neither PIN nor logs', () => {
    const names = Object.keys(unzipSync(setupOf(clinic(), made)));
    expect(names).toContain('settings.yaml');
    expect(names).toContain('plans.yaml');
    expect(names.some((name) => name.startsWith('packs/') && name.endsWith('approvals.yaml'))).toBe(true);
    expect(names.some((name) => name.startsWith('recordings/'))).toBe(true);
    expect(names.filter((name) => /staff|log|health|cache|last-good/.test(name))).toEqual([]);
  });

  it('leaves out what belongs to one kiosk alone, and keeps the comments of the file', () => {
    const folder = clinic(
      '# Ours.\nclinicName: Riverside\nplaceName: Room 2\nscreenDiagonalInches: 32\nprinter: Ward\n',
    );
    const settings = Buffer.from(unzipSync(setupOf(folder, made))['settings.yaml'] ?? []).toString('utf8');
    expect(settings).toContain('# Ours.\nclinicName: Riverside\n');
    expect(settings).not.toMatch(/placeName|screenDiagonalInches|printer/);
  });

  it('makes a new machine the same as one that died, except for its PIN', () => {
    const dead = clinic();
    const next = fresh();
    expect(takeOver(next, setupFrom(setupOf(dead, made)), 'now')).toMatchObject({ kind: 'done' });
    const filesOf = (folder: string) => new Set(readdirSync(folder, { recursive: true }).map(String));
    for (const folder of ['packs', 'recordings'])
      expect(filesOf(join(next, folder))).toEqual(filesOf(join(dead, folder)));
    expect(text(next, 'plans.yaml')).toBe(text(dead, 'plans.yaml'));
    expect(existsSync(join(next, 'staff.json'))).toBe(false);
  });

  it('sets up 20 kiosks from one file, and each keeps its place, its screen and its PIN', { timeout: 60_000 }, () => {
    const setup = setupFrom(setupOf(clinic(), made));
    for (let number = 1; number <= 20; number += 1) {
      const folder = fresh();
      writeFileSync(join(folder, 'settings.yaml'), `placeName: Room ${number}\nscreenDiagonalInches: ${20 + number}\n`);
      writeFileSync(join(folder, 'staff.json'), `PIN ${number}`);
      takeOver(folder, setup, 'now');
      expect(text(folder, 'settings.yaml')).toContain('clinicName: Riverside Pain Clinic');
      expect(text(folder, 'settings.yaml')).toContain(`placeName: Room ${number}\n`);
      expect(text(folder, 'settings.yaml')).toContain(`screenDiagonalInches: ${20 + number}\n`);
      expect(text(folder, 'staff.json')).toBe(`PIN ${number}`);
    }
  });

  it('keeps what it replaces, and leaves packs alone that it does not have', () => {
    const folder = clinic();
    const before = text(folder, 'settings.yaml');
    mkdirSync(join(folder, 'packs', 'ours'));
    writeFileSync(join(folder, 'packs', 'ours', 'pack.yaml'), 'id: ours\n');
    takeOver(folder, setupFrom(setupOf(clinic('clinicName: Other\n'), made)), 'now');
    expect(text(folder, 'before-setup', 'now', 'settings.yaml')).toBe(before);
    expect(existsSync(join(folder, 'before-setup', 'now', 'packs', 'drug-pumps', 'pack.yaml'))).toBe(true);
    expect(text(folder, 'packs', 'ours', 'pack.yaml')).toBe('id: ours\n');
    expect(existsSync(join(folder, 'setup-new'))).toBe(false);
  });

  it('changes nothing if its settings have a mistake, and names the line', () => {
    const folder = clinic();
    const before = text(folder, 'settings.yaml');
    const bad = zipSync({
      'anteroom-setup.json': about(),
      'settings.yaml': strToU8('clinicName: A\nquietSeconds: 5\n'),
    });
    const result = takeOver(folder, setupFrom(bad), 'now');
    expect(result).toMatchObject({ kind: 'refused' });
    expect(JSON.stringify(result)).toContain('settings.yaml:2');
    expect(text(folder, 'settings.yaml')).toBe(before);
    expect(existsSync(join(folder, 'before-setup'))).toBe(false);
  });

  it.each([
    ['no zip', strToU8('hello')],
    ['another zip', zipSync({ 'a.txt': strToU8('a') })],
    ['a newer release’s', zipSync({ 'anteroom-setup.json': about(2) })],
    ['a torn one', setupOf(clinicFolder, made).slice(0, 2000)],
  ])('is refused in words if it is %s', (_what, bytes) => {
    expect(readSetup(bytes)).toMatchObject({ kind: 'refused', problems: [expect.stringMatching(/set-up/)] });
  });

  it('is refused if it would fill the disk', () => {
    const zip = zipSync({ 'anteroom-setup.json': about(), 'packs/a/pack.yaml': strToU8('a') }, { level: 0 });
    // The size that the list of the zip gives for the second file.
    const list = Buffer.from(zip);
    const at = list.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    list.writeUInt32LE(600_000_000, at + 24);
    expect(readSetup(list)).toMatchObject({ kind: 'refused', problems: [expect.stringContaining('larger')] });
  });

  it.each([
    '../evil',
    '/etc/passwd',
    'packs/../../evil/x',
    'packs/a/..',
    String.raw`packs\a\b`,
    'staff.json',
    'logs/a/b',
    'packs/a',
    'packs/a/.hidden',
    'packs/C:/x',
    'packs/a/b\u0000c',
    'settings.last-good.yaml',
    `packs/${'a/'.repeat(20)}x`,
  ])('writes nothing to %j', (path) => {
    expect(isInSetup(path)).toBe(false);
    const zip = zipSync({ 'anteroom-setup.json': about(), [path]: strToU8('evil') });
    expect([...setupFrom(zip).files.keys()]).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')('does not wait for pipes in the data folder', () => {
    const folder = clinic();
    rmSync(join(folder, 'plans.yaml'));
    expect(spawnSync('mkfifo', [join(folder, 'plans.yaml')]).status).toBe(0);
    expect(Object.keys(unzipSync(setupOf(folder, made)))).not.toContain('plans.yaml');
    expect(
      runSetupTask({ folder, from: join(folder, 'plans.yaml'), version: '0.1.0', now: new Date(0) }),
    ).toMatchObject({ isDone: false, lines: [expect.stringContaining('is not a plain file')] });
  });

  it('is not made where no kiosk could take it over', () => {
    const folder = clinic();
    // A file without contents, of which the disk only keeps the size.
    writeFileSync(join(folder, 'recordings', 'drug-pumps', 'en', 'long.wav'), '');
    truncateSync(join(folder, 'recordings', 'drug-pumps', 'en', 'long.wav'), 600_000_000);
    expect(runSetupTask({ folder, to: join(folder, 's.zip'), version: '0.1.0', now: new Date(0) })).toMatchObject({
      isDone: false,
      lines: [expect.stringContaining('larger than 500 MB')],
    });
  });

  it('does not read through links in the data folder', () => {
    const folder = clinic();
    const secret = join(fresh(), 'secret');
    writeFileSync(secret, 'secret');
    symlinkSync(secret, join(folder, 'packs', 'drug-pumps', 'link.yaml'));
    expect(Object.keys(unzipSync(setupOf(folder, made)))).not.toContain('packs/drug-pumps/link.yaml');
  });
});
