import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { foldersFor } from '../../main/dataFolder.ts';

const fresh = () => mkdtempSync(join(tmpdir(), 'anteroom-folders-'));

it('the kiosk uses one folder for everything if it can write there, and makes the folder if it does not exist', () => {
  const data = join(fresh(), 'deep', 'down');
  expect(foldersFor(data, fresh())).toEqual({ data, own: data });
  expect(existsSync(data)).toBe(true);
});

it('the kiosk writes to a temporary folder, the same at each start, if it cannot write to the data folder', () => {
  const temporary = fresh();
  const first = foldersFor('/dev/null/anteroom', temporary);
  expect(first).toMatchObject({ data: '/dev/null/anteroom' });
  expect(first.own.startsWith(temporary)).toBe(true);
  expect(foldersFor('/dev/null/anteroom', temporary)).toEqual(first);
});

it('the temporary folder gets another name if a file, or a folder of another user, has its name already', () => {
  const temporary = fresh();
  const { own } = foldersFor('/dev/null/anteroom', temporary);
  const planted = fresh();
  writeFileSync(join(planted, own.slice(temporary.length + 1)), 'planted');
  const second = foldersFor('/dev/null/anteroom', planted);
  expect(second.own).not.toBe(join(planted, own.slice(temporary.length + 1)));
  mkdirSync(join(second.own, 'session'));
});

it('the error names both folders if the kiosk can write to neither', () => {
  expect(() => foldersFor('/dev/null/anteroom', '/dev/null')).toThrow(
    'nothing can be written in /dev/null/anteroom, nor in /dev/null',
  );
});
