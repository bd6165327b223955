import type { Drawing } from './drawing.ts';
import type { Card, Term } from './pack.ts';
import type { Block } from './blocks.ts';

/** One fragment of a card, as a led session lights it. */
export type Fragment =
  | { readonly kind: 'short'; readonly text: string; readonly terms: readonly Term[] }
  /** One step of a drawing, from 1. */
  | { readonly kind: 'drawing'; readonly drawing: Drawing; readonly step: number }
  | { readonly kind: 'blocks'; readonly blocks: readonly Block[]; readonly terms: readonly Term[] }
  | { readonly kind: 'prompts'; readonly prompts: readonly string[] };

/** Whether a block is the paragraph before a list. Such a paragraph means little without the list. */
export function isLeadIn(block: Block | undefined, after: Block | undefined): boolean {
  return block?.kind === 'paragraph' && after?.kind === 'list';
}

/** The fragments of a card in their order: its short answer, its drawings step by step, its paragraphs, its lists with their lead-ins, and what to ask. */
export function fragmentsOf({
  inShort,
  body,
  prompts,
  terms,
  drawings,
}: Pick<Card, 'inShort' | 'body' | 'prompts' | 'terms' | 'drawings'>): readonly Fragment[] {
  const termsAt = (...blocks: readonly number[]) => terms.filter(({ at }) => blocks.includes(at));
  const blocks = body.flatMap((block, at): Fragment[] => {
    const before = body[at - 1];
    const after = body[at + 1];
    if (after && isLeadIn(block, after))
      return [{ kind: 'blocks', blocks: [block, after], terms: termsAt(at, at + 1) }];
    return isLeadIn(before, block) ? [] : [{ kind: 'blocks', blocks: [block], terms: termsAt(at) }];
  });
  const drawn = drawings.flatMap((drawing) =>
    drawing.steps.map((_step, index): Fragment => ({ kind: 'drawing', drawing, step: index + 1 })),
  );
  return [{ kind: 'short', text: inShort, terms: termsAt(-1) }, ...drawn, ...blocks, { kind: 'prompts', prompts }];
}
