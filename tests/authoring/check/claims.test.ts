import { describe, expect, it } from 'vitest';
import { withClaims } from '../../../authoring/check/claimLines.ts';
import { checkClaims, partsOf } from '../../../authoring/check/claims.ts';
import { packTexts } from '../../../content/read/folder.ts';
import { formatProblem } from '../../../content/model/problem.ts';
import { parsePack } from '../../../content/read/pack.ts';
import { cardText, smallPackFiles } from '../../support/smallPack.ts';

const source = `title: A page
publisher: A maker
questions:
  - { about: What it is, sentences: 2, cites: { 2: [1] } }
  - { about: What else, sentences: 1, cites: { 1: [2] } }
`;
const claims = `cards:
  one:
    - { says: What is it?, from: [Q1.1] }
    - { says: It is this., from: [Q1.1] }
    - { says: An answer., from: [Q1.2], cites: [1] }
    - { says: Is it?, ours: asks }
  two:
    - { says: What is it?, from: [Q1.1] }
    - { says: It is this., from: [Q1.1] }
    - { says: More., from: [Q2.1] }
    - { says: Is it?, ours: asks }
`;
function check(changes: Record<string, string | undefined> = {}) {
  const files = smallPackFiles({
    'cards/en/two.md': cardText('two', 2, { body: 'More.' }),
    'source.yaml': source,
    'claims.yaml': claims,
    ...changes,
  });
  const { pack } = parsePack(files);
  if (!pack) throw new Error('no pack');
  return checkClaims(pack, files, { isWhole: true });
}
const said = (changes: Record<string, string | undefined>) => check(changes).problems.map(formatProblem).join('\n');

describe('a claim map', () => {
  it('has a place in the source for each sentence, or says what the sentence does instead', () => {
    expect(check().problems).toEqual([]);
  });

  it('is not asked for where a pack names no source', () => {
    expect(check({ 'source.yaml': undefined, 'claims.yaml': undefined })).toEqual({ map: undefined, problems: [] });
  });

  it('has two lines for a sentence that a card says twice, from two places of the source', () => {
    const changes = {
      'cards/en/two.md': cardText('two', 2, { body: 'More [@b2002].\n\nMore.' }),
      'claims.yaml': claims.replace(
        '    - { says: More., from: [Q2.1] }\n',
        '    - { says: More., from: [Q2.1], cites: [2] }\n    - { says: More., from: [Q1.1] }\n',
      ),
    };
    expect(said(changes)).toBe('');
    expect(
      said({ ...changes, 'claims.yaml': changes['claims.yaml'].replace('[Q2.1], cites: [2]', '[Q1.1]') }),
    ).toContain('"More." cites 2, and the map has nothing');
  });

  it.each<[string, Record<string, string>, string]>([
    [
      'a sentence without a place',
      { 'cards/en/two.md': cardText('two', 2, { body: 'More. And more.' }) },
      'claims.yaml:8: "And more." has no place in the source.',
    ],
    [
      'two sentences without a place',
      { 'cards/en/two.md': cardText('two', 2, { body: 'More. And more. And this.' }) },
      'claims.yaml:8: "And more." and 1 more sentence has no place in the source.',
    ],
    [
      'a sentence that names no place',
      { 'claims.yaml': claims.replace('{ says: More., from: [Q2.1] }', '{ says: More. }') },
      'claims.yaml:10: "More." names no place.',
    ],
    [
      'a place that the source does not have',
      { 'claims.yaml': claims.replace('[Q2.1]', '[Q2.2]') },
      'claims.yaml:10: the source has no place Q2.2.',
    ],
    [
      'a citation that moved to another sentence',
      {
        'cards/en/one.md': cardText('one', 1, { body: 'An answer.' }),
        'cards/en/two.md': cardText('two', 2, { body: 'More [@a2001].' }),
      },
      'claims.yaml:5: "An answer." cites nothing, and the map has 1.',
    ],
    [
      'a citation that the map does not have',
      { 'cards/en/two.md': cardText('two', 2, { body: 'More [@a2001].' }) },
      'claims.yaml:10: "More." cites 1, and the map has nothing.',
    ],
    [
      'a citation that the source does not have there',
      {
        'cards/en/two.md': cardText('two', 2, { body: 'More [@a2001].' }),
        'claims.yaml': claims.replace('[Q2.1] }', '[Q2.1], cites: [1] }'),
      },
      'claims.yaml:10: "More." cites 1, which the source does not cite at Q2.1.',
    ],
    [
      'a sentence that no card says any more',
      { 'cards/en/two.md': cardText('two', 2, { body: 'Less.' }) },
      'claims.yaml:10: "More." is not said any more.',
    ],
    ['a claim map of the wrong form', { 'claims.yaml': 'cards: [one]\n' }, 'claims.yaml:1: "cards" is not right'],
    ['a source of the wrong form', { 'source.yaml': 'title: A\n' }, 'source.yaml:1: "publisher" is missing'],
    [
      'words of a drawing without a place',
      {
        'cards/en/one.md': cardText('one', 1, { fields: { drawings: '[tube]' } }),
        'drawings/tube.svg': '<svg viewBox="0 0 30 20"><text x="1" y="1" data-width="9">a</text></svg>',
        'drawings/en/tube.yaml': 'id: tube\ntitle: A tube\nlabels: { a: A label }\nsteps: [It is a tube.]\n',
      },
      '"A tube" and 2 more sentences have no place in the source.',
    ],
    [
      'a sentence that is there twice, once with its citation and once without',
      {
        'cards/en/two.md': cardText('two', 2, { body: 'More [@b2002].\n\nMore.' }),
        'claims.yaml': claims.replace('[Q2.1] }', '[Q2.1], cites: [2] }'),
      },
      '"More." cites nothing, and the map has 2',
    ],
    [
      'an explained word without a place',
      { 'glossary/en.yaml': '- { term: answer, says: An answer is a reply. }' },
      '"An answer is a reply." has no place in the source.',
    ],
  ])('fails on %s, and names the line', (_what, changes, message) => {
    expect(said(changes)).toContain(message);
  });
});

describe('the claim map of drug pumps', () => {
  const { files } = packTexts('content/packs/drug-pumps');
  const { pack } = parsePack(files);

  it('has every sentence of its cards, drawings, guide and glossary, and nothing else', () => {
    expect(pack && checkClaims(pack, files, { isWhole: true }).problems.map(formatProblem)).toEqual([]);
  });

  it('fails the check when any one sentence is taken out of it', () => {
    const lines = (files.find(({ path }) => path === 'claims.yaml')?.text ?? '').split('\n');
    const places = lines.flatMap((line, index) => (line.includes('says:') ? index : []));
    expect(places).not.toEqual([]);
    // Only one sentence in ten is tried, as each needs a whole check of the pack.
    for (const place of places.filter((_place, index) => index % 10 === 0)) {
      const text = lines.filter((_line, index) => index !== place).join('\n');
      const changed = files.map((file) => (file.path === 'claims.yaml' ? { ...file, text } : file));
      const problems = pack ? checkClaims(pack, changed, { isWhole: true }).problems : [];
      expect(
        problems.map(({ message }) => message),
        lines[place],
      ).toEqual([expect.stringContaining('has no place in the source')]);
    }
  });
});

describe('a claim map that is updated to the words of its pack', () => {
  const files = smallPackFiles({ 'cards/en/two.md': cardText('two', 2, { body: 'More. And more [@b2002].' }) });
  const { pack } = parsePack(files);

  it('has a line with a TODO for each new sentence, and none for a sentence that is gone', () => {
    const before = claims.replace('{ says: An answer.', '{ says: An old answer.').replace('cards:', '# Ours.\ncards:');
    const after = pack ? withClaims(before, partsOf(pack)) : '';
    expect(after).toContain('# Ours.');
    expect(after).toContain('{ says: What is it?, from: [Q1.1] }');
    expect(after).toContain('{ says: An answer., ours: TODO, cites: [1] }');
    expect(after).toContain('{ says: And more., ours: TODO, cites: [2] }');
    expect(after).not.toContain('old answer');
    expect(pack && withClaims(after, partsOf(pack))).toBe(after);
  });

  it('is complete when each TODO has an answer, and not before', () => {
    if (!pack) throw new Error('no pack');
    const after = withClaims('', partsOf(pack));
    const checked = (text: string) => {
      const all = [...files, { path: 'source.yaml', text: source }, { path: 'claims.yaml', text }];
      return checkClaims(pack, all, { isWhole: true }).problems.map(({ message }) => message);
    };
    expect(checked(after)).toEqual(
      ['It is this.', 'An answer.', 'It is this.', 'More.', 'And more.'].map((says) => `"${says}" names no place`),
    );
    expect(after).toContain('{ says: Is it?, ours: asks }');
    expect(
      checked(
        after
          .replaceAll('ours: TODO, cites: [1]', 'from: [Q1.2], cites: [1]')
          .replaceAll('ours: TODO, cites: [2]', 'from: [Q2.1], cites: [2]')
          .replaceAll('TODO', 'advises'),
      ),
    ).toEqual([]);
  });
});
