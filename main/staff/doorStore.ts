import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sync as writeAtomically } from 'write-file-atomic';
import { z } from 'zod';
import type { Log } from '../log.ts';
import { keptPin } from './pin.ts';
import { hasDoor, staffFile } from './doorFile.ts';
import { noTries } from './pinLockout.ts';

const doorRecord = z.strictObject({
  pin: keptPin.nullable(),
  tries: z.strictObject({ wrong: z.int().min(0), locks: z.int().min(0) }),
});

/** What the door remembers. No PIN: the clinic has not set the kiosk up yet. */
export type DoorRecord = z.infer<typeof doorRecord>;

const newDoor: DoorRecord = { pin: null, tries: noTries };

/** The door's file. */
export interface DoorStore {
  readonly read: () => DoorRecord;
  /** Throws where nothing can be written. */
  readonly write: (record: DoorRecord) => void;
}

/**
 * The door in a folder. A file that cannot be read locks everybody out until the PIN is reset on the machine: to open
 * the door to somebody who spoils the file would be worse.
 */
export function doorIn(folder: string, log: Log): DoorStore {
  const file = join(folder, staffFile);
  return {
    read: () => {
      if (!hasDoor(folder)) return newDoor;
      try {
        return doorRecord.parse(JSON.parse(readFileSync(file, 'utf8')));
      } catch {
        log.error(`staff: ${staffFile} cannot be read: the staff door stays shut until --reset-pin is run`);
        return { pin: { salt: '', hash: '' }, tries: noTries };
      }
    },
    write: (record) => writeAtomically(file, `${JSON.stringify(record)}\n`, { mode: 0o600 }),
  };
}
