import { describe, expect, it } from 'vitest';
import { quietMs } from '../../visit/quiet.ts';
import { initialVisit } from '../../visit/state.ts';
import { after, catalogue, quietTimes } from '../support/visits.ts';

const awake = after(initialVisit(1), [{ kind: 'woke' }]);
const quietOf = (state: typeof awake) => quietMs(state, catalogue, quietTimes);

describe('the quiet time', () => {
  it('is 120 s on a screen that is read sooner', () => {
    expect(quietOf(after(awake, [{ kind: 'cardOpened', cardId: 'short' }]))).toBe(120_000);
  });

  it('is three readings at 100 words a minute on a longer one: 200 words get 6 minutes', () => {
    expect(quietOf(after(awake, [{ kind: 'cardOpened', cardId: 'long' }]))).toBe(360_000);
  });

  it('grows with the letters, as larger ones take more pages', () => {
    const large = { ...awake, comfort: { ...awake.comfort, textStep: 3 as const } };
    expect(quietOf(after(large, [{ kind: 'cardOpened', cardId: 'long' }]))).toBe(720_000);
    expect(quietOf(after(large, [{ kind: 'cardOpened', cardId: 'short' }]))).toBe(120_000);
  });

  it('depends on the length of the sources, of the list, and of what lies under the comfort panel', () => {
    expect(quietOf(after(awake, [{ kind: 'sourcesOpened' }]))).toBe(468_000);
    expect(
      quietOf(
        after(awake, [
          { kind: 'questionMarked', cardId: 'long' },
          { kind: 'questionMarked', cardId: 'other' },
          { kind: 'questionsOpened' },
        ]),
      ),
    ).toBe(522_000);
    expect(quietOf(after(awake, [{ kind: 'cardOpened', cardId: 'long' }, { kind: 'comfortOpened' }]))).toBe(360_000);
  });

  it('on a card’s drawings depends on how many words they have', () => {
    expect(quietOf(after(awake, [{ kind: 'drawingOpened', cardId: 'long' }]))).toBe(540_000);
  });

  it('is 20 minutes with staff beside the screen', () => {
    expect(quietOf({ ...awake, posture: 'consultation' })).toBe(1_200_000);
  });
});
