import { describe, expect, it } from 'vitest';
import { parsePackFolder } from '../../../content/read/folder.ts';
import { printoutOf } from '../../../renderer/printout/printout.ts';
import type { Session, Consultation } from '../../../visit/state.ts';

const { pack } = parsePackFolder('content/packs/drug-pumps');
if (!pack) throw new Error('the shipped pack does not parse');
const settings = { clinicName: 'Riverside', clinicNumber: '5550 1234', emergencyNumber: undefined };
const consultation: Consultation = {
  guideId: 'pre-trial',
  step: 0,
  seen: ['what-is-a-drug-pump'],
  clear: [],
  matters: [],
};
const session: Session = {
  cards: ['surgery', 'morphine', 'is-the-pump-new'],
  at: 0,
  seen: ['surgery', 'morphine'],
  fragment: 0,
  isBlank: false,
  ledFrom: 'here',
  sinceMs: 0,
};
const titles = (printout: ReturnType<typeof printoutOf>) => printout.through.map(({ question }) => question);

describe('what is taken home', () => {
  it('from a talk is each card that was shown, in the order of the guide, whatever step is shown now', () => {
    const skipped = { ...consultation, seen: ['surgery', 'what-is-a-drug-pump'] };
    const printout = printoutOf(pack, settings, { questions: [], consultation: skipped, session: null });
    expect(titles(printout)).toEqual(['What is a drug pump?', 'What is the surgery like?']);
    expect(printout.choices, 'the choices were not shown yet').toEqual([]);
  });

  it('from a whole talk has all ways to go on, without any left out, and what matters in its order', () => {
    const seen = pack.guides[0]?.steps.map(({ id }) => id) ?? [];
    const whole = { ...consultation, seen, matters: ['less-pain', 'clear-head'] };
    const printout = printoutOf(pack, settings, { questions: ['morphine'], consultation: whole, session: null });
    expect(printout.choices.map(({ option }) => option)).toEqual([
      'Have a trial',
      'Think it over',
      'Stay with what I have now',
    ]);
    expect(printout.matters).toEqual(['Less pain', 'A clear head']);
    expect(printout.asked[0]?.prompts).toContain('Which medicine would be in my pump?');
    expect(printout.references.map(({ number }) => number)).toEqual(pack.references.map(({ number }) => number));
    expect(printout.isDraft).toBe(true);
  });

  it('from a session is the cards that were shown, and only the studies that these cite, whatever is shown now', () => {
    const printout = printoutOf(pack, settings, { questions: [], consultation: null, session });
    expect(titles(printout)).toEqual(['What is the surgery like?', 'What should I know about morphine in my pump?']);
    const cited = pack.cards
      .filter(({ id }) => ['surgery', 'morphine'].includes(id))
      .flatMap(({ citations }) => citations);
    expect(printout.references.map(({ number }) => number)).toEqual([...new Set(cited)].toSorted((a, b) => a - b));
    expect(printout.title).toBe(pack.title);
  });

  it('has only those settings that the clinic shows to everybody', () => {
    const all = { ...settings, placeName: 'Room 2', printer: 'Ward' };
    expect(JSON.stringify(printoutOf(pack, all, { questions: [], consultation, session: null }))).not.toMatch(
      /Room 2|Ward/,
    );
  });
});
