import { describe, expect, it } from 'vitest';
import { hashesOfFile, monthsLater, readApprovals, withApproval } from '../../../content/read/approvals.ts';
import type { Pack } from '../../../content/model/pack.ts';
import { forPatients, isOverdue, trustedDay } from '../../../content/model/withhold.ts';
import { formatProblem } from '../../../content/model/problem.ts';
import { parsePack } from '../../../content/read/pack.ts';
import { allShown, cardText, smallPackFiles, withApprovals } from '../../support/smallPack.ts';

const one = 'cards/en/one.md';
const files = smallPackFiles({
  [one]: cardText('one', 1, { fields: { drawings: '[tube]' }, body: 'A catheter [@a2001].' }),
  'glossary/en.yaml': '- { term: catheter, says: A catheter is a tube. }',
  'drawings/tube.svg': '<svg viewBox="0 0 30 20"><path class="line" d="M0 0L30 20"/></svg>',
  'drawings/en/tube.yaml': 'id: tube\ntitle: A tube\nlabels: {}\nsteps: [It is a tube.]\n',
});
const changed = (path: string, from: string, to: string) =>
  withApprovals(files, [one]).map((file) => (file.path === path ? { path, text: file.text.replace(from, to) } : file));
const cardOf = (pack: Pack | undefined) => pack?.cards.find(({ id }) => id === 'one');

describe('an approval', () => {
  it('says who checked a card, when, and until what day this is valid; other cards stay drafts', () => {
    const { pack, problems } = parsePack(withApprovals(files, [one]));
    expect(problems).toEqual([]);
    expect(cardOf(pack)).toMatchObject({
      status: 'approved',
      approval: { by: 'R. Osei, nurse', on: '2026-01-31', until: '2027-01-31' },
    });
    expect(pack?.cards[1]).toMatchObject({ status: 'draft', approval: null });
  });

  it.each([
    ['a word of the card', one, 'A catheter', 'One catheter'],
    ['its question', one, 'What is it?', 'What is this?'],
    ['the number of its study', one, '@a2001', '@b2002'],
    ['the word of a drawing', 'drawings/en/tube.yaml', 'It is a tube.', 'It is a pump.'],
    ['a line of a drawing', 'drawings/tube.svg', 'M0 0', 'M9 9'],
    ['the sentence that explains a word', 'glossary/en.yaml', 'is a tube', 'is a hose'],
  ])('ends when %s changes; this is reported, and the card stays', (_what, path, from, to) => {
    const { pack, problems } = parsePack(changed(path, from, to));
    expect(cardOf(pack)).toMatchObject({ status: 'draft', approval: null });
    expect(problems.map(formatProblem)).toEqual([
      'approvals.yaml:1: cards/en/one.md has changed since R. Osei, nurse approved it, and is not approved any more. Have it checked and approved again, or put the words back.',
    ]);
    expect(problems[0]?.isNote).toBe(true);
  });

  it.each([
    ['its author', 'author: We', 'author: They'],
    ['its place among the cards', 'order: 1', 'order: 7'],
  ])('stays valid when %s changes, as nobody reads that', (_what, from, to) => {
    expect(cardOf(parsePack(changed(one, from, to)).pack)?.status).toBe('approved');
  });

  it.each([
    ['until: "2027-01-31"', 'until: "2028-02-01"', 'does not end within 24 months'],
    ['until: "2027-01-31"', 'until: "2026-01-31"', 'does not end within 24 months'],
    ['file: cards/en/one.md', 'file: cards/en/none.md', 'there is no file "cards/en/none.md" to approve'],
    ['on: "2026-01-31"', 'on: "last week"', 'is not right'],
    ['text: "', 'text: "x', 'is not the hash of a text'],
  ])('is reported with its line when %j becomes %j', (from, to, message) => {
    const { problems } = parsePack(changed('approvals.yaml', from, to));
    expect(problems[0]).toMatchObject({ file: 'approvals.yaml', line: 1 });
    expect(problems[0]?.message).toContain(message);
  });

  it('does not change the status "in-review" that the author gave the card, even if the approval ends', () => {
    const again = changed(one, 'status: draft', 'status: in-review').map((file) =>
      file.path === one ? { ...file, text: file.text.replace('A catheter', 'One catheter') } : file,
    );
    expect(cardOf(parsePack(again).pack)?.status).toBe('in-review');
  });

  it('stays valid when the line ends of the files change', () => {
    const windows = withApprovals(files, [one]).map(({ path, text }) => ({
      path,
      text: text.replaceAll('\n', '\r\n'),
    }));
    expect(cardOf(parsePack(windows).pack)?.status).toBe('approved');
  });

  it('of a card that is taken out of the pack is no mistake', () => {
    const { problems } = parsePack(withApprovals(files, [one]).filter(({ path }) => path !== one));
    expect(problems.filter(({ file }) => file === 'approvals.yaml').map(({ isNote }) => isNote)).toEqual([true]);
  });

  it('is reported once when it is in the file twice', () => {
    const twice = withApprovals(files, [one, one]);
    expect(parsePack(twice).problems.map(({ line, message }) => [line, message])).toEqual([
      [2, '"cards/en/one.md" is approved twice'],
    ]);
  });
});

describe('an approval that has run out', () => {
  const { pack } = parsePack(withApprovals(files, [one]));
  const shownOn = (today: string, withholdOverdue: boolean) =>
    pack && forPatients(pack, { ...allShown, today, withholdOverdue }).cards.map(({ id }) => id);

  it('is overdue from the day after its last day', () => {
    const card = cardOf(pack);
    expect(card && [isOverdue(card, '2027-01-31'), isOverdue(card, '2027-02-01')]).toEqual([false, true]);
  });

  it('is also overdue before its first day, as the clock or the approval must then be wrong', () => {
    const card = cardOf(pack);
    expect(card && [isOverdue(card, '2026-01-30'), isOverdue(card, '2026-01-31')]).toEqual([true, false]);
    expect(shownOn('1970-01-01', true)).toEqual(['two']);
  });

  it('is overdue while the clock is in doubt: before the build, or before any approval that exists', () => {
    const card = cardOf(pack);
    expect(card && isOverdue(card, undefined)).toBe(true);
    expect(pack && trustedDay('2026-06-01', pack, '2026-02-02')).toBe('2026-06-01');
    expect(pack && trustedDay('2026-02-01', pack, '2026-02-02')).toBeUndefined();
    expect(pack && trustedDay('2026-01-30', pack, '2026-01-01')).toBeUndefined();
  });

  it('withholds its card only where the clinic wants that', () => {
    expect(shownOn('2027-02-01', false)).toEqual(['one', 'two']);
    expect(shownOn('2027-02-01', true)).toEqual(['two']);
    expect(shownOn('2027-01-31', true)).toEqual(['one', 'two']);
  });
});

it.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2026-11-26', 24, '2028-11-26'],
  ['2024-02-29', 12, '2025-02-28'],
])('%s and %i months is %s', (date, months, later) => {
  expect(monthsLater(date, months)).toBe(later);
});

describe('approving', () => {
  const entry = { file: one, by: 'R. Osei', on: '2026-01-31', until: '2027-01-31', text: '0123456789abcdef' };

  it('adds an entry to the file, and leaves what is there as it is', () => {
    const before =
      '# Ours.\n- { file: cards/en/two.md, by: A, on: "2026-01-01", until: "2026-02-01", text: "0000000000000000" } # so\n';
    const after = withApproval(before, entry);
    expect(after).toContain('# Ours.');
    expect(after).toContain('# so');
    const { value: entries, problems } = readApprovals(after);
    expect(problems).toEqual([]);
    expect(entries.map(({ file }) => file)).toEqual(['cards/en/two.md', one]);
  });

  it('replaces an earlier approval of the same text', () => {
    const twice = withApproval(withApproval('', entry), { ...entry, by: 'B. Ade', text: '1111111111111111' });
    expect(withApproval('# Ours.', entry)).toMatch(/^# Ours\.\n- /);
    expect(readApprovals(twice).value).toMatchObject([{ file: one, by: 'B. Ade', text: '1111111111111111' }]);
  });

  it.each([
    'cards/en/none.md',
    'cards/es/one.md',
    'drawings/en/tube.yaml',
    'one',
    'cards/en/one',
    'cards/en/one.yaml',
    'cards/en/one.md/x',
  ])('finds no text to approve in %s', (file) => {
    const { pack } = parsePack(files);
    expect(pack && hashesOfFile(pack, file)).toBeUndefined();
  });
});
