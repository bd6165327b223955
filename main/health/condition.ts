import type { QueueState } from '../print/queue.ts';
import type { RecoveryKind } from '../screen/recovery.ts';

/** The condition of the kiosk. It contains nothing about what anybody read or touched. Each value stands on a line of its own in the file. */
export interface Health {
  readonly version: string;
  readonly electron: string;
  /** Where the kiosk is, as its settings say; else the name of the machine. */
  readonly place: string;
  /** When the app started, and when this was written: ISO 8601, by the wall clock. */
  readonly startedAt: string;
  readonly writtenAt: string;
  /** Whether the page said within the last seconds that it is shown, and nothing is in front of it. */
  readonly isShown: boolean;
  /** Whether the screen is off because the clinic is closed. The page is then black, and `isShown` still says whether it is there. */
  readonly isOffOnPurpose: boolean;
  /** How often the page had to be loaded again since the start, in all and by kind. */
  readonly recoveries: number;
  readonly recoveriesByKind: Readonly<Record<RecoveryKind, number>>;
  readonly pack: string;
  /** Where the words are from: the clinic's own folder, the app, or the app because the clinic's words have errors. */
  readonly packFrom: 'clinic' | 'built-in' | 'replacement';
  /** How many cards patients can see; of these, how many nobody has checked, and how many have a check that ran out. */
  readonly cards: number;
  readonly drafts: number;
  readonly overdue: number;
  /** How many mistakes the settings file has. The staff menu says which. */
  readonly settingProblems: number;
  /** Free space for the data folder, in megabytes; null where it is not known. */
  readonly freeMb: number | null;
  /** Whether the wall clock cannot be right. Then every check of words counts as run out, and sheets have no date. */
  readonly isClockInDoubt: boolean;
  /** Whether the machine has a sound card; null where it is not known. */
  readonly hasSoundCard: boolean | null;
  /** Patients' visits in the last week that is over, as they may be told: 1 to 7 hidden, else rounded to 5; null if not counted or hidden. */
  readonly visitsLastWeek: number | null;
  /** What the print server said about the printer of the settings; "none" if no printer is set. */
  readonly printer: QueueState | 'none';
}
