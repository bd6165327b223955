import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attractQuestions, drift, motionMs, turnEveryMs } from '../../../renderer/screens/attractLoop.ts';
import { smallPack } from '../../support/smallPack.ts';

describe('the attract loop', () => {
  it('moves for at most 4 s in any 30 s', () => {
    // The motion is periodic, so the worst window begins with a turn.
    const turns = Math.ceil(30_000 / turnEveryMs);
    expect(turns * motionMs).toBeLessThanOrEqual(4_000);
  });

  it('moves as long in the stylesheet as in the code', () => {
    const tokens = readFileSync(join(import.meta.dirname, '../../../renderer/styles/tokens.css'), 'utf8');
    expect(tokens).toContain(`--turn: ${motionMs}ms;`);
  });

  it('leaves out sensitive cards', () => {
    const [one, two] = smallPack().cards;
    expect(attractQuestions([[one, { ...two, sensitive: true }] as never])).toEqual([
      { text: 'What is it?', locale: 'en', art: undefined },
    ]);
  });

  it('lets the languages take turns until each question was shown in each language', () => {
    const { cards } = smallPack();
    const spanish = cards.map((card) => ({ ...card, locale: 'es', question: `¿${card.question}` }));
    const loop = attractQuestions([cards, spanish, []]);
    expect(loop.map(({ locale }) => locale)).toEqual(['en', 'es', 'en', 'es']);
  });

  it('drifts over many places in a day, never farther than 3 mm, and never so far at once that it is seen', () => {
    const places = Array.from({ length: 8640 }, (_, turn) => drift(turn));
    const steps = places
      .slice(1)
      .map(({ xMm, yMm }, turn) => Math.hypot(xMm - (places[turn]?.xMm ?? 0), yMm - (places[turn]?.yMm ?? 0)));
    expect(Math.max(...steps)).toBeLessThanOrEqual(0.3);
    expect(Math.max(...places.flatMap(({ xMm, yMm }) => [Math.abs(xMm), Math.abs(yMm)]))).toBeLessThanOrEqual(3);
    expect(new Set(places.map(({ xMm, yMm }) => `${xMm.toFixed(1)} ${yMm.toFixed(1)}`)).size).toBeGreaterThan(1000);
    expect(drift(0)).toEqual({ xMm: 0, yMm: 0 });
  });
});
