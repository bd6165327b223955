import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isPin, keepPin } from '../../../main/staff/pin.ts';
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
    const record = { pin: await keepPin('2468'), tries: { wrong: 2, locks: 1 } };
    doorIn(place, listeningLog()).write(record);
    expect(doorIn(place, listeningLog()).read()).toEqual(record);
    expect(hasDoor(place)).toBe(true);
  });

  it.each(['', '{', '{"pin":null}', '[]', '\u0000'])('opens to nobody where its file is spoilt (%j)', async (text) => {
    const place = folder();
    writeFileSync(join(place, staffFile), text);
    const log = listeningLog();
    const { pin } = doorIn(place, log).read();
    expect(pin).not.toBeNull();
    for (const tried of ['', '0000', '2468']) expect(await isPin(tried, pin ?? (await keepPin(tried)))).toBe(false);
    expect(log.lines.join('\n')).toContain('--reset-pin');
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
