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

/** Messages without an answer, view to owner. */
export interface Sends {
  readonly 'visit:event': PatientCall;
  /** Said every few seconds by a page that shows something. */
  readonly 'view:shown': null;
  readonly 'view:failed': Failure;
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
  /** Hears each new state. Returns what stops it. */
  readonly onVisit: (listener: (visit: VisitState) => void) => () => void;
}
