import { z } from 'zod';
import { type Comfort, contrasts, languages, voices, voiceSpeeds, voiceVolumes } from '../../visit/comfort.ts';
import type { LeaderEvent, Made, PatientEvent } from '../../visit/events.ts';
import { defaultSettings, namesFor, type Settings, type SettingsFor } from '../settings/schema.ts';

/** A message that carries nothing: its name says it all. */
export const nothing = z.null();

const name = z.string().max(100);
const short = z.string().max(20);
const language = z.literal(languages);

const comfort: z.ZodType<Comfort> = z.strictObject({
  textStep: z.literal([0, 1, 2, 3]),
  contrast: z.literal(contrasts),
  motion: z.literal(['full', 'calm']),
  sound: z.literal(['on', 'off']),
  reach: z.literal(['whole', 'low']),
  language: language.nullable(),
  voice: z.literal(voices),
  voiceSpeed: z.literal(voiceSpeeds),
  voiceVolume: z.literal(voiceVolumes),
  ear: z.literal(['speaker', 'headset']),
} satisfies { readonly [F in keyof Comfort]: z.ZodType<Comfort[F]> });

type Kinded = { readonly kind: string };
type OfKind<E extends Kinded, K> = E extends unknown ? (K extends E['kind'] ? E : never) : never;

/** The fields that each kind of event carries. If one is forgotten, the build fails. */
type Forms<E extends Kinded> = {
  readonly [K in E['kind']]: {
    readonly [F in Exclude<keyof OfKind<E, K>, 'kind'>]: z.ZodType<OfKind<E, K>[F]>;
  };
};

/** The form of an event, from the fields of its kinds. */
function eventForm<E extends Kinded>(forms: Forms<E>): z.ZodType<E> {
  const options = Object.entries<Readonly<Record<string, z.ZodType>>>(forms).map(([kind, fields]) =>
    z.strictObject({ kind: z.literal(kind), ...fields }),
  );
  // The compiler has checked that `forms` has every kind of E.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return z.union(options) as unknown as z.ZodType<E>;
}

const card = { cardId: name };
const count = z.int().min(0);

/** The events that move a led session on. */
const presenting = {
  movedOn: { by: z.literal([1, -1]) },
  slideOpened: { at: count },
  blanked: {},
  unblanked: {},
  handedOver: {},
  takenBack: {},
} as const;

/** An event that the patients' page reports. The owner knows from the window which page sent it, never from the message. */
export interface PatientCall {
  readonly on: Made;
  readonly event: PatientEvent;
}

export const patientCall: z.ZodType<PatientCall> = z.strictObject({
  on: z.strictObject({ visitId: z.int(), instance: z.int() }),
  event: eventForm<PatientEvent>({
    woke: {},
    wokeIn: { language },
    touched: {},
    voiceAsked: {},
    sentenceStarted: {},
    answered: {},
    allQuestionsOpened: {},
    cardOpened: card,
    drawingOpened: card,
    sourcesOpened: {},
    helpOpened: {},
    questionsOpened: {},
    comfortOpened: {},
    takeHomeOpened: {},
    wentBack: {},
    turnedTo: { position: count },
    questionMarked: card,
    questionUnmarked: card,
    comfortChanged: { comfort },
    stepsOpened: {},
    stepOpened: { step: count },
    stepCleared: { stepId: name },
    stepUncleared: { stepId: name },
    mattersChosen: { itemId: name },
    mattersDropped: { itemId: name },
    finished: {},
    ...presenting,
  }),
});

export const leaderEvent = eventForm<LeaderEvent>({
  ...presenting,
  questionMarked: card,
  questionUnmarked: card,
  takeHomeOpened: {},
  touched: {},
  answered: {},
});

/** Something that went wrong in a page; never what anybody read or touched. A page cuts a long report itself. */
export const failure = z.strictObject({
  what: z.string().max(300),
  /** Whether the page shows nothing any more. */
  isFatal: z.boolean(),
});

/** A PIN as it was typed. The staff door decides whether it is an allowed PIN. */
export const typedPin = z.string().max(20);

/** A setting as a page sends it: its type is right, but its value may not be allowed. */
type Sent<T> = T extends string
  ? string
  : T extends number
    ? number
    : T extends boolean
      ? boolean
      : T extends readonly (infer Item)[]
        ? readonly Item[]
        : T;

/** The settings that staff can change at the screen; the rest is in the settings file. If an optional text is not set, it is empty. */
export type StaffSettings = {
  readonly [N in keyof SettingsFor<'staff'>]-?: Sent<Exclude<SettingsFor<'staff'>[N], undefined>>;
};

/** Changed values for some of these settings. The settings' schema decides whether the values are allowed. */
export type StaffChanges = { readonly [N in keyof StaffSettings]?: StaffSettings[N] | undefined };

/** The form of a setting as a page sends it, which depends on the type of its default. */
function sentForm(usual: Settings[keyof Settings]): z.ZodType {
  switch (typeof usual) {
    case 'boolean':
      return z.boolean();
    case 'number':
      return z.number();
    case 'object':
      return Array.isArray(usual) ? z.array(short).max(20) : z.record(short, z.string().max(100).optional());
    default:
      return z.string().max(1000);
  }
}

const staffForms = namesFor('staff').map((setting) => [setting, sentForm(defaultSettings[setting])] as const);
// Each name has the form of its setting.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const staffChanges = z.strictObject(Object.fromEntries(staffForms)).partial() as unknown as z.ZodType<StaffChanges>;

/** Settings to write, and a PIN where it is set or changed. */
export const staffSave = z.strictObject({ settings: staffChanges, pin: typedPin.optional() });

const cards = z.array(name).max(100).readonly();

/** A session that a clinic has planned: which cards, in which order. Its notes stay with the owner. */
export const sessionPlan = z.strictObject({ title: name, cards });

/**
 * What staff do with a stick: write the set-up of this kiosk, take over another one, write a report for whoever helps, or write the counts.
 * `folder`: the stick's.
 */
export const stickCall = z.strictObject({
  does: z.literal(['writeSetup', 'takeSetup', 'writeReport', 'writeCounts']),
  folder: z.string().max(1000),
});

/** What staff can ask the owner to do. `touched` only says that somebody is there. */
export const staffAct = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal(['touched', 'close', 'restart', 'leave']) }),
  z.strictObject({ kind: z.literal('consultation'), guideId: name }),
  /** `plan`: the title of the plan whose notes go with it; null for cards that were picked. */
  z.strictObject({ kind: z.literal('session'), cards, plan: name.nullable() }),
]);

/** What staff do about a session as a whole. `swap`: the two screens change places; `failed`: their page shows nothing. */
export const leaderAct = z.literal(['end', 'swap', 'failed']);

export type Failure = Readonly<z.infer<typeof failure>>;
export type StaffSave = Readonly<z.infer<typeof staffSave>>;
export type StickCall = Readonly<z.infer<typeof stickCall>>;
export type SessionPlan = Readonly<z.infer<typeof sessionPlan>>;
export type StaffAct = Readonly<z.infer<typeof staffAct>>;
export type LeaderAct = z.infer<typeof leaderAct>;
