import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultSettings, settingDocs, settingsTemplate } from '../../../main/settings/schema.ts';
import { settingsFiles } from '../../../main/settings/files.ts';
import { loadSettings, parseSettings } from '../../../main/settings/store.ts';
import { listeningLog } from '../../support/log.ts';

function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'anteroom-settings-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

describe('loading settings', () => {
  it('leaves an explained file behind on a first start, which itself means all defaults', () => {
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
    ['of the wrong form', 'clinicName: [a, b]\n'],
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

describe('a setting that cannot be', () => {
  it.each([
    ['quietSeconds: 60', 'settings.yaml:1: "quietSeconds" is not right: is shorter than 120'],
    ['\nwarningSeconds: 10', 'settings.yaml:2: "warningSeconds" is not right: is shorter than 30'],
    ['emergencyNumber: 112', 'settings.yaml:1: "emergencyNumber" is not right: must be text: put the number in quotes'],
    ['emergencyNumber: "call me"', 'settings.yaml:1: "emergencyNumber" is not right: must be a telephone number'],
    ['clinicNmae: x', 'settings.yaml:1: "clinicNmae" is not a field'],
    ['display: left', 'settings.yaml:1: "display" is not right: must be "primary", or a number from 1'],
    ['pack: ../../etc', 'settings.yaml:1: "pack" is not right: must be the name of a pack folder'],
    ['screenDiagonalInches: 0', 'settings.yaml:1: "screenDiagonalInches" is not right'],
    ['showDrafts: maybe', 'settings.yaml:1: "showDrafts" is not right'],
  ])('is named with its line: %s', (text, expected) => {
    const { settings, problems } = parseSettings('settings.yaml', text);
    expect(settings).toBeUndefined();
    const lines = problems.map(({ file, line, message }) => `${file}:${line}: ${message}`);
    expect(lines.join('\n')).toContain(expected);
  });

  it('is not in the template: with every "#" of a value taken away it is still good', () => {
    const set = settingsTemplate()
      .replaceAll(/^# (\w+: )/gm, '$1')
      .replaceAll('"..."', '"112"');
    expect(parseSettings('settings.yaml', set).problems).toEqual([]);
  });
});
