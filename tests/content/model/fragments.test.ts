import { expect, it } from 'vitest';
import { fragmentsOf } from '../../../content/model/fragments.ts';
import { parsePack } from '../../../content/read/pack.ts';
import { cardText, smallPack, smallPackFiles } from '../../support/smallPack.ts';

it('a card has its answer in short, each paragraph, a list together with its lead-in, and what to ask', () => {
  const body = 'One.\n\nThese count:\n\n- this\n- that\n\nLast.';
  const { pack } = parsePack(smallPackFiles({ 'cards/en/two.md': cardText('two', 2, { body }) }));
  const card = pack?.cards.find(({ id }) => id === 'two');
  if (!card) throw new Error('no card');
  const fragments = fragmentsOf(card);
  expect(
    fragments.map((fragment) => (fragment.kind === 'blocks' ? fragment.blocks.map(({ kind }) => kind) : fragment.kind)),
  ).toEqual(['short', ['paragraph'], ['paragraph', 'list'], ['paragraph'], 'prompts']);
  expect(card.fragments, 'and knows how many they are').toBe(fragments.length);
});

it('a card of one paragraph has three fragments', () => {
  expect(smallPack().cards.map(({ fragments }) => fragments)).toEqual([3, 3]);
});
