import { describe, expect, it } from 'vitest';
import { cardHashes } from '../../../content/read/approvals.ts';
import { itemsOf, readAppraisals, scoresOf } from '../../../authoring/check/appraisals.ts';
import { smallPack } from '../../support/smallPack.ts';

const pack = smallPack();
const { cards, references } = pack;
const hash = cards[0] ? cardHashes(cards[0], references).now : '';
const good = `- card: one
  sheet: PEMAT-P
  rater: R. Osei
  isAuthor: false
  on: "2026-01-31"
  text: "${hash}"
  items:
    - { item: 1, answer: yes }
    - { item: 3, answer: no, note: Two long words. }
    - { item: 6, answer: not applicable }
    - { item: 20, answer: yes }
`;

describe('how a card was rated', () => {
  it('is read item by item, and gives a percentage for each part of its sheet', () => {
    const { appraisals, problems } = readAppraisals(good, pack);
    expect(problems).toEqual([]);
    expect(appraisals[0]).toMatchObject({ card: 'one', rater: 'R. Osei', isAuthor: false });
    expect(appraisals[0] && scoresOf(appraisals[0])).toEqual({ understand: 50, act: 100 });
  });

  it('is reported as a mistake when it is older than its card', () => {
    const [problem] = readAppraisals(good.replace(hash, '0123456789abcdef'), pack).problems;
    expect(problem).toMatchObject({
      file: 'appraisals.yaml',
      line: 6,
      message: 'the PEMAT-P sheet of "one" by R. Osei is older than its card',
      mend: `Rate the card as it is now, and set text to "${hash}"`,
    });
  });

  it.each([
    ['card: one', 'card: none', 1, 'there is no card "none"'],
    ['item: 20', 'item: 13', 11, 'PEMAT-P has no item 13, or the item is answered twice'],
    ['item: 20', 'item: 1', 11, 'PEMAT-P has no item 1, or the item is answered twice'],
    ['sheet: PEMAT-P', 'sheet: SAM', 2, 'has a value that is not known'],
    ['answer: no,', 'answer: maybe,', 9, 'has a value that is not known'],
  ])('is reported with its line when %j becomes %j', (from, to, line, message) => {
    const { problems } = readAppraisals(good.replace(from, to), pack);
    expect(problems[0]?.line).toBe(line);
    expect(problems[0]?.message).toContain(message);
  });

  it('may be left empty', () => {
    expect(readAppraisals('', pack)).toEqual({ appraisals: [], problems: [] });
  });

  it.each([
    ['PEMAT-P', 24],
    ['CCI', 20],
  ] as const)('by %s has %i items', (sheet, count) => {
    expect(itemsOf(sheet)).toHaveLength(count);
  });
});
