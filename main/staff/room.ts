import { statfsSync } from 'node:fs';
import { app, screen } from 'electron';
import { formatProblem, type Governance, isOverdue, type Pack } from '../../content/pack.ts';
import type { About, CardPick, Review, StaffAct, StaffChanges, StaffSettings } from '../bridge/contract.ts';
import { systemClock, today } from '../clock.ts';
import type { MachineLog } from '../log.ts';
import { removableFolders } from '../print/removable.ts';
import type { PatientView } from '../screen/view.ts';
import { staffSettings, writeStaffSettings } from '../settings/edit.ts';
import type { Settings } from '../settings/schema.ts';
import { createDesk, type StaffDesk } from './desk.ts';
import { keepPlan, type NotedPlan, plansIn } from './plans.ts';
import { doorIn } from './store.ts';

interface RoomOptions {
  readonly log: MachineLog;
  readonly dataFolder: string;
  readonly view: PatientView;
  /** The settings and the words that are in force: all of them, and those that patients may see. */
  readonly inForce: () => { readonly settings: Settings; readonly pack: Pack; readonly shown: Pack };
  readonly onAct: (act: StaffAct) => void;
  /** Settings were written: they are to be read. */
  readonly onWritten: () => Promise<void>;
}

/** What is behind the staff door: the desk, and the plans with the notes that it does not show. */
export interface Room {
  readonly desk: StaffDesk;
  readonly plans: () => readonly NotedPlan[];
}

/** Opens what is behind the staff door, on this machine. */
export function openRoom({ log, dataFolder, view, inForce, onAct, onWritten }: RoomOptions): Room {
  // What staff have just written stands before what is in force, until that is the same.
  let written: Partial<StaffSettings> = {};
  const cardsShown = () => new Set(inForce().shown.cards.map(({ id }) => id));
  const plans = () => {
    const found = plansIn(dataFolder, cardsShown());
    // What is wrong quotes the file, and with it staff's notes: their screen says it, the log only where.
    for (const { file, line } of found.problems)
      log.error(`plans: ${file}:${line} is not right; the staff menu says what`);
    return found;
  };
  const desk = createDesk({
    clock: systemClock,
    log,
    door: doorIn(dataFolder, log),
    look: async () => {
      const { settings, pack, shown } = inForce();
      const planned = plans();
      return {
        talks: shown.paths.map(({ id, title, steps }) => ({
          pathId: id,
          title,
          steps: steps.length,
          minutes: steps.reduce((sum, { minutes }) => sum + minutes, 0),
        })),
        picks: picksOf(shown),
        plans: planned.plans.map(({ title, cards }) => ({ title, cards })),
        planProblems: planned.problems.map(formatProblem),
        settings: { ...staffSettings(settings), ...written },
        printers: await printersOf(view),
        folders: [...new Set([...(settings.sheetFolder ? [settings.sheetFolder] : []), ...removableFolders()])],
        about: about({ log, dataFolder, view }),
        reviews: reviewsOf(pack),
      };
    },
    writeSettings: async (changes) => {
      const problems = writeStaffSettings(dataFolder, changes);
      if (problems.length === 0) {
        written = { ...written, ...defined(changes) };
        await onWritten();
      }
      return problems;
    },
    keepPlan: (plan) => keepPlan(dataFolder, cardsShown(), plan),
    onAct: (act) => {
      written = {};
      onAct(act);
    },
  });
  return { desk, plans: () => plans().plans };
}

/** All texts of a pack, in all its languages, each once; those whose check has run out stand first. */
function reviewsOf(pack: Pack): readonly Review[] {
  const reviews = [pack, ...pack.translations].flatMap(({ locale, paths, cards }) => [
    ...paths.filter((path) => path.locale === locale).map((path) => reviewOf(path.title, path)),
    ...cards.filter((card) => card.locale === locale).map((card) => reviewOf(card.question, card)),
  ]);
  return reviews.toSorted((a, b) => Number(b.isOverdue) - Number(a.isOverdue));
}

function reviewOf(title: string, of: Governance): Review {
  return { title, status: of.status, approval: of.approval, isOverdue: isOverdue(of, today()) };
}

/** The cards of a pack, as they are picked. */
export function picksOf({ cards }: Pack): readonly CardPick[] {
  return cards.map(({ id, question }) => ({ id, question }));
}

/** The changes that were made. */
function defined(changes: StaffChanges): Partial<StaffSettings> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}

/** The system's printers; none where it has no way to tell. */
function printersOf({ contents }: PatientView): Promise<readonly string[]> {
  const found = contents
    .getPrintersAsync()
    .then((printers) => printers.map(({ name }) => name))
    .catch(() => []);
  // Nobody waits at the door for a print server that does not answer.
  const late = new Promise<readonly string[]>((done) => systemClock.after(longestLookMs, () => done([])));
  return Promise.race([found, late]);
}

const longestLookMs = 2000;

const bytesPerGb = 1e9;

function about({ log, dataFolder, view }: Pick<RoomOptions, 'log' | 'dataFolder' | 'view'>): About {
  const { bounds, scaleFactor } = screen.getDisplayMatching(view.bounds());
  return {
    version: app.getVersion(),
    runtime: `Electron ${process.versions.electron}, ${process.platform} ${process.arch}`,
    display: `${bounds.width * scaleFactor} x ${bounds.height * scaleFactor} pixels`,
    storage: freeSpace(dataFolder),
    dataFolder,
    troubles: log.troubles(),
  };
}

function freeSpace(folder: string): string {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return `${((bavail * bsize) / bytesPerGb).toFixed(1)} GB free`;
  } catch {
    return 'cannot be told';
  }
}
