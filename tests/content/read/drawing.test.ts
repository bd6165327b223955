import { describe, expect, it } from 'vitest';
import { parsePackFolder } from '../../../content/read/folder.ts';
import { parsePack } from '../../../content/read/pack.ts';
import { cardText, smallPackFiles } from '../../support/smallPack.ts';

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200">
  <!-- A note of the one who drew it. -->
  <circle class="ground" cx="50" cy="60" r="10"/>
  <g data-step="2">
    <path class="line" d="M0 0L30 20"/>
    <text x="150" y="20" data-width="90">tube</text>
  </g>
  <rect class="detail" x="1" y="2" width="3" height="4" data-until="1"/>
</svg>`;
const words = `id: tube
title: A tube
labels:
  tube: The tube
steps:
  - Here is nothing yet.
  - Here is a tube.
`;
const parse = (changes: { readonly svg?: string; readonly words?: string } = {}) =>
  parsePack(
    smallPackFiles({
      'cards/en/one.md': cardText('one', 1, { fields: { drawings: '[tube]' } }),
      'drawings/tube.svg': changes.svg ?? svg,
      'drawings/en/tube.yaml': changes.words ?? words,
    }),
  );

describe('a drawing', () => {
  it('has shapes and labels, and each is seen from one step until another', () => {
    const { pack, problems } = parse();
    expect(problems).toEqual([]);
    expect(pack?.cards[0]?.drawings).toEqual([
      {
        id: 'tube',
        locale: 'en',
        title: 'A tube',
        size: [300, 200],
        steps: ['Here is nothing yet.', 'Here is a tube.'],
        shapes: [
          { tag: 'circle', as: 'ground', at: { cx: '50', cy: '60', r: '10' }, steps: { from: 1, until: 2 } },
          { tag: 'path', as: 'line', at: { d: 'M0 0L30 20' }, steps: { from: 2, until: 2 } },
          { tag: 'rect', as: 'detail', at: { x: '1', y: '2', width: '3', height: '4' }, steps: { from: 1, until: 1 } },
        ],
        labels: [{ text: 'The tube', x: 0.5, y: 0.1, width: 0.3, align: 'start', steps: { from: 2, until: 2 } }],
      },
    ]);
    expect(pack?.cards[0]?.fragments, 'each step is a fragment of a session').toBe(5);
  });

  it.each([
    ['<circle class="ground"', '<circle class="blue"', 3, 'has no class that is known'],
    ['<circle class="ground"', '<circle style="fill:red" class="ground"', 3, 'cannot have style="fill:red"'],
    ['<circle class="ground"', '<circle onload="steal()" class="ground"', 3, 'cannot have onload'],
    ['<path class="line" d="M0 0L30 20"/>', '<script>steal()</script>', 5, 'cannot hold <script>'],
    ['<path class="line" d="M0 0L30 20"/>', '<image href="https://x"/>', 5, 'cannot hold <image>'],
    ['d="M0 0L30 20"', 'd="url(#x)"', 5, 'cannot have d='],
    ['x="150" y="20"', 'y="20"', 6, 'has no place'],
    ['viewBox="0 0 300 200"', '', 1, 'has no size'],
    ['</g>', '', 9, 'not valid SVG'],
    ['cx="50"', 'cx="abc"', 3, 'has no number for cx'],
    [' r="10"', '', 3, 'has no number for r'],
    ['data-step="2"', 'data-step="1.5"', 4, 'is never seen: its steps are wrong'],
    ['data-until="1"', 'data-until="0"', 8, 'is never seen: its steps are wrong'],
    ['viewBox="0 0 300 200"', 'viewBox="0 0 Infinity 200"', 1, 'has no size'],
    ['<path class="line" d="M0 0L30 20"/>', '<constructor/>', 5, 'cannot hold <constructor>'],
    ['>tube</text>', '><tspan>tube</tspan></text>', 6, 'a label has no name'],
  ])('is reported with its line when %j becomes %j, and its card is left out', (from, to, line, message) => {
    const { pack, problems } = parse({ svg: svg.replace(from, to) });
    expect(problems[0]).toMatchObject({ file: 'drawings/tube.svg', line });
    expect(problems[0]?.message).toContain(message);
    expect(problems[0]?.mend).not.toBe('');
    expect(pack?.cards.map(({ id }) => id)).toEqual(['two']);
  });

  it.each([
    ['  tube: The tube\n', '  pump: The pump\n', 4, 'no place for the label "pump"'],
    ['labels:\n  tube: The tube\n', 'labels: {}\n', 3, 'the label "tube" of the picture has no words'],
    ['  - Here is a tube.\n', '', 6, 'the picture has 2 steps, but there are words for 1'],
    ['id: tube', 'id: pump', 1, 'is not the file’s name'.replace('’', "'")],
    ['tube: The tube', 'tube: A label that is a whole sentence', 4, 'is longer than 28 characters'],
  ])('is reported with its line when its words %j become %j', (from, to, line, message) => {
    const { problems } = parse({ words: words.replace(from, to) });
    expect(problems[0]).toMatchObject({ file: 'drawings/en/tube.yaml', line });
    expect(problems[0]?.message).toContain(message);
  });

  it('that has no words in a translation is shown with the words of the original, and is reported', () => {
    const head = smallPackFiles().find(({ path }) => path === 'pack.yaml')?.text ?? '';
    const { pack, problems } = parsePack(
      smallPackFiles({
        'cards/en/one.md': cardText('one', 1, { fields: { drawings: '[tube]' } }),
        'drawings/tube.svg': svg,
        'drawings/en/tube.yaml': words,
        'pack.es.yaml': head.replace('locale: en', 'locale: es'),
        'cards/es/one.md': cardText('one', 1, { fields: { drawings: '[tube]', question: '"¿Qué es?"' } }),
        'cards/es/two.md': cardText('two', 2, { fields: { question: '"¿Qué es?"' } }),
      }),
    );
    expect(problems.map(({ file, isNote }) => [file, isNote])).toEqual([['drawings/es/tube.yaml', true]]);
    expect(pack?.translations[0]?.cards[0]).toMatchObject({ locale: 'es', drawings: [{ id: 'tube', locale: 'en' }] });
  });

  it('that a card names but that does not exist is reported', () => {
    const { problems } = parsePack(
      smallPackFiles({ 'cards/en/one.md': cardText('one', 1, { fields: { drawings: '[gone]' } }) }),
    );
    expect(problems[0]?.message).toBe('there is no drawing "gone", or it has errors');
  });
});

describe('the drawings of drug pumps', () => {
  const { pack } = parsePackFolder('content/packs/drug-pumps');
  const drawings = (pack?.cards ?? []).flatMap((card) => card.drawings);

  it('show what the cards tell', () => {
    expect(drawings.map(({ id }) => id)).toEqual([
      'where-it-goes',
      'mouth-and-pump',
      'stops-signals',
      'refill',
      'trial',
    ]);
  });

  it('say that they are sketches when the source does not give the places, sizes, ways and doses', () => {
    const notes = Object.fromEntries(drawings.map(({ id, note }) => [id, note]));
    expect(notes).toMatchObject({
      'where-it-goes': 'A sketch: sizes and places are not real.',
      'stops-signals': 'A sketch: sizes and places are not real.',
      'mouth-and-pump': 'A sketch: ways and doses are not real.',
    });
  });
});
