import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeReport } from '../../../main/health/report.ts';
import { inProject } from '../../../tools/setup/places.mjs';
import { clinicFolder } from '../../support/clinicFolder.ts';

const now = new Date('2026-11-29T12:00:00Z');

/** A kiosk with a log, and a folder for its report. */
function kiosk() {
  const folder = mkdtempSync(join(tmpdir(), 'anteroom-report-'));
  const data = join(folder, 'data');
  cpSync(clinicFolder, data, { recursive: true });
  mkdirSync(join(data, 'logs'), { recursive: true });
  writeFileSync(join(data, 'logs', 'anteroom.log'), 'info started\n');
  const to = join(folder, 'stick');
  mkdirSync(to);
  return { data, to };
}

describe('a report for whoever helps', () => {
  it('has log, health, settings and the machine, and neither PIN nor plans nor words', () => {
    const { data, to } = kiosk();
    const task = { folder: data, settingsFolder: data, to, version: '0.1.0', now };
    expect(writeReport(task)).toMatchObject({ isDone: true });
    const [name = ''] = readdirSync(to);
    expect(name).toBe('anteroom-report-2026-11-29T12-00-00.zip');
    const files = unzipSync(new Uint8Array(readFileSync(join(to, name))));
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(['about.txt', 'health.json', 'logs/anteroom.log', 'settings.yaml']),
    );
    expect(Object.keys(files).filter((file) => /staff|plans|packs|recordings/.test(file))).toEqual([]);
    expect(Buffer.from(files['about.txt'] ?? []).toString('utf8')).toContain('Anteroom 0.1.0');
  });

  it('says why it could not be written', () => {
    const { data } = kiosk();
    const task = { folder: data, settingsFolder: data, to: join(data, 'nowhere'), version: '0.1.0', now };
    expect(writeReport(task)).toMatchObject({ isDone: false, lines: [expect.stringContaining('cannot be written')] });
  });

  it.skipIf(process.platform === 'win32')('is also made by a script, which follows no link', () => {
    const { data, to } = kiosk();
    writeFileSync(join(to, 'secret'), 'secret');
    symlinkSync(join(to, 'secret'), join(data, 'settings.rejected.yaml'));
    const script = inProject('assets', 'linux', 'anteroom-report');
    const { status, stdout } = spawnSync('sh', [script, data, to], { encoding: 'utf8' });
    expect(status).toBe(0);
    const file = /The report is in (.+)/.exec(stdout)?.[1] ?? '';
    const listed = spawnSync('tar', ['--list', '--gzip', '--file', file], { encoding: 'utf8' }).stdout;
    expect(listed).toContain('logs/anteroom.log');
    expect(listed).toContain('about.txt');
    expect(listed).not.toMatch(/staff|plans|rejected/);
    expect(spawnSync('sh', [script, '/nowhere'], { encoding: 'utf8' }).status).toBe(1);
  });
});
