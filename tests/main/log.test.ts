import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { createLog } from '../../main/log.ts';

const home = process.cwd();
afterEach(() => process.chdir(home));

it('the log is written to the data folder, whatever folder the app was started in', () => {
  const folder = mkdtempSync(join(tmpdir(), 'anteroom-log-'));
  process.chdir(folder);
  const log = createLog(folder);
  log.info('one line');
  log.error('one fault');
  const text = readFileSync(join(folder, 'logs', 'anteroom.log'), 'utf8');
  expect(text).toMatch(/^\S+ info one line\n\S+ error one fault\n$/);
});
