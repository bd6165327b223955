import type { Block, Card } from './pack.ts';

/** One thought of a card, as a led session puts it in the light. */
export type Beat =
  | { readonly kind: 'short'; readonly text: string }
  | { readonly kind: 'blocks'; readonly blocks: readonly Block[] }
  | { readonly kind: 'prompts'; readonly prompts: readonly string[] };

/** Whether a block is the line before a list, which means little without it. */
export function isLeadIn(block: Block | undefined, after: Block | undefined): boolean {
  return block?.kind === 'paragraph' && after?.kind === 'list';
}

/** The thoughts of a card in their order: its short answer, its paragraphs, its lists with their lead-ins, and what to ask. */
export function beatsOf({ inShort, body, prompts }: Pick<Card, 'inShort' | 'body' | 'prompts'>): readonly Beat[] {
  const blocks = body.flatMap((block, at): Beat[] => {
    const before = body[at - 1];
    const after = body[at + 1];
    if (after && isLeadIn(block, after)) return [{ kind: 'blocks', blocks: [block, after] }];
    return isLeadIn(before, block) ? [] : [{ kind: 'blocks', blocks: [block] }];
  });
  return [{ kind: 'short', text: inShort }, ...blocks, { kind: 'prompts', prompts }];
}
