import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isPin, hashPin } from '../../../main/staff/pin.ts';
import { hasDoor, resetDoor, staffFile } from '../../../main/staff/doorFile.ts';
import { doorIn } from '../../../main/staff/doorStore.ts';
import { noTries } from '../../../main/staff/pinLockout.ts';
import { listeningLog } from '../../support/log.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'anteroom-door-'));

describe('what is kept of the door', () => {
  it('is nothing before a clinic has set the kiosk up', () => {
    const place = folder();
    expect(hasDoor(place)).toBe(false);
    expect(doorIn(place, listeningLog()).read()).toEqual({ pin: null, tries: noTries });
  });

  it('is what was written', async () => {
    const place = folder();
    const record = { pin: await hashPin('2468'), tries: { wrong: 2, locks: 1 } };
    doorIn(place, listeningLog()).write(record);
    expect(doorIn(place, listeningLog()).read()).toEqual(record);
    expect(hasDoor(place)).toBe(true);
  });

  it.each([
    '',
    '{',
    '{"pin":null}',
    '{"pin":null,"tries":{"wrong":0,"locks":0}}',
    '{"pin":{"salt":"AAAA","hash":"AAAA"},"pin":null,"tries":{"wrong":0,"locks":0}}',
    '[]',
    '\u0000',
  ])('opens to nobody where its file is spoilt (%j)', async (text) => {
    const place = folder();
    writeFileSync(join(place, staffFile), text);
    const log = listeningLog();
    const { pin } = doorIn(place, log).read();
    expect(pin).not.toBeNull();
    for (const tried of ['', '0000', '2468']) expect(await isPin(tried, pin ?? (await hashPin(tried)))).toBe(false);
    expect(log.lines.join('\n')).toContain('--reset-pin');
  });

  it('opens to nobody where its file is a link that leads nowhere, or a pipe', async () => {
    for (const make of ['ln -s /nowhere', 'mkfifo']) {
      const place = folder();
      const [program = '', ...words] = make.split(' ');
      execFileSync(program, [...words, join(place, staffFile)]);
      expect(hasDoor(place)).toBe(true);
      const { pin } = doorIn(place, listeningLog()).read();
      expect(await isPin('2468', pin ?? (await hashPin('2468')))).toBe(false);
      expect(resetDoor(place)).toBe(true);
      expect(hasDoor(place)).toBe(false);
    }
  });

  it('counts in memory where nothing can be written, says why once, and writes again when it can', async () => {
    const place = folder();
    const log = listeningLog();
    let isFull = false;
    const store = doorIn(place, log, (file, text) => {
      if (isFull) throw new Error('ENOSPC: no space left on device');
      writeFileSync(file, text);
    });
    const pin = await hashPin('2468');
    store.write({ pin, tries: noTries });
    isFull = true;
    store.count({ wrong: 1, locks: 0 });
    store.count({ wrong: 2, locks: 0 });
    expect(store.read()).toEqual({ pin, tries: { wrong: 2, locks: 0 } });
    expect(log.lines.filter((line) => line.includes('no space left'))).toHaveLength(1);
    expect(() => store.write({ pin, tries: noTries }), 'a new PIN that cannot be saved is an error').toThrow();
    isFull = false;
    store.count({ wrong: 3, locks: 0 });
    expect(doorIn(place, log).read().tries).toEqual({ wrong: 3, locks: 0 });
  });

  it('is put aside when the PIN is reset', () => {
    const place = folder();
    expect(resetDoor(place)).toBe(false);
    writeFileSync(join(place, staffFile), 'old');
    expect(resetDoor(place)).toBe(true);
    expect(existsSync(join(place, staffFile))).toBe(false);
    expect(readFileSync(join(place, `${staffFile}.old`), 'utf8')).toBe('old');
  });
});
