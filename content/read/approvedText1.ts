import { createHash } from 'node:crypto';
import type { ForEachPart } from '../model/cardTexts.ts';
import type { Card, Guide } from '../model/pack.ts';

// This file hashes an approved text as release 0.1.0 did: it hashed the JSON of its own values. Clinics have such approvals on their disks,
// so these hashes must never change. `approvalHashes.test.ts` checks this. If the form of a value changes in the program, the old form must
// be made here.

/** The hash of a card as release 0.1.0 made it: 16 hexadecimal digits. */
export function cardHash1(card: Card): string {
  return hashOf(Object.values(parts).map((part) => part(card)));
}

/** The hash of a guide as release 0.1.0 made it. */
export function guideHash1({ title, intro, steps }: Guide): string {
  return hashOf([title, intro, steps]);
}

/**
 * The parts in the order of release 0.1.0. A part that is added later must not be hashed: return undefined for it here, and leave it out
 * when the hash is made.
 */
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
