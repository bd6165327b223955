import type { Block, Card } from './pack.ts';

/** One thought of a card, as a led session puts it in the light. */
export type Beat =
  | { readonly kind: 'short'; readonly text: string }
  | { readonly kind: 'block'; readonly block: Block }
  | { readonly kind: 'prompts'; readonly prompts: readonly string[] };

/** Whether a block is the line before a list, which means little without it. */
export function isLeadIn(block: Block | undefined, after: Block | undefined): boolean {
  return block?.kind === 'paragraph' && after?.kind === 'list';
}

/** The thoughts of a card in their order: its short answer, its paragraphs and lists, and what to ask the doctor. */
export function beatsOf({ inShort, body, prompts }: Card): readonly Beat[] {
  return [
    { kind: 'short', text: inShort },
    ...body.map((block): Beat => ({ kind: 'block', block })),
    { kind: 'prompts', prompts },
  ];
}
