import type { Pack } from '../../content/model/pack.ts';
import type { CardPick } from '../bridge/contract.ts';

/** The cards of a pack, as they are picked. */
export function picksOf({ cards }: Pack): readonly CardPick[] {
  return cards.map(({ id, question }) => ({ id, question }));
}
