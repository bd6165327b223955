import type { Pack } from '../../content/pack.ts';
import type { Made, PatientEvent } from '../../visit/events.ts';
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
  /** Nothing is ever louder than this part of full volume, 0 to 1. */
  readonly ceiling: number;
  /** Minutes of the day between which nothing sounds; it may run over midnight. */
  readonly silentHours: { readonly fromMinute: number; readonly toMinute: number } | undefined;
}

/** The settings that views need to know. */
export interface ViewSettings {
  readonly clinicName: string;
  readonly emergencyNumber?: string | undefined;
  readonly clinicNumber?: string | undefined;
  readonly sheetPlaces: Readonly<Record<string, string>>;
  readonly screenDiagonalInches: number;
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
  /** "20:00-07:30", or empty for none. */
  readonly silentHours: string;
}

/** Whether a card was checked. */
export interface CardReview {
  readonly question: string;
  readonly isReviewed: boolean;
  readonly reviewer: string | null;
  /** ISO date. */
  readonly reviewBy: string;
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

/** What staff see behind their door. */
export interface Desk {
  readonly talks: readonly Talk[];
  readonly settings: StaffSettings;
  readonly about: About;
  readonly reviews: readonly CardReview[];
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
  | { readonly kind: 'walk'; readonly pathId: string };

/** Messages without an answer, staff window to owner. */
export interface StaffSends {
  readonly 'staff:act': StaffAct;
}

/** Questions with an answer, staff window to owner. A refused one is answered with undefined. */
export interface StaffRequests {
  readonly 'staff:start': { readonly ask: null; readonly answer: StaffStart };
  readonly 'staff:unlock': { readonly ask: string; readonly answer: UnlockAnswer };
  readonly 'staff:save': { readonly ask: StaffSave; readonly answer: SaveAnswer };
}

/** All that a staff window can do outside its page. */
export interface StaffApi {
  readonly start: () => Promise<StaffStart | undefined>;
  readonly unlock: (pin: string) => Promise<UnlockAnswer | undefined>;
  readonly save: (save: StaffSave) => Promise<SaveAnswer | undefined>;
  readonly act: (act: StaffAct) => void;
}

/** Messages without an answer, view to owner. */
export interface Sends {
  readonly 'visit:event': PatientCall;
  /** Said every few seconds by a page that shows something. */
  readonly 'view:shown': null;
  readonly 'view:failed': Failure;
  /** Somebody touched the clinic's name as often as opens the staff door. */
  readonly 'door:knocked': null;
}

/** Questions with an answer, view to owner. A refused question is answered with undefined. */
export interface Requests {
  readonly 'kiosk:start': Start | undefined;
}

/** Messages from the owner to each view. */
export interface Pushes {
  readonly 'visit:state': VisitState;
}

/** All that a view can do outside its page. */
export interface KioskApi {
  readonly start: () => Promise<Start | undefined>;
  readonly send: (call: PatientCall) => void;
  /** Says that this page is shown. */
  readonly shown: () => void;
  readonly failed: (failure: Failure) => void;
  readonly knocked: () => void;
  /** Hears each new state. Returns what stops it. */
  readonly onVisit: (listener: (visit: VisitState) => void) => () => void;
}
