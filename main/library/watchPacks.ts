import { statSync } from 'node:fs';
import { join } from 'node:path';
import { packFilesIn } from '../../content/read/files.ts';
import type { Clock } from '../../visit/clock.ts';

/** A pack is looked at at this interval, or as much less often as it has more files than usual, in milliseconds. */
const lookEveryMs = 3000;

/** A look takes one part in this many of the time at most. */
const leastRest = 50;

interface WatchOptions {
  readonly clock: Clock;
  /** The folder of the pack that is shown now, or would be if it was there. */
  readonly folder: () => string;
  readonly onChanged: () => void;
}

/** Calls back when a file of a pack came, went or was written, or when another folder is asked for. Returns what stops it. */
export function watchPack({ clock, folder, onChanged }: WatchOptions): () => void {
  // Not known at a start, which has other things to do: the first look counts as a change, and what was read is compared by its bytes.
  let before: string | undefined;
  let callOff = () => {};
  const look = () => {
    const beganMs = clock.nowMs();
    const now = namesAndDates(folder());
    const isOther = now !== before;
    before = now;
    callOff = clock.after(Math.max(lookEveryMs, (clock.nowMs() - beganMs) * leastRest), look);
    if (isOther) onChanged();
  };
  callOff = clock.after(lookEveryMs, look);
  return () => callOff();
}

/** The files of a pack with their dates and sizes; empty where it is not there. */
function namesAndDates(folder: string): string {
  try {
    return packFilesIn(folder)
      .map((path) => {
        const { size, mtimeMs } = statSync(join(folder, path));
        return `${path} ${size} ${mtimeMs}`;
      })
      .join('\n');
  } catch {
    return '';
  }
}
