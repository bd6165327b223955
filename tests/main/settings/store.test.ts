import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { settingDocs, settingsTemplate } from '../../../main/settings/docs.ts';
import { defaultSettings } from '../../../main/settings/schema.ts';
import { settingsFiles } from '../../../main/settings/files.ts';
import type { Migration } from '../../../main/settings/migrations.ts';
import { parseSettings } from '../../../main/settings/parse.ts';
import { loadSettings } from '../../../main/settings/store.ts';
import { listeningLog } from '../../support/log.ts';

function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'anteroom-settings-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

describe('loading settings', () => {
  it('writes a settings file with explanations at a first start, and this file means all defaults', () => {
    const folder = folderWith({});
    expect(loadSettings(folder, listeningLog()).settings).toEqual(defaultSettings);
    const text = readFileSync(join(folder, settingsFiles.current), 'utf8');
    for (const { name, purpose } of settingDocs) expect(text).toContain(`# ${purpose}\n# ${name}: `);
    expect(loadSettings(folder, listeningLog()).settings).toEqual(defaultSettings);
  });

  it('makes the data folder', () => {
    const folder = join(folderWith({}), 'deep', 'down');
    loadSettings(folder, listeningLog());
    expect(existsSync(join(folder, settingsFiles.current))).toBe(true);
  });

  it('keeps good settings as the last good ones', () => {
    const folder = folderWith({ [settingsFiles.current]: 'clinicName: Riverside\n' });
    expect(loadSettings(folder, listeningLog()).settings.clinicName).toBe('Riverside');
    expect(readFileSync(join(folder, settingsFiles.lastGood), 'utf8')).toBe('clinicName: Riverside\n');
  });

  it.each([
    ['corrupt', 'clinicName: "River'],
    ['half-written', ''],
    ['no list of names and values', '- a\n- b\n'],
    ['binary', '\u0000\u0001\u0002'],
  ])('falls back to the last good ones when the file is %s, says so, and keeps it aside', (_what, text) => {
    const folder = folderWith({ [settingsFiles.current]: text, [settingsFiles.lastGood]: 'clinicName: Before\n' });
    const log = listeningLog();
    expect(loadSettings(folder, log).settings.clinicName).toBe('Before');
    expect(readFileSync(join(folder, settingsFiles.rejected), 'utf8')).toBe(text);
    expect(readFileSync(join(folder, settingsFiles.current), 'utf8')).toBe(text);
    expect(log.lines.join('\n')).toMatch(/error settings: settings\.yaml:\d+: /);
    expect(log.lines.join('\n')).toMatch(/using the last good ones/);
  });

  it('falls back to the last good ones when the file is gone', () => {
    const folder = folderWith({ [settingsFiles.lastGood]: 'clinicName: Before\n' });
    expect(loadSettings(folder, listeningLog()).settings.clinicName).toBe('Before');
  });

  it('falls back to the defaults when both are bad', () => {
    const folder = folderWith({ [settingsFiles.current]: '{', [settingsFiles.lastGood]: '[' });
    expect(loadSettings(folder, listeningLog()).settings).toEqual(defaultSettings);
  });

  it('starts with the defaults when the data folder cannot be used at all', () => {
    const file = join(folderWith({ plain: 'x' }), 'plain');
    const log = listeningLog();
    expect(loadSettings(join(file, 'below'), log).settings).toEqual(defaultSettings);
    expect(log.lines.join('\n')).toMatch(/could not make the data folder/);
  });

  it('is not stopped by a folder where the file should be', () => {
    const folder = folderWith({});
    mkdirSync(join(folder, settingsFiles.current));
    expect(loadSettings(folder, listeningLog()).settings).toEqual(defaultSettings);
  });
});

describe('a setting with a wrong value', () => {
  it('affects only itself: it keeps its last good value, and all other settings are as the file says', () => {
    const folder = folderWith({
      [settingsFiles.lastGood]: 'clinicName: Before\nemergencyNumber: "112"\nshowDrafts: false\n',
      [settingsFiles.current]: 'clinicName: After\nemergencyNumber: call me\nshowDrafts: false\nquietSeconds: 300\n',
    });
    const log = listeningLog();
    const { settings, problems } = loadSettings(folder, log);
    expect(settings).toMatchObject({
      clinicName: 'After',
      emergencyNumber: '112',
      showDrafts: false,
      quietSeconds: 300,
    });
    expect(problems).toMatchObject([{ file: 'settings.yaml', line: 2, setting: 'emergencyNumber' }]);
    expect(log.lines.join('\n')).toMatch(/error settings: settings\.yaml:2: /);
    const lastGood = readFileSync(join(folder, settingsFiles.lastGood), 'utf8');
    expect(lastGood, 'a file with a mistake is not the last good one').toContain('Before');
  });

  it('gets its default if it never had a good value', () => {
    const { settings } = parseSettings('settings.yaml', 'clinicName: A\nquietSeconds: soon\n');
    expect(settings).toEqual({ ...defaultSettings, clinicName: 'A' });
  });

  it.each([
    ['quietSeconds: 60', 'settings.yaml:1: "quietSeconds" is not right: is shorter than 120'],
    ['\nwarningSeconds: 10', 'settings.yaml:2: "warningSeconds" is not right: is shorter than 30'],
    ['emergencyNumber: 112', 'settings.yaml:1: "emergencyNumber" is not right: must be text: put the number in quotes'],
    ['emergencyNumber: "call me"', 'settings.yaml:1: "emergencyNumber" is not right: must be a telephone number'],
    ['clinicNmae: x', 'settings.yaml:1: "clinicNmae" is not a field'],
    ['version: soon', 'settings.yaml:1: "version" is not right'],
    ['display: left', 'settings.yaml:1: "display" is not right: must be "primary", or a number from 1'],
    ['pack: ../../etc', 'settings.yaml:1: "pack" is not right: must be the name of a pack folder'],
    ['screenDiagonalInches: 0', 'settings.yaml:1: "screenDiagonalInches" is not right'],
    ['showDrafts: maybe', 'settings.yaml:1: "showDrafts" is not right'],
  ])('is reported with its line: %s', (text, expected) => {
    const { settings, problems } = parseSettings('settings.yaml', text);
    expect(settings).toEqual(defaultSettings);
    const lines = problems.map(({ file, line, message }) => `${file}:${line}: ${message}`);
    expect(lines.join('\n')).toContain(expected);
  });

  it('is not in the template, which stays good when the "#" before every setting is removed', () => {
    const set = settingsTemplate()
      .replaceAll(/^# (\w+: )/gm, '$1')
      .replaceAll('"..."', '"112"');
    expect(parseSettings('settings.yaml', set).problems).toEqual([]);
  });
});

describe('a settings file of another release', () => {
  it('keeps every setting that this release knows, even if there are names that it does not know', () => {
    const text = 'clinicName: A\nshowDrafts: false\nfromNextYear: { a: 1 }\nkeypad: { back: F14, later: F13 }\n';
    const { settings, problems } = parseSettings('settings.yaml', text);
    expect(settings).toEqual({ ...defaultSettings, clinicName: 'A', showDrafts: false, keypad: { back: 'F14' } });
    expect(problems.every(({ isNote }) => isNote)).toBe(true);
    expect(problems.map(({ line }) => line).toSorted((a, b) => a - b)).toEqual([3, 4]);
    const folder = folderWith({ [settingsFiles.current]: text });
    loadSettings(folder, listeningLog());
    expect(readFileSync(join(folder, settingsFiles.current), 'utf8'), 'nothing is taken out of it').toBe(text);
    expect(readFileSync(join(folder, settingsFiles.lastGood), 'utf8'), 'a note is no mistake').toBe(text);
  });

  it('that is newer is reported as newer', () => {
    const { settings, problems } = parseSettings('settings.yaml', 'version: 99\nclinicName: A\n');
    expect(settings?.clinicName).toBe('A');
    expect(problems).toMatchObject([
      { line: 1, isNote: true, message: expect.stringContaining('newer release') as string },
    ]);
  });

  it('that is older is read by its old names, and the changes of names are applied in order', () => {
    const changes: readonly Migration[] = [
      { to: 2, why: 'the name is of the practice', renamed: { practice: 'clinic', colour: null } },
      { to: 3, why: 'and now of the clinic', renamed: { clinic: 'clinicName' } },
    ];
    const read = (text: string) => parseSettings('settings.yaml', text, { changes });
    expect(read('practice: A\ncolour: red\n')).toMatchObject({ settings: { clinicName: 'A' }, problems: [] });
    expect(read('version: 2\nclinic: B\n')).toMatchObject({ settings: { clinicName: 'B' }, problems: [] });
    expect(read('version: 3\nclinicName: C\n')).toMatchObject({ settings: { clinicName: 'C' }, problems: [] });
    expect(read('practice: A\nclinicName: C\n').settings?.clinicName, 'the new name counts').toBe('C');
  });
});

describe('a settings file as editors save it', () => {
  it.each([
    ['with a byte order mark before it', Buffer.from('\uFEFFclinicName: Praxis Müller\n'), 0],
    ['in UTF-16', Buffer.from('\uFEFFclinicName: Praxis Müller\n', 'utf16le'), 1],
    ['as Windows did', Buffer.from('clinicName: Praxis Müller\n', 'latin1'), 1],
  ])('is read as it is meant: %s', (_how, bytes, notes) => {
    const folder = folderWith({});
    writeFileSync(join(folder, settingsFiles.current), bytes);
    const { settings, problems } = loadSettings(folder, listeningLog());
    expect(settings.clinicName).toBe('Praxis Müller');
    expect(problems).toHaveLength(notes);
    expect(problems.every(({ isNote }) => isNote)).toBe(true);
  });

  it('is not waited for when it is a pipe, and not read when it is larger than 64 kB', () => {
    const folder = folderWith({ [settingsFiles.lastGood]: 'clinicName: Before\n' });
    execFileSync('mkfifo', [join(folder, settingsFiles.current)]);
    const log = listeningLog();
    expect(loadSettings(folder, log)).toMatchObject({ settings: { clinicName: 'Before' }, isUnread: true });
    expect(log.lines.join('\n')).toMatch(/not a plain file/);
    rmSync(join(folder, settingsFiles.current));
    writeFileSync(join(folder, settingsFiles.current), 'x'.repeat(1_000_001));
    expect(loadSettings(folder, log).settings.clinicName).toBe('Before');
    expect(log.lines.join('\n')).toMatch(/larger than 64 kB/);
  });
});
