import { Worker } from 'node:worker_threads';
import type { ParsedPack } from '../../content/read/pack.ts';
import { reasonOf } from '../../content/model/reason.ts';
import type { Clock } from '../../visit/clock.ts';

/** What the thread that reads a pack tells: which file it is at, and at last what it read. */
export type ParseNews =
  | { readonly kind: 'reading'; readonly file: string }
  | { readonly kind: 'parsed'; readonly parsed: ParsedPack };

/** A pack that was read apart. `isCutOff`: a file kept the thread too long, or ended it. */
export interface ParsedApart extends ParsedPack {
  readonly isCutOff: boolean;
}

/** A thread that is not there after this many milliseconds will not come. */
const longestStartMs = 20_000;

interface ParseApartOptions {
  /** The thread's program: `dist/main/parseWorker.cjs`. */
  readonly program: string;
  readonly clock: Clock;
  /** A file that takes longer is given up, in milliseconds. A pack may take as long as it has files that do not. */
  readonly longestFileMs?: number;
  /** The thread's memory, in megabytes. */
  readonly mostMb?: number;
}

/** Reads the pack in a folder in a thread of its own. Never rejects: what goes wrong is a problem that names the file. */
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
