import { expect, it } from 'vitest';
import { beatsOf } from '../../content/beats.ts';
import { parsePackFolder } from '../../content/folder.ts';
import { catalogueOf } from '../../visit/catalogue.ts';

it('the visit moves on as often in a card as the card has thoughts', () => {
  const { pack } = parsePackFolder('content/packs/drug-pumps');
  expect(pack?.cards.length).toBeGreaterThan(0);
  for (const card of pack?.cards ?? [])
    expect(pack && catalogueOf(pack).cardBeats.get(card.id), card.id).toBe(beatsOf(card).length);
});
