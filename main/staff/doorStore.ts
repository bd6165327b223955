import { join } from 'node:path';
import { sync as writeAtomically } from 'write-file-atomic';
import { z } from 'zod';
import { reasonOf } from '../../content/model/reason.ts';
import { readSmallText } from '../../content/read/smallFile.ts';
import type { Log } from '../log.ts';
import { storedPin, type StoredPin } from './pin.ts';
import { hasDoor, staffFile } from './doorFile.ts';
import { noTries, type Tries } from './pinLockout.ts';
import { yamlDocument } from '../../content/read/yaml.ts';

/**
 * The form of the file. It is only ever written with a PIN, so a file without a PIN was damaged. Fields that a newer release wrote stay in
 * it. A wall clock may show a time before 1970.
 */
const doorFile = z.looseObject({
  pin: storedPin,
  tries: z.looseObject({
    wrong: z.int().min(0),
    locks: z.int().min(0),
    lastWrongAtMs: z.number().optional(),
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
 * The staff door of a data folder. If its file cannot be read, everybody is locked out until the PIN is reset on the machine. Otherwise
 * somebody could open the door by damaging the file.
 */
export function doorIn(folder: string, log: Log, writeFile = writeForOwner): DoorStore {
  const file = join(folder, staffFile);
  let unwritten: Tries | undefined;
  const fromFile = (): DoorRecord => {
    if (!hasDoor(folder)) return { pin: null, tries: noTries };
    try {
      // The YAML parser also reads JSON, and it rejects a file that has the same field twice.
      const document = yamlDocument(readSmallText(file).text);
      if (document.errors[0]) throw document.errors[0];
      return doorFile.parse(document.toJS());
    } catch {
      log.error(`staff: ${file} cannot be read: the staff door stays shut until Anteroom is run once with --reset-pin`);
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
      const record = fromFile();
      const { pin } = record;
      // Nothing is counted while no PIN is set, or while the file is damaged and nobody can get in.
      if (!pin || pin.hash === '') return;
      try {
        write({ ...record, tries });
        unwritten = undefined;
      } catch (error) {
        if (!unwritten)
          log.error(
            `staff: wrong PINs are counted only in memory, because ${file} cannot be written: ${reasonOf(error)}`,
          );
        unwritten = tries;
      }
    },
  };
}

/** Writes a file that only the kiosk's own user may read. */
function writeForOwner(file: string, text: string): void {
  writeAtomically(file, text, { mode: 0o600 });
}
