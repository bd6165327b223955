import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { join } from 'node:path';
import type { WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { printTargetOf } from '../../../main/print/printTarget.ts';
import { createPrinting } from '../../../main/print/print.ts';
import type { PrintServer, QueueState } from '../../../main/print/queue.ts';
import { saveIn } from '../../../main/print/sheetFolder.ts';
import type { Start } from '../../../main/bridge/contract.ts';
import { initialVisit } from '../../../visit/state.ts';
import { listeningLog } from '../../support/log.ts';
import { manualClock } from '../../support/manualClock.ts';

const nowhere = { printer: undefined, sheetFolder: undefined, paperSize: 'A4' } as const;

/** What a view was told. Nothing here looks into it. */
const visit = { visit: initialVisit(7) } as Start;

/** A page whose printer answers as the test wants. In the end-to-end tests Electron itself prints. */
function printing({
  settings,
  answer,
  queue = 'unknown',
  server = {},
}: {
  settings: Parameters<typeof printTargetOf>[0];
  answer: 'prints' | 'fails' | 'hangs';
  queue?: QueueState;
  server?: Partial<PrintServer>;
}) {
  const clock = manualClock();
  const log = listeningLog();
  const page = {
    print: (_options: unknown, done: (isPrinted: boolean, why: string) => void) => {
      if (answer !== 'hangs') done(answer === 'prints', 'out of paper');
    },
    printToPDF: () => Promise.resolve(Buffer.from('a sheet')),
  } as unknown as WebContents;
  const printoutWindow = {
    contents: () => page,
    open: () => Promise.resolve(page),
    heardReady: () => {},
    close: () => {},
  };
  const made = createPrinting({
    log,
    clock,
    printoutWindow,
    settings: () => settings,
    today: () => '2026-11-26',
    server: {
      state: () => Promise.resolve(queue),
      jobs: () => Promise.resolve([]),
      jobPrinted: () => Promise.resolve(undefined),
      cancel: () => Promise.resolve(),
      ...server,
    },
  });
  return { ...made, print: (of: Start = visit) => made.print(of), clock, log };
}

describe('the sheet', () => {
  it.each([
    [{ ...nowhere, printer: 'Ward', sheetFolder: '/media/x/STICK' }, 'printer'],
    [{ ...nowhere, sheetFolder: '/media/x/STICK' }, 'folder'],
    [nowhere, 'none'],
  ] as const)('comes out of the printer when there is one, else in the folder: %j', (settings, place) => {
    expect(printTargetOf(settings)).toBe(place);
  });

  it('goes to the folder when the printer fails, and the log says why', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'anteroom-sheets-'));
    const { print, log } = printing({
      settings: { ...nowhere, printer: 'Ward', sheetFolder: folder },
      answer: 'fails',
    });
    expect(await print()).toBe('saved');
    expect(log.lines.join('\n')).toContain('the printer "Ward": out of paper');
    expect(readFileSync(join(folder, 'sheet-2026-11-26-1.pdf'), 'utf8')).toBe('a sheet');
    rmSync(folder, { recursive: true });
  });

  it('fails when there is no printer and no folder, and can be asked for again', async () => {
    const { print, log } = printing({ settings: nowhere, answer: 'fails' });
    expect(await print()).toBe('failed');
    expect(await print()).toBe('failed');
    expect(log.lines).toEqual([]);
    const other = printing({ settings: { ...nowhere, printer: 'Ward' }, answer: 'prints' });
    expect([await other.print(), await other.print()]).toEqual(['printed', 'printed']);
  });

  it('does not wait for a printer that never answers, and a second touch gets the answer of the first', async () => {
    const { print, printout, clock } = printing({ settings: { ...nowhere, printer: 'Ward' }, answer: 'hangs' });
    const answers = [print(), print()];
    expect(printout(), 'as it was when it was asked for').toMatchObject(visit);
    await setImmediate();
    clock.pass(20_000);
    expect(await Promise.all(answers)).toEqual(['failed', 'failed']);
    expect(printout()).toBeUndefined();
  });

  it.each(['stopped', 'rejecting'] as const)(
    'goes to the folder when the queue is %s, as such a queue would print it later among other people’s sheets',
    async (queue) => {
      const folder = mkdtempSync(join(tmpdir(), 'anteroom-sheets-'));
      const settings = { ...nowhere, printer: 'Ward', sheetFolder: folder };
      expect(await printing({ settings, answer: 'prints', queue }).print()).toBe('saved');
      const alone = printing({ settings: { ...nowhere, printer: 'Ward' }, answer: 'prints', queue });
      expect(await alone.print()).toBe('failed');
      expect(alone.log.lines.join('\n')).toContain(`the printer "Ward": it is ${queue}`);
      rmSync(folder, { recursive: true });
    },
  );

  it('comes out at most three times in a visit, and fails after that', async () => {
    const { print } = printing({ settings: { ...nowhere, printer: 'Ward' }, answer: 'prints' });
    const answers = [];
    for (let times = 0; times < 5; times += 1) answers.push(await print());
    expect(answers).toEqual(['printed', 'printed', 'printed', 'failed', 'failed']);
    // The next person has three of their own.
    expect(await print({ visit: initialVisit(8) } as Start)).toBe('printed');
  });

  /** A print server whose jobs stay in the queue, and what was taken out of it. */
  function slowServer(states: QueueState[] = ['ready']) {
    const cancelled: string[] = [];
    let isSent = false;
    return {
      cancelled,
      server: {
        state: () => Promise.resolve(states.length > 1 ? (states.shift() ?? 'ready') : (states[0] ?? 'ready')),
        jobs: () => {
          const jobs = isSent ? ['Ward-6', 'Ward-7'] : ['Ward-6'];
          isSent = true;
          return Promise.resolve(jobs.filter((job) => !cancelled.includes(job)));
        },
        jobPrinted: () => Promise.resolve<string | undefined>('Ward-6'),
        cancel: (jobs: readonly string[]) => Promise.resolve(void cancelled.push(...jobs)),
      },
    };
  }
  const settle = async (clock: ReturnType<typeof manualClock>, spanMs: number) => {
    for (let passed = 0; passed < spanMs; passed += 500) {
      for (let turns = 0; turns < 10; turns += 1) await setImmediate();
      clock.pass(500);
    }
    for (let turns = 0; turns < 10; turns += 1) await setImmediate();
  };

  it('waits in a slow queue, is reported as waiting, and is taken back when its visit ends; other jobs stay', async () => {
    const { server, cancelled } = slowServer();
    const { print, clock, onOver } = printing({ settings: { ...nowhere, printer: 'Ward' }, answer: 'prints', server });
    const answer = print();
    await settle(clock, 8000);
    expect(await answer).toBe('waiting');
    expect(cancelled).toEqual([]);
    await onOver();
    expect(cancelled).toEqual(['Ward-7']);
  });

  it('is taken back, too, when the visit ends while the kiosk still waits for the printer', async () => {
    const { server, cancelled } = slowServer();
    const { print, clock, onOver } = printing({ settings: { ...nowhere, printer: 'Ward' }, answer: 'prints', server });
    const answer = print();
    await settle(clock, 1000);
    await onOver();
    expect(cancelled).toEqual(['Ward-7']);
    await settle(clock, 8000);
    await answer;
    await onOver();
    expect(cancelled, 'once').toEqual(['Ward-7']);
  });

  it('may come out for another minute when it is being printed at the end of its visit', async () => {
    const { server, cancelled } = slowServer();
    const isPrinting = { ...server, jobPrinted: () => Promise.resolve('Ward-7') };
    const settings = { ...nowhere, printer: 'Ward' };
    const { print, clock, onOver } = printing({ settings, answer: 'prints', server: isPrinting });
    const answer = print();
    await settle(clock, 8000);
    await answer;
    await onOver();
    expect(cancelled).toEqual([]);
    await settle(clock, 60_000);
    expect(cancelled).toEqual(['Ward-7']);
  });

  it('is taken back and saved in the folder when the printer stops before the sheet came out', async () => {
    const { server, cancelled } = slowServer(['ready', 'ready', 'stopped']);
    const folder = mkdtempSync(join(tmpdir(), 'anteroom-sheets-'));
    const settings = { ...nowhere, printer: 'Ward', sheetFolder: folder };
    const { print, clock } = printing({ settings, answer: 'prints', server });
    const answer = print();
    await settle(clock, 3000);
    expect(await answer).toBe('saved');
    expect(cancelled).toEqual(['Ward-7']);
    expect(readdirSync(folder)).toEqual(['sheet-2026-11-26-1.pdf']);
    rmSync(folder, { recursive: true });
  });

  it('never overwrites another sheet of the same day', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'anteroom-sheets-'));
    for (const text of ['one', 'two'])
      await saveIn(folder, '2026-11-26', Buffer.from(text), new AbortController().signal);
    expect(readdirSync(folder)).toEqual(['sheet-2026-11-26-1.pdf', 'sheet-2026-11-26-2.pdf']);
    expect(readFileSync(join(folder, 'sheet-2026-11-26-1.pdf'), 'utf8')).toBe('one');
    rmSync(folder, { recursive: true });
  });

  it('is not saved when the stick is out, or when it comes too late', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'anteroom-sheets-'));
    const { signal } = new AbortController();
    await expect(saveIn(join(folder, 'STICK'), '2026-11-26', Buffer.from('one'), signal)).rejects.toThrow('ENOENT');
    await expect(saveIn(folder, '2026-11-26', Buffer.from('one'), AbortSignal.abort())).rejects.toThrow('abort');
    expect(readdirSync(folder)).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  it('leaves no half-written file when it could not be saved as a whole', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'anteroom-sheets-'));
    const control = new AbortController();
    const saving = saveIn(folder, '2026-11-26', Buffer.alloc(50_000_000), control.signal);
    control.abort();
    await expect(saving).rejects.toThrow();
    expect(readdirSync(folder)).toEqual([]);
    rmSync(folder, { recursive: true });
  });
});
