import { createHash } from 'node:crypto';
import type { ForEachPart } from '../model/cardTexts.ts';
import type { Card, Guide } from '../model/pack.ts';

// How release 0.1.0 hashed what somebody approved: the JSON of its own values. Clinics have such approvals on their disks, so this way
// is frozen. `approvalHashes.test.ts` pins it; where a value's form changes, the old form is made here.

/** The hash of a card as release 0.1.0 made it: 16 hexadecimal digits. */
export function cardHash1(card: Card): string {
  return hashOf(Object.values(parts).map((part) => part(card)));
}

/** The hash of a guide as release 0.1.0 made it. */
export function guideHash1({ title, intro, steps }: Guide): string {
  return hashOf([title, intro, steps]);
}

/** In this order. A part that comes later is not in it: give undefined, and leave it out below. */
const parts: ForEachPart<(card: Card) => unknown> = {
  question: ({ question }) => question,
  inShort: ({ inShort }) => inShort,
  body: ({ body }) => body,
  prompts: ({ prompts }) => prompts,
  handout: ({ handout }) => handout?.name,
  terms: ({ terms }) => terms,
  drawings: ({ drawings }) => drawings,
};

function hashOf(values: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(values)).digest('hex').slice(0, 16);
}
