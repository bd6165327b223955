import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { healthFiles, reportHealth } from '../../../main/health/health.ts';
import { goodHealth as health } from '../../support/health.ts';
import { listeningLog } from '../../support/log.ts';

it('the health file is written at once, and again every minute', () => {
  const folder = mkdtempSync(join(tmpdir(), 'anteroom-health-'));
  let minute = () => {};
  let recoveries = 0;
  reportHealth({
    folder,
    log: listeningLog(),
    every: (spanMs, run) => {
      expect(spanMs).toBe(60_000);
      minute = run;
      return () => {};
    },
    read: () => ({ ...health, recoveries }),
  });
  const read = (): unknown => JSON.parse(readFileSync(join(folder, healthFiles.json), 'utf8'));
  expect(read()).toEqual(health);
  recoveries = 2;
  minute();
  expect(read()).toEqual({ ...health, recoveries: 2 });
  const metrics = () => readFileSync(join(folder, healthFiles.metrics), 'utf8');
  expect(metrics()).toContain('anteroom_cards{kiosk="Waiting room 2"} 10\n');
});

it('a folder that cannot be written to is logged once, and stops nothing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'anteroom-health-'));
  rmSync(folder, { recursive: true });
  const log = listeningLog();
  let minute = () => {};
  reportHealth({
    folder,
    log,
    every: (_spanMs, run) => {
      minute = run;
      return () => {};
    },
    read: () => health,
  });
  minute();
  minute();
  expect(log.lines.filter((line) => line.includes('health'))).toHaveLength(1);
});
