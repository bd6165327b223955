import { reasonOf } from '../../content/model/reason.ts';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { WebContents } from 'electron';
import type { Clock } from '../../visit/clock.ts';
import type { PrintAnswer, Start } from '../bridge/contract.ts';
import type { Log } from '../log.ts';
import type { PrintoutWindow } from './printoutWindow.ts';
import type { Settings } from '../settings/schema.ts';
import type { PrintSettings } from './printTarget.ts';

/** A page, a printer or a disk that has not answered by then does not. */
const longestMs = 20_000;

interface PrintOptions {
  readonly log: Log;
  readonly clock: Clock;
  readonly printoutWindow: PrintoutWindow;
  readonly settings: () => PrintSettings;
  /** The day, as "2026-11-26". */
  readonly today: () => string;
}

/** Prints printouts. */
export interface Printing {
  /** Prints the printout of what a page was told, one at a time: who asks meanwhile hears of the one that is on its way. Never rejects. */
  readonly print: (of: Start) => Promise<PrintAnswer>;
  /** What the printout that is being printed is of. */
  readonly printout: () => Start | undefined;
}

/** Prints printouts, each as it was when it was asked for; what goes wrong is in the log. */
export function createPrinting({ log, clock, printoutWindow, settings, today }: PrintOptions): Printing {
  let printout: Start | undefined;
  let onItsWay: Promise<PrintAnswer> | undefined;
  const inTime = <T>(what: string, act: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    const control = new AbortController();
    let callOff = () => {};
    const late = new Promise<never>((_done, fail) => {
      callOff = clock.after(longestMs, () => {
        control.abort();
        fail(new Error(`${what} did not answer`));
      });
    });
    return Promise.race([act(control.signal), late]).finally(() => callOff());
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
      (await attempt(`the printer "${printer}"`, () => toPrinter(contents, printer, paperSize)));
    if (isPrinted) return 'printed';
    const isSaved =
      sheetFolder !== undefined &&
      (await attempt(`the folder ${sheetFolder}`, async (signal) => {
        const pdf = await contents.printToPDF({ preferCSSPageSize: true, generateTaggedPDF: true });
        await keepIn(sheetFolder, today(), pdf, signal);
      }));
    return isSaved ? 'saved' : 'failed';
  };
  const print = async (of: Start): Promise<PrintAnswer> => {
    printout = of;
    try {
      return await run();
    } catch (error) {
      log.error(`print: ${reasonOf(error)}`);
      return 'failed';
    } finally {
      printoutWindow.close();
      printout = undefined;
      onItsWay = undefined;
    }
  };
  return { printout: () => printout, print: (of) => (onItsWay ??= print(of)) };
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

/** More printouts than that a day are somebody's mistake. */
const mostADay = 999;

/**
 * Keeps a printout under the day and a number, over no other: nothing in its name says whose it is. A folder that is not there
 * is not made: what was to go onto a stick must not stay on the machine.
 */
export async function keepIn(folder: string, day: string, pdf: Uint8Array, signal: AbortSignal): Promise<void> {
  for (let number = 1; number <= mostADay; number += 1) {
    signal.throwIfAborted();
    try {
      await writeFile(join(folder, `sheet-${day}-${number}.pdf`), pdf, { flag: 'wx', signal });
      return;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
  throw new Error('it is full of sheets of today');
}
