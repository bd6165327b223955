import { sync as writeAtomically } from 'write-file-atomic';
import { reasonOf } from '../../content/model/reason.ts';
import { readSmallFile } from '../../content/read/smallFile.ts';
import { largestSetupBytes } from './contents.ts';
import { readSetup, setupOf, takeOver } from './setup.ts';

interface SetupTask {
  /** The kiosk's data folder. */
  readonly folder: string;
  /** The file to write the set-up into. */
  readonly to?: string | undefined;
  /** The file to take a set-up over from. */
  readonly from?: string | undefined;
  /** The release that runs here. */
  readonly version: string;
  readonly now: Date;
}

/** What came of it, in lines for people. */
interface SetupOutcome {
  readonly isDone: boolean;
  readonly lines: readonly string[];
}

/** Writes the set-up of a kiosk into a file, or takes over the set-up of another kiosk. Never throws. */
export function runSetupTask({ folder, to, from, version, now }: SetupTask): SetupOutcome {
  try {
    const moment = now.toISOString();
    if (to !== undefined) {
      writeAtomically(to, Buffer.from(setupOf(folder, { madeOn: moment.slice(0, 10), madeBy: version })));
      return { isDone: true, lines: [`The set-up is in ${to}.`] };
    }
    if (from === undefined) return { isDone: false, lines: ['Name a file.'] };
    const read = readSetup(readSmallFile(from, largestSetupBytes));
    if (read.kind === 'refused') return { isDone: false, lines: read.problems };
    const taken = takeOver(folder, read.value, moment.replaceAll(/[:.]/g, '-'));
    return taken.kind === 'refused'
      ? { isDone: false, lines: taken.problems }
      : { isDone: true, lines: ['The set-up was taken over. What it replaced is kept in the folder before-setup.'] };
  } catch (error) {
    const what = to === undefined ? `${from} cannot be read` : `The set-up cannot be written`;
    return { isDone: false, lines: [`${what}: ${reasonOf(error)}.`] };
  }
}
