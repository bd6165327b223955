import { Worker } from 'node:worker_threads';
import type { ParsedPack } from '../../content/read/pack.ts';
import { reasonOf } from '../../content/model/reason.ts';
import type { Clock } from '../../visit/clock.ts';

/** The messages of the thread that reads a pack: which file it is reading, and at the end the result. */
export type ParseNews =
  | { readonly kind: 'reading'; readonly file: string }
  | { readonly kind: 'parsed'; readonly parsed: ParsedPack };

/** A pack that was read in a thread of its own. `isCutOff`: reading stopped early, because a file took too long or ended the thread. */
export interface ParsedApart extends ParsedPack {
  readonly isCutOff: boolean;
}

/** If the thread has not answered after this many milliseconds, it is given up. */
const longestStartMs = 20_000;

interface ParseApartOptions {
  /** The thread's program: `dist/main/parseWorker.cjs`. */
  readonly program: string;
  readonly clock: Clock;
  /**
   * The longest time for one file, in milliseconds. If one file takes longer, the pack is given up. There is no limit for the whole pack.
   */
  readonly longestFileMs?: number;
  /** The thread's memory, in megabytes. */
  readonly mostMb?: number;
}

/** Reads the pack in a folder in a thread of its own. Never rejects: a failure becomes a problem that names the file. */
export function parseApart(
  folder: string,
  { program, clock, longestFileMs = 10_000, mostMb = 256 }: ParseApartOptions,
): Promise<ParsedApart> {
  return new Promise((done) => {
    const worker = new Worker(program, {
      workerData: folder,
      resourceLimits: { maxOldGenerationSizeMb: mostMb, stackSizeMb: 4 },
    });
    let file = 'pack.yaml';
    let callOff = () => {};
    const end = (parsed: ParsedPack, isCutOff: boolean) => {
      callOff();
      worker.removeAllListeners('message');
      void worker.terminate();
      done({ ...parsed, isCutOff });
    };
    const giveUp = (message: string) => {
      const mend = 'Take it out of the pack, or make it shorter and plainer';
      end({ pack: undefined, problems: [{ file, line: 1, message, mend }] }, true);
    };
    const wait = (ms: number) => {
      callOff();
      callOff = clock.after(ms, () => giveUp(`the file takes longer than ${ms / 1000} s to read`));
    };
    wait(longestStartMs);
    worker.on('message', (news: ParseNews) => {
      if (news.kind === 'parsed') {
        end(news.parsed, false);
        return;
      }
      ({ file } = news);
      wait(longestFileMs);
    });
    worker.once('error', (error) => giveUp(`the file cannot be read: ${reasonOf(error)}`));
    worker.once('exit', () => giveUp('the file cannot be read'));
  });
}
