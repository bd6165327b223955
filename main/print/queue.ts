import { execFile } from 'node:child_process';
import { userInfo } from 'node:os';

/** What the system says about a printer: it takes and prints jobs, it does not print them, it does not take them, or nothing is known. */
export type QueueState = 'ready' | 'stopped' | 'rejecting' | 'unknown';

/** How long to wait for the answer about a queue, in milliseconds. */
const longestLookMs = 3000;

/** What `lpstat -p NAME -a NAME` says of a queue, in the language C. Source: lpstat(1) of CUPS. */
export function queueStateFrom(said: string): QueueState {
  if (/^\S+ not accepting requests/m.test(said)) return 'rejecting';
  if (/^printer \S+ disabled/m.test(said)) return 'stopped';
  return /^printer \S+ /m.test(said) ? 'ready' : 'unknown';
}

/** Which job a printer is printing now, as `lpstat -p NAME` says it. */
export function jobPrintedFrom(said: string): string | undefined {
  return /^printer \S+ now printing (\S+?)\.? /m.exec(said)?.[1];
}

/** A user's jobs that wait in a queue or are being printed, as `lpstat -o NAME` lists them: `Ward-12 anteroom 1024 Sun ...`. */
export function jobsFrom(said: string, user: string): readonly string[] {
  return said.split('\n').flatMap((line) => {
    const [job = '', owner] = line.split(/\s+/);
    return owner === user && /-\d+$/.test(job) ? [job] : [];
  });
}

/** The system's print server, asked about one printer at a time. */
export interface PrintServer {
  readonly state: (printer: string) => Promise<QueueState>;
  /** The kiosk's own jobs that have not come out yet. */
  readonly jobs: (printer: string) => Promise<readonly string[]>;
  readonly jobPrinted: (printer: string) => Promise<string | undefined>;
  /** Takes jobs out of their queues. A job that is gone already is no error. */
  readonly cancel: (jobs: readonly string[]) => Promise<void>;
}

/**
 * CUPS, by its own commands, in the language C. Source: lpstat(1), cancel(1). Windows has no such commands: there nothing is known, and no
 * job is seen.
 */
export const printServer: PrintServer = {
  state: queueState,
  jobs: async (printer) => jobsFrom(await cups('lpstat', '-o', printer), userInfo().username),
  jobPrinted: async (printer) => jobPrintedFrom(await cups('lpstat', '-p', printer)),
  cancel: async (jobs) => {
    if (jobs.length > 0) await cups('cancel', ...jobs);
  },
};

/**
 * Asks the system's print server about a queue. It is asked before printing, because a stopped queue accepts a job, reports success, and
 * prints the job hours later, when other people are there. Windows has no such command, so the state is unknown there.
 */
async function queueState(printer: string): Promise<QueueState> {
  return queueStateFrom(await cups('lpstat', '-p', printer, '-a', printer));
}

/** Runs one of CUPS's commands, and gives what it said; nothing where it is missing or does not answer. */
function cups(command: string, ...words: readonly string[]): Promise<string> {
  if (process.platform === 'win32') return Promise.resolve('');
  return new Promise((done) => {
    const env = { ...process.env, LC_ALL: 'C' };
    execFile(command, words, { env, timeout: longestLookMs }, (_error, said) => done(said));
  });
}
