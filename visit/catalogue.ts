import type { Card, Pack } from '../content/model/pack.ts';

/** What the visit knows of the content: which cards there are, and how long each screen takes to read. */
export interface Catalogue {
  /** Words of each card by its id, in the order of the topics screen. */
  readonly cardWords: ReadonlyMap<string, number>;
  /** Words of the drawings of each card that has any, by its id. */
  readonly drawnWords: ReadonlyMap<string, number>;
  /** Fragments of each card by its id: how many times a led session moves on in it. */
  readonly cardFragments: ReadonlyMap<string, number>;
  /** The steps of each guide by its id, in their order, and what a patient can choose in each. */
  readonly guides: ReadonlyMap<string, readonly { readonly id: string; readonly items: readonly string[] }[]>;
  readonly words: { readonly topics: number; readonly sources: number; readonly help: number };
}

/** What the visit needs to know of a pack. */
export function catalogueOf(pack: Pack): Catalogue {
  const { cards, guides, words } = pack;
  const stepsOf = ({ steps }: Pack['guides'][number]) =>
    steps.map((step) => ({ id: step.id, items: step.kind === 'matters' ? step.items.map((item) => item.id) : [] }));
  return {
    cardWords: longestWords(pack, ({ words: count }) => count),
    drawnWords: longestWords(pack, ({ drawnWords }) => drawnWords),
    cardFragments: new Map(cards.map((card) => [card.id, card.fragments])),
    guides: new Map(guides.map((guide) => [guide.id, stepsOf(guide)])),
    words,
  };
}

/**
 * How many words each card has, in the language with the most words, so that readers of every language get enough time. Cards without any
 * words are left out.
 */
function longestWords({ cards, translations }: Pack, wordsOf: (card: Card) => number): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  for (const card of [...cards, ...translations.flatMap((translation) => translation.cards)]) {
    const count = Math.max(wordsOf(card), words.get(card.id) ?? 0);
    if (count > 0) words.set(card.id, count);
  }
  return words;
}
