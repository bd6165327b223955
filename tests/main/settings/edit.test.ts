import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { settingsFiles } from '../../../main/settings/files.ts';
import { editedSettings, staffSettings, writeStaffSettings } from '../../../main/settings/edit.ts';
import { settingsTemplate } from '../../../main/settings/docs.ts';
import { defaultSettings } from '../../../main/settings/schema.ts';
import { parseSettings } from '../../../main/settings/parse.ts';

const parsed = (text: string) => parseSettings('settings.yaml', text).settings;

describe('settings changed at the screen', () => {
  it('leave all else in the file as it was, comments too', () => {
    const text = '# Ours.\nclinicName: Riverside # the old name\nquietSeconds: 300\n';
    const edited = editedSettings(text, { clinicName: 'Hillside', clinicNumber: '5550 1234' });
    expect(edited).toContain('# Ours.\n');
    expect(edited).toContain('quietSeconds: 300\n');
    expect(parsed(edited)).toMatchObject({ clinicName: 'Hillside', clinicNumber: '5550 1234', quietSeconds: 300 });
  });

  it('keep the comments that explain the settings in a file that has only comments', () => {
    const edited = editedSettings(settingsTemplate(), { emergencyNumber: '112' });
    expect(edited).toContain('# The display to use');
    expect(parsed(edited)).toEqual({ ...defaultSettings, emergencyNumber: '112' });
  });

  it('are taken out of the file when they are emptied', () => {
    expect(parsed(editedSettings('emergencyNumber: "112"\nclinicName: A\n', { emergencyNumber: '' }))).toMatchObject({
      clinicName: 'A',
    });
    expect(editedSettings('emergencyNumber: "112"\nclinicName: A\n', { emergencyNumber: '' })).not.toContain('112');
  });

  it('come back from the file as they went in', () => {
    const settings = { ...staffSettings(defaultSettings), clinicName: 'A: "B" # c', silentHours: '20:00-07:30' };
    const again = parsed(editedSettings(settingsTemplate(), settings));
    expect(again && staffSettings(again)).toEqual(settings);
  });

  it('are refused with a reason, and nothing is written, where they are not right', () => {
    const folder = mkdtempSync(join(tmpdir(), 'anteroom-edit-'));
    const file = join(folder, settingsFiles.current);
    writeFileSync(file, 'clinicName: Riverside\n');
    const problems = writeStaffSettings(folder, { emergencyNumber: 'nine' });
    expect(problems.join(' ')).toMatch(/must be a telephone number/);
    expect(readFileSync(file, 'utf8')).toBe('clinicName: Riverside\n');
    expect(writeStaffSettings(folder, { emergencyNumber: '999' })).toEqual([]);
    expect(parsed(readFileSync(file, 'utf8'))).toMatchObject({ clinicName: 'Riverside', emergencyNumber: '999' });
  });

  it.each(['clinicName: "River', '', undefined])(
    'are added to the last good settings when the file cannot be used (%j), and none of those is lost',
    (broken) => {
      const folder = mkdtempSync(join(tmpdir(), 'anteroom-edit-'));
      const file = join(folder, settingsFiles.current);
      if (broken !== undefined) writeFileSync(file, broken);
      writeFileSync(join(folder, settingsFiles.lastGood), 'clinicName: Riverside\nquietSeconds: 300\n');
      expect(writeStaffSettings(folder, { ambientSound: false })).toEqual([]);
      expect(parsed(readFileSync(file, 'utf8'))).toMatchObject({
        clinicName: 'Riverside',
        quietSeconds: 300,
        ambientSound: false,
      });
    },
  );

  it('are not written where nothing was changed', () => {
    const folder = mkdtempSync(join(tmpdir(), 'anteroom-edit-'));
    const file = join(folder, settingsFiles.current);
    writeFileSync(file, 'clinicName: "River');
    expect(writeStaffSettings(folder, {})).toEqual([]);
    expect(readFileSync(file, 'utf8')).toBe('clinicName: "River');
  });

  it('are written even if the file has another setting with a wrong value, and unknown names', () => {
    const folder = mkdtempSync(join(tmpdir(), 'anteroom-edit-'));
    const file = join(folder, settingsFiles.current);
    writeFileSync(file, 'emergencyNumber: call me\nfromNextYear: 1 # ours\nclinicName: A\n');
    expect(writeStaffSettings(folder, { clinicName: 'B' })).toEqual([]);
    expect(readFileSync(file, 'utf8')).toBe('emergencyNumber: call me\nfromNextYear: 1 # ours\nclinicName: B\n');
    expect(writeStaffSettings(folder, { emergencyNumber: 'call us' }), 'a wrong change is reported').toHaveLength(1);
  });

  it('are reported as not saved when nothing can be written', () => {
    expect(writeStaffSettings('/dev/null', { clinicName: 'A' }).join()).toMatch(/cannot be saved/);
  });
});
