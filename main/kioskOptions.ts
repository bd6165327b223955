import type { App, Screen } from 'electron';
import type { Clock } from '../visit/clock.ts';
import type { LocalTime } from '../visit/openingHours.ts';
import type { Folders } from './dataFolder.ts';
import type { VoiceFolders } from './library/protocol.ts';
import type { MachineLog } from './log.ts';
import type { PrintServer } from './print/queue.ts';
import type { PrintoutWindow } from './print/printoutWindow.ts';
import type { Power } from './screen/light.ts';
import type { OutputCommand, OutputWay } from './screen/output.ts';
import type { PatientWindow } from './screen/patientWindow.ts';
import type { StaffWindow } from './screen/staffWindow.ts';

/** The kiosk's windows. */
export interface Windows {
  readonly patients: PatientWindow;
  readonly staff: StaffWindow;
  readonly leader: StaffWindow;
  readonly printout: PrintoutWindow;
}

/** What a kiosk is put together from. */
export interface KioskOptions {
  readonly app: Pick<App, 'getVersion' | 'on' | 'quit' | 'relaunch' | 'exit' | 'commandLine'>;
  readonly screen: Pick<Screen, 'getAllDisplays' | 'getDisplayMatching'>;
  readonly clock: Clock;
  /** Runs something at an interval in milliseconds. Returns a function that stops it. */
  readonly every: (spanMs: number, run: () => void) => () => void;
  /** Today's date by the system clock, as an ISO date. */
  readonly today: () => string;
  /** The day on which the app was built, as an ISO date. */
  readonly builtOn: string;
  /** This moment by the system clock. */
  readonly now: () => Date;
  /** The same as a day and a minute of the place. */
  readonly localTime: () => LocalTime;
  /** Keeps the display awake. Calls back if the machine goes to sleep nevertheless, and when it wakes. */
  readonly keepAwake: (onSleep: () => void) => Power;
  /** By what the screen is switched off outside the opening hours. */
  readonly outputWay: OutputWay;
  /** Runs a program that switches the screen. */
  readonly runCommand: (command: OutputCommand) => Promise<void>;
  /** Something that changes when another release is installed over this one; undefined while it is being replaced. */
  readonly release: () => string | undefined;
  /** Loads the schemas of messages. A start does not need them. */
  readonly loadMessages: () => Promise<unknown>;
  readonly log: MachineLog;
  readonly windows: Windows;
  readonly folders: Folders;
  readonly voice: VoiceFolders;
  /** The program of the thread that reads a clinic's words. */
  readonly parseProgram: string;
  /** Asks the system's print server. A start does not need it. */
  readonly printServer: () => Promise<PrintServer>;
  /** Whether something outside starts the kiosk again when it ends. */
  readonly isSupervised: boolean;
}
