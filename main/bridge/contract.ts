import type { Approval, Card, Governance, Pack } from '../../content/model/pack.ts';
import type { TrustedDay } from '../../content/model/withhold.ts';
import type { Language } from '../../visit/comfort.ts';
import type { Hands } from '../../visit/hands.ts';
import type { VisitState } from '../../visit/state.ts';
import type { UsageSummary } from '../counts/summary.ts';
import type { SettingsFor } from '../settings/schema.ts';
import type { SessionPlan, StaffSettings } from './forms.ts';

/** What a clinic decides about sound. */
export interface SoundSettings {
  readonly isAmbientOn: boolean;
  readonly areTouchSoundsOn: boolean;
  /** Whether patients can have the screen read to them. */
  readonly isVoiceOn: boolean;
  /** Nothing is ever louder than this part of full volume, 0 to 1. */
  readonly ceiling: number;
  /** The minutes of the day between which no sound plays. This time may run over midnight. */
  readonly silentHours: { readonly fromMinute: number; readonly toMinute: number } | undefined;
}

/** The settings that views receive: those that the schema sends to them unchanged, and values that are computed from other settings. */
export interface ViewSettings extends Omit<SettingsFor<'views'>, 'languages'> {
  /** The languages that patients can choose from, the clinic's own first. */
  readonly languages: readonly [Language, ...Language[]];
  /** Where the clinic keeps its sheets: by language, then by the sheet's id. */
  readonly handoutPlaces: Readonly<Partial<Record<Language, Readonly<Record<string, string>>>>>;
  readonly hands: Hands;
  /** Where printouts come out, if the clinic has set a place for them. */
  readonly printTarget: 'printer' | 'folder' | 'none';
  /** Whether the clinic has not set this kiosk up yet. */
  readonly isDemo: boolean;
  readonly sound: SoundSettings;
}

/** What a view needs before it can show anything. */
export interface Start {
  readonly pack: Pack;
  readonly settings: ViewSettings;
  readonly visit: VisitState;
}

/** Whether a card or a guide was checked, and whether the check is still valid. */
export interface Review {
  readonly title: string;
  readonly status: Governance['status'];
  readonly approval: Approval | null;
  /** Whether the time for which it was approved is over. */
  readonly isOverdue: boolean;
}

/** The condition of the kiosk, in lines for people. */
export interface About {
  readonly version: string;
  readonly runtime: string;
  readonly display: string;
  readonly storage: string;
  /** Whether the wall clock cannot be right. */
  readonly isClockInDoubt: boolean;
  readonly dataFolder: string;
  /** The last warnings and errors of the log, the newest first. */
  readonly troubles: readonly string[];
}

/** A talk that can be begun. */
export interface Talk {
  readonly guideId: string;
  readonly title: string;
  readonly steps: number;
  readonly minutes: number;
}

/** A card that can be picked for a session. */
export interface CardPick {
  readonly id: string;
  readonly question: string;
}

/** What staff see behind their door. */
export interface StaffMenu {
  readonly talks: readonly Talk[];
  readonly picks: readonly CardPick[];
  readonly plans: readonly SessionPlan[];
  /** What is wrong with the file of plans, a line each. */
  readonly planProblems: readonly string[];
  readonly settings: StaffSettings;
  /** What is wrong in the settings file, a line each. */
  readonly settingProblems: readonly string[];
  /** Names of the system's printers. */
  readonly printers: readonly string[];
  /** Sticks that are plugged in, and the folder that is set. */
  readonly folders: readonly string[];
  /** Sticks that are plugged in. */
  readonly sticks: readonly Stick[];
  /** How the kiosk was used; null while nothing was counted. */
  readonly usage: UsageSummary | null;
  readonly about: About;
  readonly reviews: readonly Review[];
}

/** The state of the staff door when a staff window opens: it asks for the PIN, or no PIN is set yet. */
export type StaffStart =
  | { readonly kind: 'pin'; readonly lockedForMs: number }
  | { readonly kind: 'setUp'; readonly menu: StaffMenu };

/** The answer to a PIN that was typed. */
export type UnlockAnswer =
  | { readonly kind: 'open'; readonly menu: StaffMenu }
  | { readonly kind: 'wrong'; readonly triesLeft: number }
  | { readonly kind: 'locked'; readonly lockedForMs: number };

export type SaveAnswer =
  | { readonly kind: 'saved'; readonly menu: StaffMenu }
  | { readonly kind: 'refused'; readonly problems: readonly string[] };

/** What came of something that staff did with a stick, in lines for them. */
export interface StickAnswer {
  readonly isDone: boolean;
  readonly lines: readonly string[];
  readonly menu: StaffMenu;
}

/** A stick that is plugged in, and whether it has a set-up. */
export interface Stick {
  readonly folder: string;
  readonly hasSetup: boolean;
}

/** What staff see while they lead a session, on a screen of their own. */
export interface LeaderStart {
  /** The session's cards, in its order. */
  readonly cards: readonly Card[];
  /** All cards that the people can open by themselves while they explore. */
  readonly picks: readonly CardPick[];
  /** Staff's notes by the card's id. They are sent to this page alone. */
  readonly notes: Readonly<Record<string, string>>;
  readonly visit: VisitState;
  /** How long the session has lasted. */
  readonly elapsedMs: number;
}

/** What the printout's page needs. `day`: ISO date; undefined if the clock is in doubt, and then the sheet has no date. */
export interface PrintoutStart extends Start {
  readonly day: TrustedDay;
}

/** The result of a print request: printed, still in the printer's queue, saved in the folder, or none of these. */
export type PrintAnswer = 'printed' | 'waiting' | 'saved' | 'failed';
