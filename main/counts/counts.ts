import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { sync as writeAtomically } from 'write-file-atomic';
import { z } from 'zod';
import { reasonOf } from '../../content/model/reason.ts';
import { readSmallFile } from '../../content/read/smallFile.ts';
import type { VisitState } from '../../visit/state.ts';
import type { Log } from '../log.ts';
import { observe, type Observed } from './observe.ts';
import { type Counts, countsText, emptyWeek, weekOf, type WeekCounts, withVisit } from './week.ts';

/** The file in the data folder with the exact totals. It never leaves the kiosk. */
export const countsFile = 'counts.json';

/** Two years of a pack with many cards stay far below this. */
const largestBytes = 5_000_000;

const count = z.int().min(0);
const weekForm = z.object({
  visits: count,
  finished: count,
  silent: count,
  voice: count,
  takenHome: count,
  talks: count,
  sessions: count,
  prints: count,
  cards: z.record(z.string(), count),
  languages: z.record(z.string(), count),
  hours: z.array(count).length(emptyWeek.hours.length),
}) satisfies z.ZodType<WeekCounts>;
const fileForm = z.object({ version: z.literal(1), weeks: z.record(z.string().regex(/^\d{4}-W\d\d$/), weekForm) });

interface CountsOptions {
  readonly folder: string;
  readonly log: Log;
  /** Whether the clinic has turned counting on. */
  readonly isOn: () => boolean;
  readonly ownLanguage: () => string;
  readonly now: () => Date;
}

/** Counts how the kiosk is used, by the week. */
export interface UsageCounts {
  /** To be called with each new state of the visit. */
  readonly onVisit: (visit: VisitState) => void;
  readonly onPrinted: () => void;
  /** All that was counted. */
  readonly all: () => Counts;
}

/** Counts while the clinic wants it. A file that cannot be read is kept aside, and counting begins anew. */
export function createCounts({ folder, log, isOn, ownLanguage, now }: CountsOptions): UsageCounts {
  const file = join(folder, countsFile);
  let counts = read();
  let observed: Observed;
  let isFailing = false;

  function read(): Counts {
    if (!existsSync(file)) return {};
    try {
      return fileForm.parse(JSON.parse(readSmallFile(file, largestBytes).toString('utf8'))).weeks;
    } catch (error) {
      log.warn(`counts: ${countsFile} cannot be read (${reasonOf(error)}): it is kept aside, and counting begins anew`);
      try {
        renameSync(file, `${file}.rejected`);
      } catch {
        // Nothing can be written there. Counting still goes on.
      }
      return {};
    }
  }
  const change = (changed: (week: WeekCounts) => WeekCounts) => {
    const week = weekOf(now());
    const before = counts[week] ?? emptyWeek;
    const after = changed(before);
    if (after === before) return;
    counts = { ...counts, [week]: after };
    try {
      writeAtomically(file, countsText(counts), { mode: 0o600 });
      isFailing = false;
    } catch (error) {
      if (!isFailing) log.warn(`counts: they could not be saved: ${reasonOf(error)}`);
      isFailing = true;
    }
  };
  return {
    onVisit: (visit) => {
      if (!isOn()) {
        observed = undefined;
        return;
      }
      const { now: next, ended } = observe(observed, visit, { hour: now().getHours(), ownLanguage: ownLanguage() });
      observed = next;
      if (ended) change((week) => withVisit(week, ended));
    },
    onPrinted: () => {
      if (isOn()) change((week) => ({ ...week, prints: week.prints + 1 }));
    },
    all: () => counts,
  };
}
