import { expect, it } from 'vitest';
import { fragmentsOf } from '../../../content/model/fragments.ts';
import { parsePack } from '../../../content/read/pack.ts';
import { cardText, smallPack, smallPackFiles } from '../../support/smallPack.ts';

it('a card’s fragments are the short answer, each paragraph, a list with the line above it, and the prompts', () => {
  const body = 'One.\n\nThese count:\n\n- this\n- that\n\nLast.';
  const { pack } = parsePack(smallPackFiles({ 'cards/en/two.md': cardText('two', 2, { body }) }));
  const card = pack?.cards.find(({ id }) => id === 'two');
  if (!card) throw new Error('no card');
  const fragments = fragmentsOf(card);
  expect(
    fragments.map((fragment) => (fragment.kind === 'blocks' ? fragment.blocks.map(({ kind }) => kind) : fragment.kind)),
  ).toEqual(['short', ['paragraph'], ['paragraph', 'list'], ['paragraph'], 'prompts']);
  expect(card.fragments, 'the card knows how many fragments it has').toBe(fragments.length);
});

it('a card of one paragraph has three fragments', () => {
  expect(smallPack().cards.map(({ fragments }) => fragments)).toEqual([3, 3]);
});
