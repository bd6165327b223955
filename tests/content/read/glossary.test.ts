import { describe, expect, it } from 'vitest';
import { withTermsKnown } from '../../../content/read/glossary.ts';
import { parsePack } from '../../../content/read/pack.ts';
import { cardText, smallPackFiles } from '../../support/smallPack.ts';

const one = 'cards/en/one.md';
const glossary = `- { term: catheter, forms: [catheters], says: A catheter is a tube. }
- { term: pump, says: A pump lets out medicine. }
- { term: pump house, says: A pump house has pumps. }
`;
const parse = (body: string, inShort = 'It is this.', words = glossary) =>
  parsePack(smallPackFiles({ [one]: cardText('one', 1, { body, fields: { inShort } }), 'glossary/en.yaml': words }));
const termsOf = (body: string, inShort?: string) => parse(body, inShort).pack?.cards[0]?.terms ?? [];

describe('a hard word', () => {
  it('is explained where it comes first, in the order of reading', () => {
    const terms = termsOf('A pump and catheters.\n\nThe catheter again.', 'No word.');
    expect(terms).toEqual([
      { as: 'pump', says: 'A pump lets out medicine.', at: 0 },
      { as: 'catheters', says: 'A catheter is a tube.', at: 0 },
    ]);
  });

  it('is explained below the short answer, where it comes first there', () => {
    expect(termsOf('A Pump.', 'A Pump it is.')).toEqual([{ as: 'Pump', says: 'A pump lets out medicine.', at: -1 }]);
  });

  it.each([
    ['is found inside bold text', 'A **pump**.', ['pump']],
    ['is not found inside another word', 'A pumpkin, a stomachpump.', []],
    ['is found at the end of a sentence', 'It has no pump.', ['pump']],
    ['is found in a list', 'For example:\n\n- catheters\n- hands', ['catheters']],
  ])('%s', (_what, body, found) => {
    expect(termsOf(body).map(({ as }) => as)).toEqual(found);
  });

  it('adds the words of its explanation to the words of its card', () => {
    const plain = parse('A hand.').pack?.cards[0]?.words ?? 0;
    expect(parse('A pump.').pack?.cards[0]?.words).toBe(plain + 5);
  });

  it('counts as a short word in the grade of a text whose hard words are explained', () => {
    const { pack } = parse('x');
    expect(withTermsKnown('Two catheters, one Pump.', pack?.glossary ?? [])).toBe('Two word, one word.');
  });

  it('is not required: the file may have no words yet', () => {
    expect(parse('x', 'It is this.', '# Hard words.\n').problems).toEqual([]);
  });

  it.each([
    ['- { term: pump, says: no end }', 1, 'must be a sentence'],
    ['- { term: pump, says: One. }\n- { term: Pump, says: Two. }', 2, '"Pump" is there twice'],
    ['- { term: pump }', 1, '"0.says" is missing'],
  ])('with a mistake is reported with its line: %j', (words, line, message) => {
    const { problems } = parse('x', 'It is this.', words);
    expect(problems[0]).toMatchObject({ file: 'glossary/en.yaml', line });
    expect(problems[0]?.message).toContain(message);
  });
});
