import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { formatProblem } from '../../../content/model/problem.ts';
import { savePlan, parsePlans, plansIn } from '../../../main/session/plans.ts';

const cards = new Set(['surgery', 'morphine']);
const good = `# Ours.
plans:
  - title: Tuesday group
    cards:
      - card: surgery
        note: Ask who has been in hospital.
      - card: morphine
`;

describe('plans of sessions', () => {
  it('are cards in their order, with the notes of staff', () => {
    expect(parsePlans(good, cards)).toEqual({
      plans: [
        {
          title: 'Tuesday group',
          cards: ['surgery', 'morphine'],
          notes: { surgery: 'Ask who has been in hospital.' },
        },
      ],
      problems: [],
    });
  });

  it.each(['', '\n', '# Nothing yet.\n'])('may be missing: %j', (text) => {
    expect(parsePlans(text, cards)).toEqual({ plans: [], problems: [] });
  });

  it.each([
    ['plans: [', 'plans.yaml:1: this is not valid YAML'],
    [
      'plans:\n  - title: A\n    cards:\n      - card: lost\n',
      'plans.yaml:4: there is no card "lost". Name a card of the pack, or take the line out.',
    ],
    [
      'plans:\n  - title: A\n    cards:\n      - card: surgery\n      - card: surgery\n',
      'plans.yaml:5: the card "surgery" is there twice',
    ],
    ['plans:\n  - title: A\n    cards: []\n', 'plans.yaml:3: "plans.0.cards" is not right: has no card'],
    [
      'plans:\n  - title: A\n    notes: hello\n    cards:\n      - card: surgery\n',
      'plans.yaml:3: "notes" is not a field',
    ],
    [
      `${good}  - title: Tuesday group\n    cards:\n      - card: surgery\n`,
      'plans.yaml:8: there are two plans "Tuesday group"',
    ],
  ])('with a mistake are reported with the line and the mend: %j', (text, problem) => {
    expect(parsePlans(text, cards).problems.map(formatProblem).join('\n')).toContain(problem);
  });

  it('that are good are still there when another plan has a mistake', () => {
    const text = `${good}  - title: Other\n    cards:\n      - card: lost\n`;
    expect(parsePlans(text, cards).plans.map(({ title }) => title)).toEqual(['Tuesday group']);
  });
});

describe('plans in a folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'anteroom-plans-'));
  const file = join(folder, 'plans.yaml');
  afterEach(() => rmSync(file, { recursive: true, force: true }));

  it('are none until the first one is saved', () => {
    expect(plansIn(folder, cards)).toEqual({ plans: [], problems: [] });
    expect(savePlan(folder, cards, { title: 'New', cards: ['morphine'] })).toEqual([]);
    expect(plansIn(folder, cards).plans).toEqual([{ title: 'New', cards: ['morphine'], notes: {} }]);
  });

  it('lose nothing when another plan is saved, not even the comments', () => {
    writeFileSync(file, good);
    expect(savePlan(folder, cards, { title: 'New', cards: ['morphine'] })).toEqual([]);
    expect(readFileSync(file, 'utf8')).toContain(good.trim());
    expect(plansIn(folder, cards).plans).toHaveLength(2);
    expect(savePlan(folder, cards, { title: 'New', cards: ['surgery'] })[0]).toContain('two plans "New"');
  });

  it('with a mistake are not written over', () => {
    const bad = 'plans:\n  - title: A\n    cards:\n      - card: lost\n';
    writeFileSync(file, bad);
    expect(savePlan(folder, cards, { title: 'New', cards: ['surgery'] })[0]).toContain('plans.yaml:4');
    expect(readFileSync(file, 'utf8')).toBe(bad);
  });
});
