import fc from 'fast-check';
import type { Catalogue } from '../../visit/catalogue.ts';
import type { Comfort } from '../../visit/comfort.ts';
import type { PatientEvent, PresentingEvent, StaffEvent, SystemEvent, VisitEvent } from '../../visit/events.ts';
import type { QuietTimesOf } from '../../visit/quiet.ts';
import { type Context, reduce } from '../../visit/reduce.ts';
import { initialVisit, type LedFrom, type VisitState } from '../../visit/state.ts';

export const catalogue: Catalogue = {
  cardWords: new Map([
    ['short', 20],
    ['long', 200],
    ['other', 90],
  ]),
  drawnWords: new Map([['long', 300]]),
  cardFragments: new Map([
    ['short', 2],
    ['long', 4],
    ['other', 3],
  ]),
  guides: new Map([
    [
      'talk',
      [
        { id: 'short', items: [] },
        { id: 'long', items: [] },
        { id: 'matters', items: ['calm', 'sleep'] },
      ],
    ],
  ]),
  words: { topics: 40, sources: 260, help: 30 },
};

export const quietTimes: QuietTimesOf = {
  'waiting-room': { minimumMs: 120_000, askedMs: 30_000 },
  consultation: { minimumMs: 1_200_000, askedMs: 60_000 },
  guided: { minimumMs: 1_200_000, askedMs: 60_000 },
};

export function at(nowMs: number): Context {
  return { nowMs, catalogue, quietTimes };
}

/** An event made by the patient on the screen that a state shows. */
export function byPatient(state: VisitState, event: PatientEvent): VisitEvent {
  return { by: 'patient', on: { visitId: state.visitId, instance: state.instance }, event };
}

/** The state after these patient events. They come one after another, all at the same time. */
export function after(state: VisitState, events: readonly PatientEvent[], nowMs = 0): VisitState {
  return events.reduce((now, event) => reduce(now, byPatient(now, event), at(nowMs)), state);
}

const cardId = fc.constantFrom('short', 'long', 'other', 'unknown');
const comfort: fc.Arbitrary<Comfort> = fc.record({
  textStep: fc.constantFrom(0, 1, 2, 3),
  contrast: fc.constantFrom('standard', 'dark', 'light'),
  motion: fc.constantFrom('full', 'calm'),
  sound: fc.constantFrom('on', 'off'),
  reach: fc.constantFrom('whole', 'low'),
  language: fc.constantFrom('en', 'es', 'ar', null),
  voice: fc.constantFrom('off', 'text', 'all'),
  voiceSpeed: fc.constantFrom('slow', 'normal', 'fast'),
  voiceVolume: fc.constantFrom('soft', 'normal', 'loud'),
  ear: fc.constantFrom('speaker', 'headset'),
});
const ledFrom = fc.constantFrom<LedFrom>('here', 'elsewhere');

const presenting: fc.Arbitrary<PresentingEvent> = fc.oneof(
  fc.record({ kind: fc.constant('movedOn'), by: fc.constantFrom(1, -1) }),
  fc.record({ kind: fc.constant('slideOpened'), at: fc.oneof(fc.nat(4), fc.constantFrom(-1, 0.5)) }),
  fc.record({ kind: fc.constantFrom('blanked', 'unblanked') }),
  fc.record({ kind: fc.constantFrom('handedOver', 'takenBack') }),
);

export const patientEvent: fc.Arbitrary<PatientEvent> = fc.oneof(
  fc.record({
    kind: fc.constantFrom(
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
      'stepsOpened',
      'wentBack',
    ),
  }),
  fc.record({ kind: fc.constant('wokeIn'), language: fc.constantFrom('en', 'es', 'ar') }),
  fc.record({ kind: fc.constantFrom('cardOpened', 'drawingOpened', 'questionMarked', 'questionUnmarked'), cardId }),
  fc.record({ kind: fc.constant('turnedTo'), position: fc.oneof(fc.nat(9), fc.constantFrom(-1, 0.5, Number.NaN)) }),
  fc.record({ kind: fc.constant('comfortChanged'), comfort }),
  fc.record({ kind: fc.constant('stepOpened'), step: fc.oneof(fc.nat(4), fc.constantFrom(-1, 0.5)) }),
  fc.record({
    kind: fc.constantFrom('stepCleared', 'stepUncleared'),
    stepId: fc.constantFrom('short', 'matters', 'unknown'),
  }),
  fc.record({
    kind: fc.constantFrom('mattersChosen', 'mattersDropped'),
    itemId: fc.constantFrom('calm', 'sleep', 'unknown'),
  }),
  { arbitrary: fc.record({ kind: fc.constant('finished') }), weight: 1 },
  presenting,
);
const staffEvent: fc.Arbitrary<StaffEvent> = fc.oneof(
  fc.record({ kind: fc.constant('consultationStarted'), guideId: fc.constantFrom('talk', 'talk', 'unknown') }),
  fc.record({ kind: fc.constant('sessionStarted'), cards: fc.uniqueArray(cardId, { maxLength: 4 }), ledFrom }),
  fc.record({ kind: fc.constant('sessionEnded') }),
  presenting,
  fc.record({ kind: fc.constantFrom('questionMarked', 'questionUnmarked'), cardId }),
  fc.record({ kind: fc.constantFrom('takeHomeOpened', 'touched', 'answered') }),
);
const systemEvent: fc.Arbitrary<SystemEvent> = fc.oneof(
  fc.record({ kind: fc.constantFrom('timePassed', 'slept', 'gaveUp', 'darkened', 'lit') }),
  fc.record({ kind: fc.constant('ledFrom'), from: ledFrom }),
  fc.record({ kind: fc.constant('headset'), isIn: fc.boolean() }),
);

/** A step of a story: who does what, how much later, and whether on the screen that is shown. */
export const step = fc.record({
  laterMs: fc.nat(400_000),
  isStale: fc.boolean(),
  what: fc.oneof(
    { arbitrary: patientEvent.map((event) => ({ by: 'patient' as const, event })), weight: 8 },
    { arbitrary: staffEvent.map((event) => ({ by: 'staff' as const, event })), weight: 3 },
    { arbitrary: systemEvent.map((event) => ({ by: 'system' as const, event })), weight: 2 },
  ),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Any state that a visit can come to, with the time at which it got there. */
export const reached: fc.Arbitrary<{ readonly state: VisitState; readonly nowMs: number }> = fc
  .array(step, { maxLength: 40 })
  .map(replay);

function replay(steps: readonly Step[]): { state: VisitState; nowMs: number } {
  let state = initialVisit(1);
  let nowMs = 0;
  for (const { laterMs, isStale, what } of steps) {
    nowMs += laterMs;
    const on = { visitId: state.visitId, instance: state.instance + (isStale ? 1 : 0) };
    state = reduce(state, what.by === 'system' ? what : { ...what, on }, at(nowMs));
  }
  return { state, nowMs };
}
