import { placeholder } from '../../content/read/placeholder.ts';
import { cardLimits } from '../../content/model/limits.ts';
import type { Pack } from '../../content/model/pack.ts';

/** What is known of a new card. */
interface NewCard {
  /** Its place among the cards, from 1. */
  readonly order: number;
  /** ISO dates. */
  readonly today: string;
  readonly reviewBy: string;
}

/** The place of a new card: after all other cards, also those that are not whole yet. `texts`: the texts of all card files. */
export function nextOrder(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => Number(/^order:\s*(\d+)/m.exec(text)?.[1] ?? 0))) + 1;
}

/** The text of a new card's file. It has every field, and marks each place where words are still to be written. */
export function newCardText(pack: Pack, cardId: string, { order, today, reviewBy }: NewCard): string {
  const topics = pack.topics.map(({ id, title }) => `${id} (${title})`).join(', ');
  return `---
# Write after each colon. Where you see ${placeholder}, words are still to be written. Begun on ${today}.
id: ${cardId}
# The question, as a patient would ask it: ${cardLimits.attractQuestionLetters} letters at most.
question: ${placeholder}
# The answer, in one or two short sentences.
inShort: >-
  ${placeholder}
# One of: ${topics}
topic: ${placeholder}
icon: message
order: ${order}
# true for a card that frightens or shames: then it stays off the screen that everybody sees.
sensitive: false
# Up to ${cardLimits.drawings} drawings of the pack, by their names, in the order of showing.
drawings: []
# Up to ${cardLimits.related} other cards, one a line: "  - name-of-the-card". For none, write [].
related: []
# What a patient could ask the doctor, one a line.
prompts:
  - ${placeholder}
author: ${placeholder}
reviewBy: "${reviewBy}"
status: draft
---

${placeholder}
`;
}
