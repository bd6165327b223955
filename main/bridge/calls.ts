import { z } from 'zod';
import type { Log } from '../log.ts';
import { contrasts, languages, voices, voiceSpeeds, voiceVolumes } from '../../visit/comfort.ts';
import { keypadActions } from '../../visit/keypad.ts';
import type { LeadingEvent } from '../../visit/events.ts';
import type { Failure, LeadAct, PatientCall, Requests, Sends, SessionPlan, StaffAct, StaffSave } from './contract.ts';

const name = z.string().max(100);
const language = z.literal(languages);
const comfort = z.strictObject({
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
});

/** The forms of how a session goes on. */
const presentingForms = [
  z.strictObject({ kind: z.literal('movedOn'), by: z.literal([1, -1]) }),
  z.strictObject({ kind: z.literal('slideOpened'), at: z.int().min(0) }),
  z.strictObject({ kind: z.literal(['blanked', 'unblanked', 'handedOver', 'takenBack']) }),
] as const;

/** What a view's message must look like before the visit hears of it. */
export const patientCall: z.ZodType<PatientCall> = z.strictObject({
  on: z.strictObject({ visitId: z.int(), instance: z.int() }),
  event: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal([
        'woke',
        'touched',
        'sentenceStarted',
        'voiceAsked',
        'answered',
        'allQuestionsOpened',
        'sourcesOpened',
        'helpOpened',
        'questionsOpened',
        'comfortOpened',
        'takeHomeOpened',
        'wentBack',
        'stepsOpened',
        'finished',
      ]),
    }),
    z.strictObject({ kind: z.literal('wokeIn'), language }),
    z.strictObject({
      kind: z.literal(['cardOpened', 'drawingOpened', 'questionMarked', 'questionUnmarked']),
      cardId: name,
    }),
    z.strictObject({ kind: z.literal('stepOpened'), step: z.int().min(0) }),
    z.strictObject({ kind: z.literal(['stepCleared', 'stepUncleared']), stepId: name }),
    z.strictObject({ kind: z.literal(['mattersChosen', 'mattersDropped']), itemId: name }),
    z.strictObject({ kind: z.literal('turnedTo'), place: z.int().min(0) }),
    z.strictObject({ kind: z.literal('comfortChanged'), comfort }),
    ...presentingForms,
  ]),
});

/** What a view's report of a fault must look like; a long one is cut by the view. */
const failure: z.ZodType<Failure> = z.strictObject({ what: z.string().max(300), isFatal: z.boolean() });

/** What whoever leads a session can say about it. */
const leadingEvent: z.ZodType<LeadingEvent> = z.discriminatedUnion('kind', [
  ...presentingForms,
  z.strictObject({ kind: z.literal(['takeHomeOpened', 'touched', 'answered']) }),
  z.strictObject({ kind: z.literal(['questionMarked', 'questionUnmarked']), cardId: name }),
]);
const leadAct: z.ZodType<LeadAct> = z.literal(['end', 'swap', 'failed']);

/** A PIN as it was typed: anything short; whether it may be one is the desk's to say. */
const typedPin = z.string().max(20);

/** What a staff window's settings must look like; whether their values may be is for the settings to say. */
const staffSave: z.ZodType<StaffSave> = z.strictObject({
  settings: z
    .strictObject({
      clinicName: z.string(),
      placeName: z.string(),
      emergencyNumber: z.string(),
      clinicNumber: z.string(),
      screenDiagonalInches: z.number(),
      showDrafts: z.boolean(),
      ambientSound: z.boolean(),
      touchSounds: z.boolean(),
      silentHours: z.string(),
      languages: z.array(language).max(languages.length),
      keypad: z.partialRecord(z.literal(keypadActions), z.string().max(20)),
      printer: z.string(),
      paperSize: z.literal(['A4', 'Letter']),
      sheetFolder: z.string(),
    })
    .partial(),
  pin: typedPin.optional(),
});
const cards = z.array(name).max(100);
const staffPlan: z.ZodType<SessionPlan> = z.strictObject({ title: name, cards });
const staffAct: z.ZodType<StaffAct> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal(['touched', 'close', 'restart', 'leave']) }),
  z.strictObject({ kind: z.literal('walk'), pathId: name }),
  z.strictObject({ kind: z.literal('lead'), cards, plan: name.nullable() }),
]);

/** Whoever is behind the bridge: what hears a message of the right form, and what answers it. */
export interface Calls {
  readonly hear: { readonly [C in Heard]: (message: Sends[C]) => void };
  readonly answer: { readonly [C in Asked]: (message: Requests[C]['ask']) => unknown };
}
type Heard = Exclude<keyof Sends, 'view:shown'>;
type Asked = Exclude<keyof Requests, 'kiosk:start'>;

/** The same, for messages of any form. */
export interface GuardedCalls {
  readonly hear: Readonly<Record<Heard, (message: unknown) => void>>;
  readonly answer: Readonly<Record<Asked, (message: unknown) => unknown>>;
}

/** Lets messages of the contract's form through. Any other is refused and logged, never thrown about; a question is then answered with undefined. */
export function guardCalls({ hear, answer }: Calls, log: Log): GuardedCalls {
  const when = <T, A>(what: string, schema: z.ZodType<T>, act: (value: T) => A) => {
    return (message: unknown): A | undefined => {
      const { success, data } = schema.safeParse(message);
      if (success) return act(data);
      log.warn(`bridge: refused ${what} of another form`);
      return undefined;
    };
  };
  const nothing = z.null();
  return {
    hear: {
      'visit:event': when('a visit event', patientCall, hear['visit:event']),
      'view:failed': when('a report of a failure', failure, hear['view:failed']),
      'door:knocked': when('a knock', nothing, hear['door:knocked']),
      'staff:act': when('a staff message', staffAct, hear['staff:act']),
      'lead:event': when("a leader's event", leadingEvent, hear['lead:event']),
      'lead:act': when("a leader's act", leadAct, hear['lead:act']),
      'paper:ready': when('a sheet', nothing, hear['paper:ready']),
    },
    answer: {
      'kiosk:print': when('a wish to print', nothing, answer['kiosk:print']),
      'kiosk:narration': when('a wish to read aloud', nothing, answer['kiosk:narration']),
      'staff:start': when('a staff message', nothing, answer['staff:start']),
      'staff:unlock': when('a staff message', typedPin, answer['staff:unlock']),
      'staff:look': when('a staff message', nothing, answer['staff:look']),
      'staff:save': when('a staff message', staffSave, answer['staff:save']),
      'staff:plan': when('a staff message', staffPlan, answer['staff:plan']),
      'lead:start': when("a leader's message", nothing, answer['lead:start']),
      'paper:start': when('a sheet', nothing, answer['paper:start']),
    },
  };
}
