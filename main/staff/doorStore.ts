import { join } from 'node:path';
import { sync as writeAtomically } from 'write-file-atomic';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { reasonOf } from '../../content/model/reason.ts';
import { readSmallText } from '../../content/read/smallFile.ts';
import type { Log } from '../log.ts';
import { storedPin, type StoredPin } from './pin.ts';
import { hasDoor, staffFile } from './doorFile.ts';
import { noTries, type Tries } from './pinLockout.ts';

/** What a file holds. It is written with a PIN alone: one without was spoilt. */
const doorFile = z.object({
  pin: storedPin,
  tries: z.object({
    wrong: z.int().min(0),
    locks: z.int().min(0),
    lastWrongAtMs: z.number().min(0).optional(),
  }),
});

/** What the door remembers. No PIN: the clinic has not set the kiosk up yet. */
export interface DoorRecord {
  readonly pin: StoredPin | null;
  readonly tries: Tries;
}

/** The door's file. */
export interface DoorStore {
  readonly read: () => DoorRecord;
  /** A PIN was set. Throws where nothing can be written. */
  readonly write: (record: DoorRecord) => void;
  /** Wrong tries were counted, or forgotten. Where nothing can be written they are counted in memory. */
  readonly count: (tries: Tries) => void;
}

/**
 * The door in a folder. A file that cannot be read locks everybody out until the PIN is reset on the machine: to open
 * the door to somebody who spoils the file would be worse.
 */
export function doorIn(folder: string, log: Log, writeFile = writeForOwner): DoorStore {
  const file = join(folder, staffFile);
  let unwritten: Tries | undefined;
  const fromFile = (): DoorRecord => {
    if (!hasDoor(folder)) return { pin: null, tries: noTries };
    try {
      // JSON is YAML; of two fields of one name it lets neither pass.
      return doorFile.parse(parseYaml(readSmallText(file).text));
    } catch {
      log.error(`staff: ${file} cannot be read: the staff door stays shut until --reset-pin is run`);
      return { pin: { salt: '', hash: '' }, tries: noTries };
    }
  };
  const write = (record: DoorRecord) => writeFile(file, `${JSON.stringify(record)}\n`);
  const read = () => {
    const record = fromFile();
    return unwritten ? { ...record, tries: unwritten } : record;
  };
  return {
    read,
    write: (record) => {
      write(record);
      unwritten = undefined;
    },
    count: (tries) => {
      const { pin } = fromFile();
      // There is nothing to count for a door that is not there yet, or that opens to nobody.
      if (!pin || pin.hash === '') return;
      try {
        write({ pin, tries });
        unwritten = undefined;
      } catch (error) {
        if (!unwritten)
          log.error(`staff: wrong PINs are counted in memory alone, as ${file} cannot be written: ${reasonOf(error)}`);
        unwritten = tries;
      }
    },
  };
}

/** Writes a file that only the kiosk's own user may read. */
function writeForOwner(file: string, text: string): void {
  writeAtomically(file, text, { mode: 0o600 });
}
