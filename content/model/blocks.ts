/** A run of text inside a block. `citation` carries the source's own numbers. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly text: string }
  | { readonly kind: 'citation'; readonly numbers: readonly number[] };

export type Block =
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Inline[])[] };

function inlinesOf(block: Block): readonly Inline[] {
  return block.kind === 'paragraph' ? block.children : block.items.flat();
}

/** Numbers of the studies that a block cites. */
export function citedNumbers(block: Block): readonly number[] {
  return inlinesOf(block).flatMap((run) => (run.kind === 'citation' ? run.numbers : []));
}

/** The words of a block as plain text. List items without a mark at their end get a full stop, so that each counts as one sentence. */
export function blockText(block: Block): string {
  const plain = (runs: readonly Inline[]) =>
    runs
      .map((run) => (run.kind === 'citation' ? '' : run.text))
      .join('')
      .replaceAll(/(?<!\s)\s+([.,;:!?])/g, '$1')
      .trim();
  if (block.kind === 'paragraph') return plain(block.children);
  return block.items.map((item) => plain(item).replace(/([^.!?])$/, '$1.')).join(' ');
}
