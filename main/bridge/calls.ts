import { z } from 'zod';
import type { Log } from '../log.ts';
import type { StaffDesk } from '../staff/desk.ts';
import type { Failure, PatientCall, Sends, StaffAct, StaffRequests, StaffSave } from './contract.ts';

const name = z.string().max(100);
const comfort = z.strictObject({
  textStep: z.literal([0, 1, 2, 3]),
  contrast: z.literal(['standard', 'high']),
  motion: z.literal(['full', 'calm']),
  sound: z.literal(['on', 'off']),
});

/** What a view's message must look like before the visit hears of it. */
export const patientCall: z.ZodType<PatientCall> = z.strictObject({
  on: z.strictObject({ visitId: z.int(), instance: z.int() }),
  event: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal([
        'woke',
        'touched',
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
    z.strictObject({ kind: z.literal(['cardOpened', 'questionMarked', 'questionUnmarked']), cardId: name }),
    z.strictObject({ kind: z.literal('stepOpened'), step: z.int().min(0) }),
    z.strictObject({ kind: z.literal(['stepCleared', 'stepUncleared']), stepId: name }),
    z.strictObject({ kind: z.literal(['mattersChosen', 'mattersDropped']), itemId: name }),
    z.strictObject({ kind: z.literal('turnedTo'), place: z.int().min(0) }),
    z.strictObject({ kind: z.literal('comfortChanged'), comfort }),
  ]),
});

/** What a view's report of a fault must look like; a long one is cut by the view. */
export const failure: z.ZodType<Failure> = z.strictObject({ what: z.string().max(300), isFatal: z.boolean() });

/** Hears a view's messages, whatever their form. */
export type Hearers = Readonly<Record<Exclude<keyof Sends, 'view:shown'>, (message: unknown) => void>>;

interface HearOptions {
  readonly log: Log;
  readonly onPatientCall: (call: PatientCall) => void;
  readonly onFailed: (failure: Failure) => void;
  readonly onKnocked: () => void;
}

/** Hears messages of the contract's form. Any other is refused and logged, never thrown about. */
export function hearCalls({ log, onPatientCall, onFailed, onKnocked }: HearOptions): Hearers {
  const when = <T>(what: string, schema: z.ZodType<T>, heard: (value: T) => void) => {
    return (message: unknown) => {
      const { success, data } = schema.safeParse(message);
      if (success) heard(data);
      else log.warn(`bridge: refused ${what} of another form`);
    };
  };
  return {
    'visit:event': when('a visit event', patientCall, onPatientCall),
    'view:failed': when('a report of a failure', failure, onFailed),
    'door:knocked': when('a knock', z.null(), onKnocked),
  };
}

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
    })
    .partial(),
  pin: typedPin.optional(),
});
const staffAct: z.ZodType<StaffAct> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal(['touched', 'close', 'restart', 'leave']) }),
  z.strictObject({ kind: z.literal('walk'), pathId: name }),
]);

/** Answers a staff window's questions. One of another form is refused, and answered with undefined. */
export function answersOf(
  desk: StaffDesk,
  log: Log,
): { readonly [C in keyof StaffRequests | 'staff:act']: (message: unknown) => Promise<unknown> } {
  const when = <T>(schema: z.ZodType<T>, answer: (value: T) => unknown) => {
    return async (message: unknown) => {
      const { success, data } = schema.safeParse(message);
      if (success) return answer(data);
      log.warn('bridge: refused a staff message of another form');
      return undefined;
    };
  };
  return {
    'staff:start': when(z.null(), desk.start),
    'staff:unlock': when(typedPin, desk.unlock),
    'staff:save': when(staffSave, desk.save),
    'staff:act': when(staffAct, desk.act),
  };
}
