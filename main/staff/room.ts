import { statfsSync } from 'node:fs';
import { app, screen } from 'electron';
import type { Pack } from '../../content/pack.ts';
import { answersOf } from '../bridge/calls.ts';
import type { About, StaffAct, StaffChanges, StaffSettings } from '../bridge/contract.ts';
import { systemClock } from '../clock.ts';
import type { MachineLog } from '../log.ts';
import type { PatientView } from '../screen/view.ts';
import { staffSettings, writeStaffSettings } from '../settings/edit.ts';
import type { Settings } from '../settings/schema.ts';
import { createDesk } from './desk.ts';
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

/** What is behind the staff door, on this machine. */
export function openRoom({ log, dataFolder, view, inForce, onAct, onWritten }: RoomOptions) {
  // What staff have just written stands before what is in force, until that is the same.
  let written: Partial<StaffSettings> = {};
  const desk = createDesk({
    clock: systemClock,
    log,
    door: doorIn(dataFolder, log),
    look: () => {
      const { settings, pack, shown } = inForce();
      return {
        talks: shown.paths.map(({ id, title, steps }) => ({
          pathId: id,
          title,
          steps: steps.length,
          minutes: steps.reduce((sum, { minutes }) => sum + minutes, 0),
        })),
        settings: { ...staffSettings(settings), ...written },
        about: about({ log, dataFolder, view }),
        reviews: pack.cards.map(({ question, status, reviewer, reviewBy }) => ({
          question,
          isReviewed: status === 'reviewed',
          reviewer,
          reviewBy,
        })),
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
    onAct: (act) => {
      written = {};
      onAct(act);
    },
  });
  return { desk, answers: answersOf(desk, log) };
}

/** The changes that were made. */
function defined(changes: StaffChanges): Partial<StaffSettings> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}

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
