import { reasonOf } from '../../content/model/reason.ts';
import type { WebContents } from 'electron';
import type { Clock } from '../../visit/clock.ts';
import type { PrintAnswer, Start } from '../bridge/contract.ts';
import type { Log } from '../log.ts';
import type { PrintoutWindow } from './printoutWindow.ts';
import type { Settings } from '../settings/schema.ts';
import type { PrintSettings } from './printTarget.ts';
import type { QueueState } from './queue.ts';
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
  /** The day, as "2026-11-26". */
  readonly today: () => string;
  /** Whether a printer takes jobs and prints them. */
  readonly askQueue: (printer: string) => Promise<QueueState>;
}

/** Prints printouts. */
export interface Printing {
  /**
   * Prints the printout of a visit, from what its page was told. Only one is printed at a time: a second request in the meantime gets the
   * answer of the first. Never rejects.
   */
  readonly print: (of: Start) => Promise<PrintAnswer>;
  /** The content of the printout that is being printed now. */
  readonly printout: () => Start | undefined;
}

/** Prints each printout as it was when it was asked for. Failures are logged. */
export function createPrinting({ log, clock, printoutWindow, settings, today, askQueue }: PrintOptions): Printing {
  let printout: Start | undefined;
  let onItsWay: Promise<PrintAnswer> | undefined;
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
  const run = async (): Promise<PrintAnswer> => {
    const { printer, sheetFolder, paperSize } = settings();
    const contents = await inTime('the page', printoutWindow.open);
    const isPrinted =
      printer !== undefined &&
      (await attempt(`the printer "${printer}"`, async () => {
        const state = await askQueue(printer);
        if (state === 'stopped' || state === 'rejecting') throw new Error(`it is ${state}`);
        await toPrinter(contents, printer, paperSize);
      }));
    if (isPrinted) return 'printed';
    const isSaved =
      sheetFolder !== undefined &&
      (await attempt(`the folder ${sheetFolder}`, async (signal) => {
        const pdf = await contents.printToPDF({ preferCSSPageSize: true, generateTaggedPDF: true });
        await saveIn(sheetFolder, today(), pdf, signal);
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
    printout: () => printout,
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
