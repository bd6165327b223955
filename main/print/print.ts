import { reasonOf } from '../../content/model/reason.ts';
import type { WebContents } from 'electron';
import type { Clock } from '../../visit/clock.ts';
import type { TrustedDay } from '../../content/model/withhold.ts';
import type { PrintAnswer, PrintoutStart, Start } from '../bridge/contract.ts';
import type { Log } from '../log.ts';
import type { PrintoutWindow } from './printoutWindow.ts';
import type { Settings } from '../settings/schema.ts';
import type { PrintSettings } from './printTarget.ts';
import type { PrintServer } from './queue.ts';
import { saveIn } from './sheetFolder.ts';

/**
 * A visit gets at most this many printouts; for more, people ask staff. Somebody who plays with the printer must not use up the paper for
 * the next patient.
 */
const mostAVisit = 3;

/** If a page, a printer or a disk has not answered after this many milliseconds, it counts as failed. */
const longestMs = 20_000;

interface PrintOptions {
  readonly log: Log;
  readonly clock: Clock;
  readonly printoutWindow: PrintoutWindow;
  readonly settings: () => PrintSettings;
  /** The day, as "2026-11-26"; undefined if the clock is in doubt. */
  readonly today: () => TrustedDay;
  readonly server: PrintServer;
}

/** How often a printer is asked what has become of a job, and how often at most before the answer is that the job waits. */
const jobLookedAtMs = 500;
const mostLooks = 12;

/** A job that was not listed at any of this many looks came out between two of them. */
const looksUntilListed = 4;

/** A job that is being printed when its visit ends may still come out for this long, in milliseconds. All others are taken back at once. */
const graceMs = 60_000;

/** Prints printouts. */
export interface Printing {
  /**
   * Prints the printout of a visit, from what its page was told. Only one is printed at a time: a second request in the meantime gets the
   * answer of the first. Never rejects.
   */
  readonly print: (of: Start) => Promise<PrintAnswer>;
  /** A visit is over: what has not come out by now must not come out among the next patients. Never rejects. */
  readonly onOver: () => Promise<void>;
  /** The content of the printout that is being printed now. */
  readonly printout: () => PrintoutStart | undefined;
}

/** Prints each printout as it was when it was asked for. Failures are logged. */
export function createPrinting({ log, clock, printoutWindow, settings, today, server }: PrintOptions): Printing {
  let printout: Start | undefined;
  let onItsWay: Promise<PrintAnswer> | undefined;
  /** The jobs of the visit, from the moment in which the print server lists them. Those that came out are still among them. */
  let sent: readonly { readonly printer: string; readonly job: string }[] = [];
  /** How many printouts the visit has had so far. */
  let had = { visitId: -1, sheets: 0 };
  const inTime = <T>(what: string, act: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    const control = new AbortController();
    let callOff = () => {};
    const late = new Promise<never>((_done, fail) => {
      callOff = clock.after(longestMs, () => {
        control.abort();
        fail(new Error(`${what} did not answer`));
      });
    });
    return Promise.race([Promise.resolve().then(() => act(control.signal)), late]).finally(() => callOff());
  };
  const attempt = async (what: string, act: (signal: AbortSignal) => Promise<void>): Promise<boolean> => {
    try {
      await inTime(what, act);
      return true;
    } catch (error) {
      log.error(`print: ${what}: ${reasonOf(error)}`);
      return false;
    }
  };
  const refuseStopped = async (printer: string) => {
    const state = await server.state(printer);
    if (state === 'stopped' || state === 'rejecting') throw new Error(`it is ${state}`);
    return state;
  };
  /** Waits until the jobs that were not there before have come out. Throws if the printer stops; then they are taken back. */
  const followJobs = async (printer: string, others: ReadonlySet<string>): Promise<'printed' | 'waiting'> => {
    let left: readonly string[] = [];
    let wasSeen = false;
    for (let looks = 0; looks < mostLooks; looks += 1) {
      left = (await server.jobs(printer)).filter((job) => !others.has(job));
      // The visit may end, or this may take too long, before the job has come out: it must be known by then.
      if (!wasSeen) sent = sent.concat(left.map((job) => ({ printer, job })));
      wasSeen ||= left.length > 0;
      // A busy print server lists a job only a moment after it was sent.
      if (left.length === 0 && (wasSeen || looks >= looksUntilListed)) return 'printed';
      try {
        if ((await refuseStopped(printer)) === 'unknown') return 'printed';
      } catch (error) {
        await server.cancel(left);
        throw error;
      }
      await new Promise<void>((done) => void clock.after(jobLookedAtMs, done));
    }
    return 'waiting';
  };
  const onOver = async () => {
    const jobs = sent;
    sent = [];
    for (const { printer, job } of jobs) {
      if (!(await server.jobs(printer)).includes(job)) continue;
      log.info(`print: ${job} had not come out when its visit ended`);
      if ((await server.jobPrinted(printer)) === job) clock.after(graceMs, () => void server.cancel([job]));
      else await server.cancel([job]);
    }
  };
  const run = async (): Promise<PrintAnswer> => {
    const { printer, sheetFolder, paperSize } = settings();
    const contents = await inTime('the page', printoutWindow.open);
    let ended: 'printed' | 'waiting' = 'printed';
    const isPrinted =
      printer !== undefined &&
      (await attempt(`the printer "${printer}"`, async () => {
        await refuseStopped(printer);
        const others = new Set(await server.jobs(printer));
        await toPrinter(contents, printer, paperSize);
        ended = await followJobs(printer, others);
      }));
    if (isPrinted) return ended;
    const isSaved =
      sheetFolder !== undefined &&
      (await attempt(`the folder ${sheetFolder}`, async (signal) => {
        const pdf = await contents.printToPDF({ preferCSSPageSize: true, generateTaggedPDF: true });
        await saveIn(sheetFolder, today() ?? 'undated', pdf, signal);
      }));
    return isSaved ? 'saved' : 'failed';
  };
  const print = async (of: Start): Promise<PrintAnswer> => {
    const { visitId } = of.visit;
    if (had.visitId !== visitId) had = { visitId, sheets: 0 };
    if (had.sheets >= mostAVisit) {
      log.warn(`print: this visit has had its ${mostAVisit} printouts`);
      return 'failed';
    }
    printout = of;
    try {
      const answer = await run();
      if (answer !== 'failed') had = { visitId, sheets: had.sheets + 1 };
      return answer;
    } catch (error) {
      log.error(`print: ${reasonOf(error)}`);
      return 'failed';
    } finally {
      printoutWindow.close();
      printout = undefined;
    }
  };
  return {
    printout: () => printout && { ...printout, day: today() },
    onOver,
    print: (of) =>
      (onItsWay ??= print(of).finally(() => {
        onItsWay = undefined;
      })),
  };
}

/** Sends a page to a printer of the system, in black and white; its margins are the page's own. */
function toPrinter(contents: WebContents, deviceName: string, pageSize: Settings['paperSize']): Promise<void> {
  return new Promise((done, fail) => {
    const options = { silent: true, color: false, printBackground: false, deviceName, pageSize } as const;
    contents.print({ ...options, margins: { marginType: 'none' } }, (isPrinted, why) => {
      if (isPrinted) done();
      else fail(new Error(why));
    });
  });
}
