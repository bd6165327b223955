import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { foldersFor } from '../../main/dataFolder.ts';

const fresh = () => mkdtempSync(join(tmpdir(), 'anteroom-folders-'));

it('is one folder where it can be written to, and made if it is not there', () => {
  const data = join(fresh(), 'deep', 'down');
  expect(foldersFor(data, fresh())).toEqual({ data, own: data });
  expect(existsSync(data)).toBe(true);
});

it('has another for what the kiosk writes where it cannot be written to, the same at each start', () => {
  const temporary = fresh();
  const first = foldersFor('/dev/null/anteroom', temporary);
  expect(first).toMatchObject({ data: '/dev/null/anteroom' });
  expect(first.own.startsWith(temporary)).toBe(true);
  expect(foldersFor('/dev/null/anteroom', temporary)).toEqual(first);
});

it('takes another name where a file, or somebody else’s folder, has that one', () => {
  const temporary = fresh();
  const { own } = foldersFor('/dev/null/anteroom', temporary);
  const planted = fresh();
  writeFileSync(join(planted, own.slice(temporary.length + 1)), 'planted');
  const second = foldersFor('/dev/null/anteroom', planted);
  expect(second.own).not.toBe(join(planted, own.slice(temporary.length + 1)));
  mkdirSync(join(second.own, 'session'));
});

it('says what cannot be written where there is no folder at all', () => {
  expect(() => foldersFor('/dev/null/anteroom', '/dev/null')).toThrow(
    'nothing can be written in /dev/null/anteroom, nor in /dev/null',
  );
});
