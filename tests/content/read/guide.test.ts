import { describe, expect, it } from 'vitest';
import { ipdasCriteria } from '../../../content/model/ipdas.ts';
import { forPatients } from '../../../content/model/withhold.ts';
import { parsePack } from '../../../content/read/pack.ts';
import { allShown, smallPackFiles, withApprovals } from '../../support/smallPack.ts';

const criteria = Object.keys(ipdasCriteria);
const good = `id: talk
title: A talk
intro: A guide.
author: We
reviewBy: "2027-01-31"
status: draft
steps:
  - kind: card
    card: one
    minutes: 2
    clinician: Say it.
    teachBack: What is it?
    askAbout: [the cost]
  - kind: choices
    id: choices
    title: Ways to go on
    minutes: 3
    clinician: Read all.
    options: [Go on, Wait]
    rows:
      - { question: What is it?, answers: [This., That.] }
  - kind: agenda
    id: agenda
    title: My questions
    minutes: 1
    clinician: Listen.
ipdas:
${criteria.map((criterion) => `  ${criterion}: { answer: met, note: Step 2 }`).join('\n')}
`;
const parse = (text: string, changes: Record<string, string | undefined> = {}) =>
  parsePack(smallPackFiles({ 'paths/en/talk.yaml': text, ...changes }));

describe('a guide', () => {
  it('is read with its steps in order, and a step that shows a card has the id of the card', () => {
    const { pack, problems } = parse(good);
    expect(problems).toEqual([]);
    expect(pack?.guides[0]?.steps.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'card one',
      'choices choices',
      'agenda agenda',
    ]);
  });

  it.each([
    ['card: one', 'card: gone', 9, 'there is no card "gone"'],
    ['id: talk', 'id: other', 1, `the id "other" does not match`],
    ['answers: [This., That.]', 'answers: [This.]', 21, '"What is it?" has 1 answers for 2 ways to go on'],
    ['id: agenda', 'id: choices', 22, 'the step "choices" is there twice'],
    ['teachBack: What is it?', 'teachBack: Say it.', 12, 'must be a question'],
    ['minutes: 3', 'minutes: 99', 17, 'minutes'],
    ['kind: agenda', 'kind: quiz', 22, ''],
    ['status: draft', 'status: reviewed', 6, '"status" has a value that is not known'],
    ['  harms: { answer: met, note: Step 2 }\n', '', 28, '"ipdas.harms" is missing'],
    ['ipdas:', 'aids:', 27, '"aids" is not a field'],
    ['intro: A guide.', 'intro: <b>A guide.</b>', 3, 'HTML'],
  ])('is reported with the line when %j becomes %j, and is left out of the pack', (from, to, line, message) => {
    const { pack, problems } = parse(good.replace(from, to));
    expect(pack?.cards).toHaveLength(2);
    expect(pack?.guides).toEqual([]);
    // A misspelt name is only a note; the mistake is the field that is then missing.
    const first = problems.find(({ message: said }) => said.includes(message));
    expect(first).toMatchObject({ file: 'paths/en/talk.yaml', line });
    expect(first?.mend).not.toBe('');
  });

  it('must answer the standards for decision aids if it shows choices, and need not if it shows none', () => {
    const without = good.slice(0, good.indexOf('ipdas:'));
    expect(parse(without).problems[0]).toMatchObject({ line: 8 });
    expect(parse(without).problems[0]?.message).toContain('IPDAS');
    const noChoices = without.replace(/ {2}- kind: choices[^]*?(?= {2}- kind: agenda)/, '');
    expect(parse(noChoices).problems).toEqual([]);
  });

  it('is withheld as a draft when drafts are withheld, and loses the steps whose cards are withheld', () => {
    const file = 'paths/en/talk.yaml';
    const { pack } = parsePack(withApprovals(smallPackFiles({ [file]: good }), [file]));
    if (!pack) throw new Error('no pack');
    expect(forPatients(pack, allShown).guides[0]?.steps).toHaveLength(3);
    expect(forPatients(pack, { ...allShown, showDrafts: false }).guides[0]?.steps.map(({ kind }) => kind)).toEqual([
      'choices',
      'agenda',
    ]);
    const draft = parse(good).pack;
    expect(draft && forPatients(draft, { ...allShown, showDrafts: false }).guides).toEqual([]);
  });
});
