import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patientCall } from '../../../main/bridge/forms.ts';
import type { PatientEvent } from '../../../visit/events.ts';
import { patientEvent } from '../../support/visits.ts';
import { initialComfort } from '../../../visit/comfort.ts';

const on = { visitId: 1, instance: 2 };

/** The number in an event. It must be a whole number from 0. */
function positionOf(event: PatientEvent): number {
  if (event.kind === 'turnedTo') return event.position;
  if (event.kind === 'slideOpened') return event.at;
  return event.kind === 'stepOpened' ? event.step : 0;
}

describe('a message from a view', () => {
  it('is accepted when it is one of the patient events', () => {
    fc.assert(
      fc.property(patientEvent, (event) => {
        const position = positionOf(event);
        expect(patientCall.safeParse({ on, event }).success).toBe(Number.isSafeInteger(position) && position >= 0);
      }),
    );
  });

  it.each([
    undefined,
    null,
    'woke',
    [],
    {},
    { on },
    { event: { kind: 'woke' } },
    { on, event: { kind: 'sessionStarted', cards: ['a'], ledFrom: 'here' } },
    { on, event: { kind: 'sessionEnded' } },
    { on, event: { kind: 'consultationStarted', guideId: 'pre-trial' } },
    { on, event: { kind: 'timePassed' } },
    { on, event: { kind: 'gaveUp' } },
    { on, event: { kind: 'woke', extra: 1 } },
    { on: { ...on, posture: 'guided' }, event: { kind: 'woke' } },
    { on: { visitId: '1', instance: 2 }, event: { kind: 'woke' } },
    { on, event: { kind: 'cardOpened' } },
    { on, event: { kind: 'cardOpened', cardId: 'x'.repeat(101) } },
    {
      on,
      event: {
        kind: 'comfortChanged',
        comfort: { ...initialComfort, textStep: 4 },
      },
    },
    { on, by: 'staff', event: { kind: 'woke' } },
  ])('is refused when it is %j', (message) => {
    expect(patientCall.safeParse(message).success).toBe(false);
  });
});
