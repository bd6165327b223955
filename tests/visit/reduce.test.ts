import { describe, expect, it } from 'vitest';
import { reduce } from '../../visit/reduce.ts';
import { initialVisit } from '../../visit/state.ts';
import { after, at } from '../support/visits.ts';

const awake = after(initialVisit(1), [{ kind: 'woke' }]);

describe('moving about', () => {
  it('opens the questions on the first touch', () => {
    expect(awake.screen).toEqual({ kind: 'topics', place: 0 });
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
      { kind: 'turnedTo', place: 4 },
    ]);
    const back = after(reading, [{ kind: 'helpOpened' }, { kind: 'wentBack' }]);
    expect(back.screen).toEqual({ kind: 'card', cardId: 'long', place: 4 });
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
    expect(circle.trail).toEqual([{ kind: 'topics', place: 0 }]);
  });

  it('stays where it is when a card is asked for that does not exist', () => {
    expect(after(awake, [{ kind: 'cardOpened', cardId: 'unknown' }]).screen).toEqual(awake.screen);
  });

  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('keeps its place when it is told to turn to %s', (place) => {
    const reading = after(awake, [
      { kind: 'cardOpened', cardId: 'long' },
      { kind: 'turnedTo', place: 2 },
    ]);
    expect(after(reading, [{ kind: 'turnedTo', place }]).screen).toEqual(reading.screen);
  });
});

describe('the list for the doctor', () => {
  it('holds each question once, in the order of asking, and lets go of it', () => {
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
      { kind: 'comfortChanged', comfort: { textStep: 3, contrast: 'high', motion: 'calm', sound: 'off' } },
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

describe('staff', () => {
  it('choose a posture, which opens the questions and falls back at the end', () => {
    const attract = initialVisit(4);
    const guided = reduce(
      attract,
      { by: 'staff', on: { visitId: 4, instance: 0 }, event: { kind: 'unlocked', posture: 'guided' } },
      at(9),
    );
    expect(guided).toMatchObject({
      posture: 'guided',
      screen: { kind: 'topics' },
      attention: { kind: 'present', sinceMs: 9 },
    });
    expect(after(guided, [{ kind: 'finished' }, { kind: 'finished' }])).toEqual(initialVisit(5));
  });
});

describe('a walk along a path', () => {
  const begin = () => {
    const attract = initialVisit(1);
    const on = { visitId: 1, instance: 0 };
    return reduce(attract, { by: 'staff', on, event: { kind: 'walkStarted', pathId: 'talk' } }, at(0));
  };

  it('can be left for the cards, and is come back to at the same step with the same marks', () => {
    const away = after(begin(), [
      { kind: 'stepOpened', step: 1 },
      { kind: 'stepCleared', stepId: 'long' },
      { kind: 'questionMarked', cardId: 'long' },
      { kind: 'mattersChosen', itemId: 'sleep' },
      { kind: 'mattersChosen', itemId: 'calm' },
      { kind: 'allQuestionsOpened' },
      { kind: 'cardOpened', cardId: 'other' },
    ]);
    expect(away.screen).toEqual({ kind: 'card', cardId: 'other', place: 0 });
    const back = after(away, [{ kind: 'stepOpened', step: away.walk?.step ?? 0 }]);
    expect(back).toMatchObject({
      screen: { kind: 'step', place: 0 },
      walk: { step: 1, clear: ['long'], matters: ['sleep', 'calm'] },
      questions: ['long'],
    });
  });

  it('goes back from its overview to the step that it was at', () => {
    const overview = after(begin(), [{ kind: 'stepOpened', step: 2 }, { kind: 'stepsOpened' }]);
    expect(overview.screen.kind).toBe('steps');
    expect(after(overview, [{ kind: 'wentBack' }])).toMatchObject({ screen: { kind: 'step' }, walk: { step: 2 } });
  });

  it('does not begin along a path that is not there', () => {
    const attract = initialVisit(1);
    const event = { kind: 'walkStarted', pathId: 'unknown' } as const;
    expect(reduce(attract, { by: 'staff', on: { visitId: 1, instance: 0 }, event }, at(0))).toBe(attract);
  });
});
