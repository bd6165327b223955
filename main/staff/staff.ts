import { join } from 'node:path';
import type { App, Rectangle, Screen } from 'electron';
import type { Host } from '../../visit/host.ts';
import type { Clock } from '../../visit/clock.ts';
import type { StaffAct, StaffChanges } from '../bridge/forms.ts';
import type { InForce } from '../inForce.ts';
import type { MachineLog } from '../log.ts';
import { restartApp } from '../restart.ts';
import type { PatientWindow } from '../screen/patientWindow.ts';
import type { StaffWindow } from '../screen/staffWindow.ts';
import { countsTableName, writeCountsTable } from '../counts/table.ts';
import type { UsageSummary } from '../counts/summary.ts';
import { writeReport } from '../health/report.ts';
import { removableFolders } from '../print/removable.ts';
import { setupName } from '../setup/contents.ts';
import { runSetupTask } from '../setup/task.ts';
import { savePlan } from '../session/plans.ts';
import { writeStaffSettings } from '../settings/edit.ts';
import { createStaffDoor, type StaffDoor } from './door.ts';
import { doorIn } from './doorStore.ts';
import { staffMenu } from './menu.ts';

/** The exit status that tells a supervisor not to start the kiosk again, because staff went to the desktop. */
const leaveStatus = 3;

interface StaffOptions {
  readonly app: Pick<App, 'getVersion' | 'relaunch' | 'exit'>;
  readonly screen: Pick<Screen, 'getDisplayMatching'>;
  readonly clock: Clock;
  readonly log: MachineLog;
  readonly dataFolder: string;
  /** Where the log and the health files are: the data folder, if it can be written. */
  readonly logFolder: string;
  readonly patientWindow: Pick<PatientWindow, 'bounds' | 'contents' | 'focus' | 'wipe'>;
  readonly staffWindow: Pick<StaffWindow, 'open' | 'close'>;
  readonly host: Host;
  readonly inForce: () => InForce;
  /** Begins a session with some cards, and the notes of a plan. */
  readonly beginSession: (act: StaffAct & { readonly kind: 'session' }) => void;
  /** Called after settings were written, so that they are read again. */
  readonly onWritten: () => Promise<void>;
  /** How the kiosk was used; null while nothing was counted. */
  readonly usage: () => UsageSummary | null;
  /** The counts as a table that may leave the kiosk. */
  readonly countsTable: () => string;
  /** Whether something outside starts the kiosk again when it ends. */
  readonly isSupervised: boolean;
}

/** The staff door, and what is behind it. */
export interface Staff {
  readonly door: StaffDoor;
  /** Opens the staff window at a place on the desktop. By default this is the place of the patients' window. */
  readonly openDoor: (bounds?: Rectangle) => void;
}

/** Lets staff in, and does what they choose. */
export function createStaff(options: StaffOptions): Staff {
  const { app, log, dataFolder, patientWindow, staffWindow, host, inForce } = options;
  let written: StaffChanges = {};
  const onAct = (act: StaffAct) => {
    log.info(`staff: ${act.kind}`);
    written = {};
    staffWindow.close();
    patientWindow.focus();
    switch (act.kind) {
      case 'restart':
        restartApp(app, options);
        return;
      case 'leave':
        app.exit(leaveStatus);
        return;
      case 'consultation': {
        const { visitId, instance } = host.state();
        const event = { kind: 'consultationStarted', guideId: act.guideId } as const;
        host.send({ by: 'staff', on: { visitId, instance }, event });
        return;
      }
      case 'session':
        options.beginSession(act);
        return;
      default:
        // After a first set-up the page is loaded again, because it must no longer show the demonstration notice.
        if (host.state().attention.kind === 'resting') patientWindow.wipe('shown');
    }
  };
  const door = createStaffDoor({
    clock: options.clock,
    wallMs: () => Date.now(),
    log,
    door: doorIn(dataFolder, log),
    look: () => staffMenu({ ...inForce(), written }, options),
    writeSettings: async (changes) => {
      const problems = writeStaffSettings(dataFolder, changes);
      if (problems.length === 0) {
        written = { ...written, ...changes };
        await options.onWritten();
      }
      return problems;
    },
    savePlan: (plan) => savePlan(dataFolder, new Set(inForce().shown.cards.map(({ id }) => id)), plan),
    useStick: async ({ does, folder }) => {
      // A page can name only a stick that is plugged in.
      if (!removableFolders().includes(folder))
        return { isDone: false, lines: ['That stick is not plugged in any more.'] };
      const task = { folder: dataFolder, version: app.getVersion(), now: new Date() };
      const file = join(folder, setupName);
      const outcome = {
        writeSetup: () => runSetupTask({ ...task, to: file }),
        takeSetup: () => runSetupTask({ ...task, from: file }),
        writeCounts: () => writeCountsTable(join(folder, countsTableName), options.countsTable()),
        writeReport: () => writeReport({ ...task, folder: options.logFolder, settingsFolder: dataFolder, to: folder }),
      }[does]();
      for (const line of outcome.lines) log.info(`staff: ${line}`);
      if (does === 'takeSetup' && outcome.isDone) {
        written = {};
        await options.onWritten();
      }
      return outcome;
    },
    onAct,
  });
  return {
    door,
    openDoor: (bounds = patientWindow.bounds()) => {
      if (staffWindow.open(bounds)) door.opened();
    },
  };
}
