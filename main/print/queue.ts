import { execFile } from 'node:child_process';

/** What the system says of a printer: it takes jobs, it would not print or not take them, or it cannot be told. */
export type QueueState = 'ready' | 'stopped' | 'rejecting' | 'unknown';

/** What a queue that does not answer is waited for, in milliseconds. */
const longestLookMs = 3000;

/** What `lpstat -p NAME -a NAME` says of a queue, in the language C. Source: lpstat(1) of CUPS. */
export function queueStateFrom(said: string): QueueState {
  if (/^\S+ not accepting requests/m.test(said)) return 'rejecting';
  if (/^printer \S+ disabled/m.test(said)) return 'stopped';
  return /^printer \S+ /m.test(said) ? 'ready' : 'unknown';
}

/**
 * Asks the system's print server about a queue. A queue that was stopped takes a job, says that all is well, and prints it hours later
 * among other people: so it is asked first. Windows has no such command: there it is not known.
 */
export function queueState(printer: string): Promise<QueueState> {
  if (process.platform === 'win32') return Promise.resolve('unknown');
  return new Promise((done) => {
    const env = { ...process.env, LC_ALL: 'C' };
    execFile('lpstat', ['-p', printer, '-a', printer], { env, timeout: longestLookMs }, (_error, said) =>
      done(queueStateFrom(said)),
    );
  });
}
