import type { Narration } from '../../content/narration.ts';
import type { Approval, Card, Governance, Pack } from '../../content/pack.ts';
import type { Language } from '../../visit/comfort.ts';
import type { Keypad } from '../../visit/keypad.ts';
import type { LeadingEvent, Made, PatientEvent } from '../../visit/events.ts';
import type { VisitState } from '../../visit/state.ts';

/** What a patient's view sends. Who sent it follows from its window, never from what it says. */
export interface PatientCall {
  readonly on: Made;
  readonly event: PatientEvent;
}

/** What a clinic decides about sound. */
export interface SoundSettings {
  readonly isAmbientOn: boolean;
  readonly areTouchSoundsOn: boolean;
  /** Whether patients can have the screen read to them. */
  readonly isVoiceOn: boolean;
  /** Nothing is ever louder than this part of full volume, 0 to 1. */
  readonly ceiling: number;
  /** Minutes of the day between which nothing sounds; it may run over midnight. */
  readonly silentHours: { readonly fromMinute: number; readonly toMinute: number } | undefined;
}

/** How much a hand may be off the mark; standards, "Hands". */
export interface Hands {
  /** A tap this far off still finds the nearest control. */
  readonly missMm: number;
  /** A finger may slide this far off its control and still press it: a shaking hand lets go where it can. */
  readonly slideMm: number;
  /** One action per control in this time, and one per place on the glass. */
  readonly repeatMs: number;
  /** A contact as wide as this is a palm or a sleeve, and presses nothing. */
  readonly palmMm: number;
  /** A touch that begins this near the edge of the glass is a hand on the frame, and presses nothing. */
  readonly edgeMm: number;
}

/** The settings that views need to know. */
export interface ViewSettings {
  readonly clinicName: string;
  readonly emergencyNumber?: string | undefined;
  readonly clinicNumber?: string | undefined;
  /** The languages that patients can choose from, the clinic's own first. */
  readonly languages: readonly [Language, ...Language[]];
  readonly sheetPlaces: Readonly<Record<string, string>>;
  readonly screenDiagonalInches: number;
  readonly hands: Hands;
  readonly keypad: Keypad;
  /** Where sheets of paper come out, if they do. */
  readonly paper: 'printer' | 'folder' | 'none';
  readonly paperSize: 'A4' | 'Letter';
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

/** Something that went wrong in a page. Never what anybody read or touched. */
export interface Failure {
  readonly what: string;
  /** Whether the page shows nothing any more. */
  readonly isFatal: boolean;
}

/** The settings that staff can change at the screen; the rest stands in the settings file. */
export interface StaffSettings {
  readonly clinicName: string;
  readonly placeName: string;
  readonly emergencyNumber: string;
  readonly clinicNumber: string;
  readonly screenDiagonalInches: number;
  readonly showDrafts: boolean;
  readonly ambientSound: boolean;
  readonly touchSounds: boolean;
  readonly keypad: Keypad;
  /** The clinic's own first. */
  readonly languages: readonly Language[];
  /** "20:00-07:30", or empty for none. */
  readonly silentHours: string;
  /** Empty for none. */
  readonly printer: string;
  readonly paperSize: 'A4' | 'Letter';
  /** Empty for none. */
  readonly sheetFolder: string;
}

/** Whether a card, or a guide to a talk, was checked, and still is. */
export interface Review {
  readonly title: string;
  readonly status: Governance['status'];
  readonly approval: Approval | null;
  /** Whether the time for which it was approved is over. */
  readonly isOverdue: boolean;
}

/** How the kiosk is, in lines for people. */
export interface About {
  readonly version: string;
  readonly runtime: string;
  readonly display: string;
  readonly storage: string;
  readonly dataFolder: string;
  /** The last warnings and errors of the log, the newest first. */
  readonly troubles: readonly string[];
}

/** A talk that can be begun. */
export interface Talk {
  readonly pathId: string;
  readonly title: string;
  readonly steps: number;
  readonly minutes: number;
}

/** A card that can be picked for a session. */
export interface CardPick {
  readonly id: string;
  readonly question: string;
}

/** A session that a clinic has planned: which cards, in which order. Its notes stay with the owner. */
export interface SessionPlan {
  readonly title: string;
  readonly cards: readonly string[];
}

/** What staff see behind their door. */
export interface Desk {
  readonly talks: readonly Talk[];
  readonly picks: readonly CardPick[];
  readonly plans: readonly SessionPlan[];
  /** What is wrong with the file of plans, a line each. */
  readonly planProblems: readonly string[];
  readonly settings: StaffSettings;
  /** Names of the system's printers. */
  readonly printers: readonly string[];
  /** Sticks that are plugged in, and the folder that is set. */
  readonly folders: readonly string[];
  readonly about: About;
  readonly reviews: readonly Review[];
}

/** The door as a staff window finds it: shut, or not there yet. */
export type StaffStart =
  | { readonly kind: 'pin'; readonly lockedForMs: number }
  | { readonly kind: 'setUp'; readonly desk: Desk };

/** What a PIN has done. */
export type UnlockAnswer =
  | { readonly kind: 'open'; readonly desk: Desk }
  | { readonly kind: 'wrong'; readonly triesLeft: number }
  | { readonly kind: 'locked'; readonly lockedForMs: number };

/** Some of the settings that staff can change. */
export type StaffChanges = { readonly [N in keyof StaffSettings]?: StaffSettings[N] | undefined };

/** Settings to write, and a PIN where it is set or changed. */
export interface StaffSave {
  readonly settings: StaffChanges;
  readonly pin?: string | undefined;
}

export type SaveAnswer =
  | { readonly kind: 'saved'; readonly desk: Desk }
  | { readonly kind: 'refused'; readonly problems: readonly string[] };

/** What staff can have done. `touched` only says that somebody is there. */
export type StaffAct =
  | { readonly kind: 'touched' | 'close' | 'restart' | 'leave' }
  | { readonly kind: 'walk'; readonly pathId: string }
  /** `plan`: the title of the plan whose notes go with it; null for cards that were picked. */
  | { readonly kind: 'lead'; readonly cards: readonly string[]; readonly plan: string | null };

/** All that a staff window can do outside its page. */
export interface StaffApi {
  readonly start: () => Promise<StaffStart | undefined>;
  readonly unlock: (pin: string) => Promise<UnlockAnswer | undefined>;
  /** The desk as it is now; undefined where the door is shut. */
  readonly look: () => Promise<Desk | undefined>;
  readonly save: (save: StaffSave) => Promise<SaveAnswer | undefined>;
  /** Keeps a plan with the clinic's settings. */
  readonly plan: (plan: SessionPlan) => Promise<SaveAnswer | undefined>;
  readonly act: (act: StaffAct) => void;
}

/** What staff see while they lead a session, on a screen of their own. */
export interface LeadStart {
  /** The session's cards, in its order. */
  readonly cards: readonly Card[];
  /** All cards that the people may come to by themselves. */
  readonly picks: readonly CardPick[];
  /** Staff's notes by the card's id. They are sent to this page alone. */
  readonly notes: Readonly<Record<string, string>>;
  readonly visit: VisitState;
  /** How long the session has lasted. */
  readonly elapsedMs: number;
}

/** What staff do about the session as a whole. `swap`: the two screens change places; `failed`: their page shows nothing. */
export type LeadAct = 'end' | 'swap' | 'failed';

/** All that the page of whoever leads can do outside itself. */
export interface LeadApi {
  readonly start: () => Promise<LeadStart | undefined>;
  readonly send: (event: LeadingEvent) => void;
  readonly act: (act: LeadAct) => void;
  readonly onVisit: (listener: (visit: VisitState) => void) => () => void;
}

/** What became of a sheet that was asked for: on its way out of the printer, in the folder, or neither. */
export type PrintAnswer = 'printed' | 'saved' | 'failed';

/** All that the page of the printed sheet can do outside itself. */
export interface PaperApi {
  readonly start: () => Promise<Start | undefined>;
  /** Says that the sheet is all there, and can be printed. */
  readonly ready: () => void;
}

/** Messages without an answer, page to owner. The first word of a channel's name says whose page may send it. */
export interface Sends {
  readonly 'visit:event': PatientCall;
  /** Said every few seconds by a page that shows something. */
  readonly 'view:shown': null;
  readonly 'view:failed': Failure;
  /** Somebody touched the clinic's name as often as opens the staff door. */
  readonly 'door:knocked': null;
  readonly 'staff:act': StaffAct;
  readonly 'lead:event': LeadingEvent;
  readonly 'lead:act': LeadAct;
  readonly 'paper:ready': null;
}

/** Questions with an answer, page to owner. A refused one is answered with undefined. */
export interface Requests {
  readonly 'kiosk:start': { readonly ask: null; readonly answer: Start };
  readonly 'kiosk:print': { readonly ask: null; readonly answer: PrintAnswer };
  readonly 'kiosk:narration': { readonly ask: null; readonly answer: Narration };
  readonly 'staff:start': { readonly ask: null; readonly answer: StaffStart };
  readonly 'staff:unlock': { readonly ask: string; readonly answer: UnlockAnswer };
  readonly 'staff:look': { readonly ask: null; readonly answer: Desk };
  readonly 'staff:save': { readonly ask: StaffSave; readonly answer: SaveAnswer };
  readonly 'staff:plan': { readonly ask: SessionPlan; readonly answer: SaveAnswer };
  readonly 'lead:start': { readonly ask: null; readonly answer: LeadStart };
  readonly 'paper:start': { readonly ask: null; readonly answer: Start };
}

/** Messages from the owner to each view. */
export interface Pushes {
  readonly 'visit:state': VisitState;
}

/** All that a view can do outside its page. */
export interface KioskApi {
  readonly start: () => Promise<Start | undefined>;
  /** Prints the sheet of this visit, or keeps it in the staff's folder. */
  readonly print: () => Promise<PrintAnswer | undefined>;
  /** What can be heard of the pack and of the kiosk's own words, by language; files are named for `kiosk://app/voice/`. */
  readonly narration: () => Promise<Narration | undefined>;
  readonly send: (call: PatientCall) => void;
  /** Says that this page is shown. */
  readonly shown: () => void;
  readonly failed: (failure: Failure) => void;
  readonly knocked: () => void;
  /** Hears each new state. Returns what stops it. */
  readonly onVisit: (listener: (visit: VisitState) => void) => () => void;
}
