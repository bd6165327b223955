import type { Pack } from '../content/pack.ts';

/** What the visit knows of the content: which cards there are, and how long each screen takes to read. */
export interface Catalogue {
  /** Words of each card by its id, in the order of the topics screen. */
  readonly cardWords: ReadonlyMap<string, number>;
  readonly words: { readonly topics: number; readonly sources: number; readonly help: number };
}

/** What the visit needs to know of a pack. */
export function catalogueOf({ cards, words }: Pack): Catalogue {
  return { cardWords: new Map(cards.map((card) => [card.id, card.words])), words };
}
