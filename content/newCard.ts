import type { Pack } from './pack.ts';

/** What a new card holds where its author has not written yet; the check names every line that has it. */
export const toWrite = 'TODO';

/** What is known of a new card. */
interface NewCard {
  /** Its place among the cards, from 1. */
  readonly order: number;
  /** ISO dates. */
  readonly today: string;
  readonly reviewBy: string;
}

/** The place of a new card: behind every other, those that are not whole yet among them. `texts`: of all card files. */
export function nextOrder(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => Number(/^order:\s*(\d+)/m.exec(text)?.[1] ?? 0))) + 1;
}

/** The text of a card's file to begin with: every field, and where each word is still to be written. */
export function newCardText(pack: Pack, cardId: string, { order, today, reviewBy }: NewCard): string {
  const topics = pack.topics.map(({ id, title }) => `${id} (${title})`).join(', ');
  return `---
# Write after each colon. Where you see ${toWrite}, words are still to be written. Begun on ${today}.
id: ${cardId}
# The question, as a patient would ask it: 32 letters at most.
question: ${toWrite}
# The answer, in one or two short sentences.
inShort: >-
  ${toWrite}
# One of: ${topics}
topic: ${toWrite}
icon: message
order: ${order}
# true for a card that frightens or shames: then it stays off the screen that everybody sees.
sensitive: false
# Up to two drawings of the pack, by their names, in the order of showing.
drawings: []
# Up to three other cards, one a line: "  - name-of-the-card". None is [].
related: []
# What a patient could ask the doctor, one a line.
prompts:
  - ${toWrite}
author: ${toWrite}
reviewBy: "${reviewBy}"
status: draft
---

${toWrite}
`;
}
