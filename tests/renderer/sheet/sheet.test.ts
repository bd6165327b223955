import { describe, expect, it } from 'vitest';
import { parsePackFolder } from '../../../content/folder.ts';
import { sheetOf } from '../../../renderer/sheet/sheet.ts';
import type { Session, Walk } from '../../../visit/state.ts';

const { pack } = parsePackFolder('content/packs/drug-pumps');
if (!pack) throw new Error('the shipped pack does not parse');
const settings = { clinicName: 'Riverside', clinicNumber: '5550 1234', emergencyNumber: undefined };
const walk: Walk = { pathId: 'pre-trial', step: 0, seen: ['what-is-a-drug-pump'], clear: [], matters: [] };
const session: Session = {
  cards: ['surgery', 'morphine', 'is-the-pump-new'],
  at: 0,
  seen: ['surgery', 'morphine'],
  beat: 0,
  isBlank: false,
  ledFrom: 'here',
  sinceMs: 0,
};
const titles = (sheet: ReturnType<typeof sheetOf>) => sheet.through.map(({ question }) => question);

describe('what is taken home', () => {
  it('of a talk is what it has come to, in the order of the guide, wherever it is now', () => {
    const skipped = { ...walk, seen: ['surgery', 'what-is-a-drug-pump'] };
    const sheet = sheetOf(pack, settings, { questions: [], walk: skipped, session: null });
    expect(titles(sheet)).toEqual(['What is a drug pump?', 'What is the surgery like?']);
    expect(sheet.choices, 'not before they were looked at').toEqual([]);
  });

  it('of a whole talk has all ways to go on, none of them left out, and what matters in its order', () => {
    const seen = pack.paths[0]?.steps.map(({ id }) => id) ?? [];
    const whole = { ...walk, seen, matters: ['less-pain', 'clear-head'] };
    const sheet = sheetOf(pack, settings, { questions: ['morphine'], walk: whole, session: null });
    expect(sheet.choices.map(({ option }) => option)).toEqual([
      'Have a trial',
      'Think it over',
      'Stay with what I have now',
    ]);
    expect(sheet.matters).toEqual(['Less pain', 'A clear head']);
    expect(sheet.asked[0]?.prompts).toContain('Which medicine would be in my pump?');
    expect(sheet.references.map(({ number }) => number)).toEqual(pack.references.map(({ number }) => number));
    expect(sheet.isDraft).toBe(true);
  });

  it('of a session is the cards that were shown, wherever it is now, and the studies behind them alone', () => {
    const sheet = sheetOf(pack, settings, { questions: [], walk: null, session });
    expect(titles(sheet)).toEqual(['What is the surgery like?', 'What should I know about morphine in my pump?']);
    const cited = pack.cards
      .filter(({ id }) => ['surgery', 'morphine'].includes(id))
      .flatMap(({ citations }) => citations);
    expect(sheet.references.map(({ number }) => number)).toEqual([...new Set(cited)].toSorted((a, b) => a - b));
    expect(sheet.title).toBe(pack.title);
  });

  it('holds of the settings what the clinic shows to everybody', () => {
    const all = { ...settings, placeName: 'Room 2', printer: 'Ward' };
    expect(JSON.stringify(sheetOf(pack, all, { questions: [], walk, session: null }))).not.toMatch(/Room 2|Ward/);
  });
});
