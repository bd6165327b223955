import { spawnSync } from 'node:child_process';
import { mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Health } from '../../../main/health/condition.ts';
import { goodHealth } from '../../support/health.ts';
import { inProject } from '../../../tools/setup/places.mjs';

const script = inProject('assets', 'linux', 'anteroom-health');

/** What the script says of a kiosk with this health, which was written some minutes ago. */
function asked(health: Partial<Health> | string, { minutesOld = 0 } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'anteroom-asked-'));
  const file = join(folder, 'health.json');
  const text = typeof health === 'string' ? health : `${JSON.stringify({ ...goodHealth, ...health }, null, 2)}\n`;
  writeFileSync(file, text);
  const seconds = Date.now() / 1000 - minutesOld * 60;
  utimesSync(file, seconds, seconds);
  const { status, stdout } = spawnSync('sh', [script, folder], { encoding: 'utf8' });
  return { status, said: stdout.trim() };
}

describe.skipIf(process.platform === 'win32')('anteroom-health', () => {
  it('says in one line that a kiosk is well', () => {
    expect(asked({})).toEqual({ status: 0, said: 'OK: Waiting room 2: shown, 10 cards, version 1.0.0' });
  });

  it('does not call a screen dead that is off on purpose', () => {
    expect(asked({ isOffOnPurpose: true })).toMatchObject({
      status: 0,
      said: expect.stringContaining('off on purpose'),
    });
  });

  it.each<[Partial<Health>, string]>([
    [{ isClockInDoubt: true }, 'the clock cannot be right'],
    [{ packFrom: 'replacement' }, 'the built-in ones are shown'],
    [{ settingProblems: 2 }, 'mistakes in the settings: 2'],
    [{ overdue: 3 }, 'cards whose check ran out: 3'],
    [{ freeMb: 12 }, 'only 12 MB free'],
    [{ printer: 'stopped' }, 'the printer does not print'],
    [{ recoveries: 11 }, 'loaded again 11 times'],
  ])('warns of %o', (health, words) => {
    expect(asked(health)).toMatchObject({ status: 1, said: expect.stringContaining(words) });
  });

  it('says all warnings at once', () => {
    expect(asked({ overdue: 3, freeMb: 12 }).said).toBe(
      'WARNING: Waiting room 2: cards whose check ran out: 3; only 12 MB free',
    );
  });

  it('calls a kiosk dead that is not shown, that wrote nothing for minutes, or that left no file', () => {
    expect(asked({ isShown: false })).toMatchObject({ status: 2, said: expect.stringContaining('not shown') });
    expect(asked({}, { minutesOld: 6 })).toMatchObject({ status: 2, said: expect.stringContaining('does not run') });
    expect(asked('{"half')).toMatchObject({ status: 2, said: expect.stringContaining('is not a health file') });
    expect(spawnSync('sh', [script, '/nowhere'], { encoding: 'utf8' }).status).toBe(2);
  });

  it('warns of nothing that is not known', () => {
    expect(asked({ freeMb: null, printer: 'unknown', hasSoundCard: null }).status).toBe(0);
  });

  it.each(['Room "2"', 'a, b', "l'été", 'x'])('names the place %s', (place) => {
    expect(asked({ place }).said).toContain(JSON.stringify(place).slice(1, -1));
  });
});
