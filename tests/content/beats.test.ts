import { expect, it } from 'vitest';
import { beatsOf } from '../../content/beats.ts';
import { parsePack } from '../../content/parse.ts';
import { cardText, smallPack, smallPackFiles } from '../support/smallPack.ts';

it('a card has its answer in short, each paragraph, a list together with its lead-in, and what to ask', () => {
  const body = 'One.\n\nThese count:\n\n- this\n- that\n\nLast.';
  const { pack } = parsePack(smallPackFiles({ 'cards/en/two.md': cardText('two', 2, { body }) }));
  const card = pack?.cards.find(({ id }) => id === 'two');
  if (!card) throw new Error('no card');
  const beats = beatsOf(card);
  expect(beats.map((beat) => (beat.kind === 'blocks' ? beat.blocks.map(({ kind }) => kind) : beat.kind))).toEqual([
    'short',
    ['paragraph'],
    ['paragraph', 'list'],
    ['paragraph'],
    'prompts',
  ]);
  expect(card.beats, 'and knows how many they are').toBe(beats.length);
});

it('a card of one paragraph has three thoughts', () => {
  expect(smallPack().cards.map(({ beats }) => beats)).toEqual([3, 3]);
});
