import { z } from 'zod';
import type { Log } from '../log.ts';
import type { Failure, PatientCall } from './contract.ts';

const cardId = z.string().max(100);
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
        'wentBack',
        'finished',
      ]),
    }),
    z.strictObject({ kind: z.literal(['cardOpened', 'questionMarked', 'questionUnmarked']), cardId }),
    z.strictObject({ kind: z.literal('turnedTo'), place: z.int().min(0) }),
    z.strictObject({ kind: z.literal('comfortChanged'), comfort }),
  ]),
});

/** What a view's report of a fault must look like; a long one is cut by the view. */
export const failure: z.ZodType<Failure> = z.strictObject({ what: z.string().max(300), isFatal: z.boolean() });

/** Hears a view's messages, whatever their form. */
export type Hearers = Readonly<Record<'visit:event' | 'view:failed', (message: unknown) => void>>;

interface HearOptions {
  readonly log: Log;
  readonly onPatientCall: (call: PatientCall) => void;
  readonly onFailed: (failure: Failure) => void;
}

/** Hears messages of the contract's form. Any other is refused and logged, never thrown about. */
export function hearCalls({ log, onPatientCall, onFailed }: HearOptions): Hearers {
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
  };
}
