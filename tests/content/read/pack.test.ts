import { describe, expect, it } from 'vitest';
import { forPatients } from '../../../content/model/withhold.ts';
import { formatProblem } from '../../../content/model/problem.ts';
import { parsePack } from '../../../content/read/pack.ts';
import { allShown, cardText, smallPackFiles, withApprovals } from '../../support/smallPack.ts';

const one = 'cards/en/one.md';

describe('a whole pack', () => {
  const { pack, problems } = parsePack(smallPackFiles());

  it('has no problems, and its cards in order', () => {
    expect(problems).toEqual([]);
    expect(pack?.cards.map(({ id }) => id)).toEqual(['one', 'two']);
  });

  it("knows what each card cites, by the source's own numbers", () => {
    expect(pack?.cards[0]?.citations).toEqual([1]);
    expect(pack?.references.map(({ number, authors }) => [number, authors])).toEqual([
      [1, ['A B']],
      [2, ['The group']],
    ]);
  });

  it('adds a card that a text links to as a related card', () => {
    const { pack: linked } = parsePack(
      smallPackFiles({ 'cards/en/two.md': cardText('two', 2, { body: 'See [the first](one.md).' }) }),
    );
    expect(linked?.cards[1]?.related).toEqual(['one']);
    expect(linked?.cards[1]?.body).toEqual([
      {
        kind: 'paragraph',
        children: [
          { kind: 'text', text: 'See ' },
          { kind: 'text', text: 'the first' },
          { kind: 'text', text: '.' },
        ],
      },
    ]);
  });
});

describe('bad content is reported with file, line and mend:', () => {
  const cases: readonly [string, Record<string, string | undefined>, string][] = [
    [
      'a missing field',
      { [one]: cardText('one', 1, { fields: { author: '' } }) },
      `${one}:2: "author" is missing. Add "author".`,
    ],
    [
      'an unknown field',
      { [one]: cardText('one', 1, { fields: { colour: 'red' } }) },
      `${one}:14: "colour" is not a field. Take it out, or mend its spelling.`,
    ],
    [
      'an unknown icon',
      { [one]: cardText('one', 1, { fields: { icon: 'skull' } }) },
      `${one}:6: "icon" has a value that is not known. Use one of: droplet`,
    ],
    [
      'broken YAML',
      { [one]: cardText('one', 1, { fields: { question: '"What' } }) },
      `${one}:3: this is not valid YAML`,
    ],
    [
      'an unknown citation',
      { [one]: cardText('one', 1, { body: 'Yes.\nAnd\nno [@a2001; @nobody].' }) },
      `${one}:18: the citation "@nobody" is unknown. Name an id of references.json.`,
    ],
    [
      'a dead link',
      { [one]: cardText('one', 1, { fields: { related: '[gone]' } }) },
      `${one}:9: the link to "gone" is dead: there is no such card.`,
    ],
    [
      'a dead link in the text',
      { [one]: cardText('one', 1, { body: 'Read [this](gone.md).' }) },
      `${one}:16: the link to "gone" is dead`,
    ],
    [
      'a link to the web',
      { [one]: cardText('one', 1, { body: 'Read [this](https://example.org).' }) },
      `${one}:16: the link to "https://example.org" leads out of the pack.`,
    ],
    [
      'raw HTML',
      { [one]: cardText('one', 1, { body: 'Yes.\n\n<b onclick="x">no</b>' }) },
      `${one}:18: raw HTML is not allowed.`,
    ],
    ['a heading', { [one]: cardText('one', 1, { body: '# Big' }) }, `${one}:16: a card cannot hold this (heading).`],
    [
      'a picture',
      { [one]: cardText('one', 1, { body: '![x](y.png)' }) },
      `${one}:16: a card cannot hold this (image).`,
    ],
    ['a duplicate id', { 'cards/en/two.md': cardText('one', 2) }, `cards/en/two.md:2: the id "one" is in ${one} too.`],
    ['a duplicate order', { 'cards/en/two.md': cardText('two', 1) }, `cards/en/two.md:7: ${one} has the order 1 too.`],
    [
      'an unknown topic',
      { [one]: cardText('one', 1, { fields: { topic: 'else' } }) },
      `${one}:5: the topic "else" is not in pack.yaml. Use one of: about.`,
    ],
    ['no front matter', { [one]: 'Just words.' }, `${one}:1: the card has no front matter.`],
    [
      'no answer',
      { [one]: cardText('one', 1, { body: '' }) },
      `${one}:1: the card has no answer below its front matter.`,
    ],
    [
      'a question that is too long for the attract loop',
      { [one]: cardText('one', 1, { fields: { question: 'Is this one question not rather too long?' } }) },
      `${one}:3: the question is longer than 32 letters`,
    ],
    [
      'a status "approved" that nobody signed',
      { [one]: cardText('one', 1, { fields: { status: 'approved' } }) },
      `${one}:13: "status" has a value that is not known. Use one of: draft, in-review.`,
    ],
    [
      'a citation inside bold text',
      { [one]: cardText('one', 1, { body: '**Most [@a2001] feel** it.' }) },
      `${one}:16: "[@a2001" is not a citation here.`,
    ],
    [
      'stars that make nothing bold',
      { [one]: cardText('one', 1, { body: 'Go early**.**' }) },
      `${one}:16: patients would see the stars here.`,
    ],
    [
      'a citation with a comma',
      { [one]: cardText('one', 1, { body: 'Yes [@a2001, @b].' }) },
      `${one}:16: "[@a2001" is not a citation here.`,
    ],
    [
      'HTML inside bold text',
      { [one]: cardText('one', 1, { body: '**<u>x</u>**' }) },
      `${one}:16: raw HTML is not allowed.`,
    ],
    [
      'a web link inside bold text',
      { [one]: cardText('one', 1, { body: '**[x](https://example.org)**' }) },
      `${one}:16: a card cannot hold this (link) inside bold text.`,
    ],
    [
      'a numbered list',
      { [one]: cardText('one', 1, { body: '1. One\n2. Two' }) },
      `${one}:16: a card cannot hold a numbered list. Begin each line with a hyphen.`,
    ],
    [
      'a citation in the short answer',
      { [one]: cardText('one', 1, { fields: { inShort: 'Yes [@a2001].' } }) },
      `${one}:4: "inShort" is not right: must be plain words`,
    ],
    [
      'a card that is named twice',
      { [one]: cardText('one', 1, { fields: { related: '[two, two]' } }) },
      `${one}:9: "related" is not right: names a card twice.`,
    ],
    [
      'a dead alias',
      { [one]: cardText('one', 1, { fields: { author: '*nobody' } }) },
      `${one}:11: this is not valid YAML: Unresolved alias`,
    ],
    ['a missing pack.yaml', { 'pack.yaml': undefined }, 'pack.yaml:1: the file is missing.'],
    ['missing references', { 'references.json': undefined }, 'references.json:1: the file is missing.'],
    ['no cards at all', { [one]: undefined, 'cards/en/two.md': undefined }, 'cards/en/*.md:1: the file is missing.'],
    ['broken JSON', { 'references.json': '[\n{ "id": }' }, 'references.json:2: this is not valid YAML'],
  ];
  it.each(cases)('%s', (_name, changes, expected) => {
    const lines = parsePack(smallPackFiles(changes)).problems.map(formatProblem);
    expect(
      lines.filter((line) => line.startsWith(expected)),
      lines.join('\n'),
    ).toHaveLength(1);
  });

  it('the other cards are still there when one is broken', () => {
    const { pack } = parsePack(smallPackFiles({ 'cards/en/two.md': 'broken' }));
    expect(pack?.cards.map(({ id, related }) => [id, related])).toEqual([['one', []]]);
  });

  it('links to a card that cannot be read are not reported as dead', () => {
    const { problems } = parsePack(smallPackFiles({ 'cards/en/two.md': 'broken' }));
    expect(problems).toHaveLength(1);
  });
});

describe('withheld drafts', () => {
  const { pack } = parsePack(withApprovals(smallPackFiles(), [one]));

  it('are gone with the links to them', () => {
    const shown = pack && forPatients(pack, { ...allShown, showDrafts: false });
    expect(shown?.cards.map(({ id, related }) => [id, related])).toEqual([['one', []]]);
  });

  it('are all there when the clinic shows drafts', () => {
    expect(pack && forPatients(pack, allShown).cards).toHaveLength(2);
  });
});
