import { describe, expect, it } from 'vitest';
import type { PatientEvent } from '../../visit/events.ts';
import { reduce } from '../../visit/reduce.ts';
import { initialVisit } from '../../visit/state.ts';
import { after, at } from '../support/visits.ts';

const awake = after(initialVisit(1), [{ kind: 'woke' }]);

describe('moving about', () => {
  it('opens the questions on the first touch', () => {
    expect(awake.screen).toEqual({ kind: 'topics', position: 0 });
    expect(awake.attention).toEqual({ kind: 'present', sinceMs: 0 });
  });

  it('opens help straight from attract, and leads back from it to the questions', () => {
    const help = after(initialVisit(1), [{ kind: 'helpOpened' }]);
    expect(help.screen.kind).toBe('help');
    expect(after(help, [{ kind: 'wentBack' }]).screen.kind).toBe('topics');
  });

  it('comes back from help to the same paragraph of the same card', () => {
    const reading = after(awake, [
      { kind: 'cardOpened', cardId: 'long' },
      { kind: 'turnedTo', position: 4 },
    ]);
    const back = after(reading, [{ kind: 'helpOpened' }, { kind: 'wentBack' }]);
    expect(back.screen).toEqual({ kind: 'card', cardId: 'long', position: 4 });
  });

  it('finds the way back through several side screens, one by one', () => {
    const deep = after(awake, [
      { kind: 'cardOpened', cardId: 'short' },
      { kind: 'sourcesOpened' },
      { kind: 'helpOpened' },
      { kind: 'comfortOpened' },
    ]);
    const kinds = [
      deep,
      after(deep, [{ kind: 'wentBack' }]),
      after(deep, [{ kind: 'wentBack' }, { kind: 'wentBack' }]),
    ].map(({ screen }) => screen.kind);
    expect(kinds).toEqual(['comfort', 'help', 'sources']);
  });

  it('goes back to a side screen that is already on the way instead of opening it twice', () => {
    const circle = after(awake, [{ kind: 'sourcesOpened' }, { kind: 'helpOpened' }, { kind: 'sourcesOpened' }]);
    expect(circle.screen.kind).toBe('sources');
    expect(circle.trail).toEqual([{ kind: 'topics', position: 0 }]);
  });

  it('opens a card’s drawings, and comes back to the place in the card', () => {
    const reading = after(awake, [
      { kind: 'cardOpened', cardId: 'long' },
      { kind: 'turnedTo', position: 2 },
      { kind: 'drawingOpened', cardId: 'long' },
      { kind: 'turnedTo', position: 4 },
    ]);
    expect(reading.screen).toEqual({ kind: 'drawing', cardId: 'long', position: 4 });
    expect(after(reading, [{ kind: 'drawingOpened', cardId: 'long' }]).screen, 'it is open').toEqual(reading.screen);
    expect(after(reading, [{ kind: 'wentBack' }]).screen).toEqual({ kind: 'card', cardId: 'long', position: 2 });
  });

  it('stays where it is when a card has no drawing', () => {
    expect(after(awake, [{ kind: 'drawingOpened', cardId: 'short' }])).toEqual(awake);
  });

  it('stays where it is when the card that is asked for does not exist', () => {
    expect(after(awake, [{ kind: 'cardOpened', cardId: 'unknown' }]).screen).toEqual(awake.screen);
  });

  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])(
    'keeps its place when it is told to turn to %s',
    (position) => {
      const reading = after(awake, [
        { kind: 'cardOpened', cardId: 'long' },
        { kind: 'turnedTo', position: 2 },
      ]);
      expect(after(reading, [{ kind: 'turnedTo', position }]).screen).toEqual(reading.screen);
    },
  );
});

describe('the list for the doctor', () => {
  it('has each question once, in the order of asking, and drops one that is taken off', () => {
    const listed = after(awake, [
      { kind: 'questionMarked', cardId: 'long' },
      { kind: 'questionMarked', cardId: 'short' },
      { kind: 'questionMarked', cardId: 'long' },
    ]);
    expect(listed.questions).toEqual(['long', 'short']);
    expect(after(listed, [{ kind: 'questionUnmarked', cardId: 'long' }]).questions).toEqual(['short']);
  });

  it('and comfort are wiped at the end', () => {
    const listed = after(awake, [
      { kind: 'questionMarked', cardId: 'long' },
      {
        kind: 'comfortChanged',
        comfort: {
          textStep: 3,
          contrast: 'dark',
          motion: 'calm',
          sound: 'off',
          reach: 'low',
          language: 'es',
          voice: 'text',
          voiceSpeed: 'slow',
          voiceVolume: 'loud',
          ear: 'speaker',
        },
      },
      { kind: 'finished' },
    ]);
    expect(listed).toEqual(initialVisit(2));
  });
});

describe('the machine', () => {
  it.each(['slept', 'gaveUp'] as const)('ends a visit when it %s', (kind) => {
    expect(reduce(awake, { by: 'system', event: { kind } }, at(5))).toEqual(initialVisit(2));
  });

  it('leaves attract alone', () => {
    expect(reduce(initialVisit(3), { by: 'system', event: { kind: 'slept' } }, at(5))).toEqual(initialVisit(3));
  });
});

describe('a session that staff lead', () => {
  const begin = (cards = ['short', 'long']) => {
    const event = { kind: 'sessionStarted', cards, ledFrom: 'elsewhere' } as const;
    return reduce(initialVisit(4), { by: 'staff', on: { visitId: 4, instance: 0 }, event }, at(9));
  };
  const on: PatientEvent = { kind: 'movedOn', by: 1 };
  const back: PatientEvent = { kind: 'movedOn', by: -1 };

  it('begins with the first fragment of its first card, with nothing of the person before, and without sound', () => {
    expect(begin()).toEqual({
      ...initialVisit(5),
      instance: 1,
      posture: 'guided',
      screen: { kind: 'slide' },
      comfort: { ...initialVisit(1).comfort, sound: 'off' },
      session: {
        cards: ['short', 'long'],
        at: 0,
        seen: ['short'],
        fragment: 0,
        isBlank: false,
        ledFrom: 'elsewhere',
        sinceMs: 9,
      },
      attention: { kind: 'present', sinceMs: 9 },
    });
  });

  it('leaves out cards that are not there, and does not begin without any', () => {
    expect(begin(['unknown', 'other']).session?.cards).toEqual(['other']);
    expect(begin(['unknown'])).toEqual(initialVisit(4));
  });

  it.each([
    [[on], { at: 0, fragment: 1 }],
    [[on, on], { at: 1, fragment: 0 }],
    [[on, on, back], { at: 0, fragment: 1 }],
    [[back], { at: 0, fragment: 0 }],
    [[on, on, on, on, on, on, on], { at: 1, fragment: 3 }],
    [[{ kind: 'slideOpened', at: 1 }], { at: 1, fragment: 0 }],
    [[{ kind: 'slideOpened', at: 2 }], { at: 0, fragment: 0 }],
    [[{ kind: 'handedOver' }, on], { at: 0, fragment: 0 }],
  ] satisfies [PatientEvent[], object][])(
    'moves on from the end of one card to the next, and stays within its own cards: %j',
    (events, place) => {
      expect(after(begin(), events).session).toMatchObject(place);
    },
  );

  it('remembers which cards were shown, in the order of showing, wherever it goes back to', () => {
    const shown = after(begin(['short', 'long', 'other']), [
      { kind: 'slideOpened', at: 2 },
      { kind: 'slideOpened', at: 0 },
    ]);
    expect(shown.session?.seen).toEqual(['short', 'other']);
  });

  it('is blank until it is resumed or moved on', () => {
    const blank = after(begin(), [{ kind: 'blanked' }]);
    expect(blank.session?.isBlank).toBe(true);
    expect(after(blank, [{ kind: 'unblanked' }]).session?.isBlank).toBe(false);
    expect(after(blank, [on]).session).toMatchObject({ isBlank: false, fragment: 1 });
  });

  it('keeps what was marked while the people explored, and what staff marked', () => {
    const marked = after(begin(), [
      { kind: 'handedOver' },
      { kind: 'cardOpened', cardId: 'other' },
      { kind: 'questionMarked', cardId: 'other' },
    ]);
    const byStaff = { kind: 'questionMarked', cardId: 'long' } as const;
    const both = reduce(marked, { by: 'staff', on: { visitId: 5, instance: marked.instance }, event: byStaff }, at(9));
    expect(both.questions).toEqual(['other', 'long']);
    expect(after(both, [{ kind: 'takenBack' }]).questions).toEqual(['other', 'long']);
  });

  it('looks as before when it is taken back, whatever a person changed on the screen; only the language stays', () => {
    const own = { ...initialVisit(1).comfort, textStep: 3, reach: 'low', contrast: 'dark', language: 'es' } as const;
    const away = after(begin(), [{ kind: 'handedOver' }, { kind: 'comfortChanged', comfort: own }]);
    expect(after(away, [{ kind: 'takenBack' }]).comfort).toEqual({ ...begin().comfort, language: 'es' });
  });

  it('has events that mean nothing to a visit that nobody leads', () => {
    for (const event of [on, { kind: 'blanked' }, { kind: 'handedOver' }, { kind: 'takenBack' }] as const)
      expect(after(awake, [event]).screen).toEqual(awake.screen);
    const mark = { kind: 'questionMarked', cardId: 'long' } as const;
    expect(reduce(awake, { by: 'staff', on: { visitId: 1, instance: 1 }, event: mark }, at(0))).toBe(awake);
  });
});

describe('a consultation along a guide', () => {
  const begin = () => {
    const attract = initialVisit(1);
    const on = { visitId: 1, instance: 0 };
    return reduce(attract, { by: 'staff', on, event: { kind: 'consultationStarted', guideId: 'talk' } }, at(0));
  };

  it('can be left for the cards, and goes on at the same step with the same marks', () => {
    const away = after(begin(), [
      { kind: 'stepOpened', step: 1 },
      { kind: 'stepCleared', stepId: 'long' },
      { kind: 'questionMarked', cardId: 'long' },
      { kind: 'mattersChosen', itemId: 'sleep' },
      { kind: 'mattersChosen', itemId: 'calm' },
      { kind: 'allQuestionsOpened' },
      { kind: 'cardOpened', cardId: 'other' },
    ]);
    expect(away.screen).toEqual({ kind: 'card', cardId: 'other', position: 0 });
    const back = after(away, [{ kind: 'stepOpened', step: away.consultation?.step ?? 0 }]);
    expect(back).toMatchObject({
      screen: { kind: 'step', position: 0 },
      consultation: { step: 1, seen: ['short', 'long'], clear: ['long'], matters: ['sleep', 'calm'] },
      questions: ['long'],
    });
  });

  it('goes back from its overview to the step that it was at', () => {
    const overview = after(begin(), [{ kind: 'stepOpened', step: 2 }, { kind: 'stepsOpened' }]);
    expect(overview.screen.kind).toBe('steps');
    expect(after(overview, [{ kind: 'wentBack' }])).toMatchObject({
      screen: { kind: 'step' },
      consultation: { step: 2 },
    });
  });

  it('does not begin along a guide that is not there', () => {
    const attract = initialVisit(1);
    const event = { kind: 'consultationStarted', guideId: 'unknown' } as const;
    expect(reduce(attract, { by: 'staff', on: { visitId: 1, instance: 0 }, event }, at(0))).toBe(attract);
  });
});
