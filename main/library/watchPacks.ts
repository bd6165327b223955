import { statSync } from 'node:fs';
import { join } from 'node:path';
import { packFilesIn } from '../../content/read/files.ts';
import type { Clock } from '../../visit/clock.ts';

/** A pack is checked at this interval, in milliseconds. A pack with very many files is checked less often (see `leastRest`). */
const lookEveryMs = 3000;

/** The pause after a check is at least this many times as long as the check. */
const leastRest = 50;

interface WatchOptions {
  readonly clock: Clock;
  /** The folder of the clinic's pack that the settings name. It may be missing. */
  readonly folder: () => string;
  readonly onChanged: () => void;
}

/**
 * Calls back when a file of the pack was added, removed or written, or when `folder` returns another folder, as soon as nothing changes any
 * more. Returns a function that stops the watching.
 */
export function watchPack({ clock, folder, onChanged }: WatchOptions): () => void {
  // This is not computed at a start, to save time. So the first check always counts as a change; `onChanged` then compares the bytes of the
  // files.
  let reported: string | undefined;
  let before: string | undefined;
  let callOff = () => {};
  const look = () => {
    const beganMs = clock.nowMs();
    const now = namesAndDates(folder());
    // Two checks must agree: a pack that is still being copied has half of its cards.
    const isOther = now === before && now !== reported;
    before = now;
    if (isOther) reported = now;
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
        const { size, mtimeMs, ctimeMs } = statSync(join(folder, path));
        return `${path} ${size} ${mtimeMs} ${ctimeMs}`;
      })
      .join('\n');
  } catch {
    return '';
  }
}
