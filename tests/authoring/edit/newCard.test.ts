import { describe, expect, it } from 'vitest';
import { newCardText, nextOrder } from '../../../authoring/edit/newCard.ts';
import { parsePack } from '../../../content/read/pack.ts';
import { smallPack, smallPackFiles } from '../../support/smallPack.ts';

const text = newCardText(smallPack(), 'three', { order: 3, today: '2026-06-30', reviewBy: '2027-06-30' });
const parse = (written: string) => parsePack(smallPackFiles({ 'cards/en/three.md': written }));

describe('a new card', () => {
  it('is reported with each line that still needs words, and does not break the pack', () => {
    const { pack, problems } = parse(text);
    expect(pack?.cards.map(({ id }) => id)).toEqual(['one', 'two']);
    expect(problems.map(({ message }) => message)).toEqual(
      Array.from({ length: 6 }, () => 'words are still missing here'),
    );
    for (const { line } of problems) expect(text.split('\n')[line - 1]).toContain('TODO');
  });

  it('is a whole card, the last of its pack, once they are written', () => {
    const { pack, problems } = parse(
      text
        .replace('topic: TODO', 'topic: about')
        .replaceAll('TODO', 'So it is.')
        .replace('question: So it is.', 'question: Is it so?'),
    );
    expect(problems).toEqual([]);
    expect(pack?.cards.at(-1)).toMatchObject({ id: 'three', order: 3, topic: 'about', reviewBy: '2027-06-30' });
  });

  it('comes after all other cards, also after those that are not whole yet', () => {
    const texts = smallPackFiles().map((file) => file.text);
    expect(nextOrder([...texts, text])).toBe(4);
    expect(nextOrder([])).toBe(1);
  });
});
