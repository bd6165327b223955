import { execFile } from 'node:child_process';

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

/**
 * Asks the system's print server about a queue. It is asked before printing, because a stopped queue accepts a job, reports success, and
 * prints the job hours later, when other people are there. Windows has no such command, so the state is unknown there.
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
