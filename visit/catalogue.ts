import type { Pack } from '../content/pack.ts';

/** What the visit knows of the content: which cards there are, and how long each screen takes to read. */
export interface Catalogue {
  readonly cardWords: ReadonlyMap<string, number>;
  readonly words: { readonly topics: number; readonly sources: number; readonly help: number };
}

export function catalogueOf({ cards, words }: Pack): Catalogue {
  return { cardWords: new Map(cards.map((card) => [card.id, card.words])), words };
}
