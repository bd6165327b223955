import type { ShownLine } from './domSentences.ts';

/** The name that the styles use for the sentence that is being said (styles/base.css). */
const name = 'said';

/** Marks the sentence that is being said, without changing the document. Without a line, it takes the mark away. */
export function mark(line: ShownLine | undefined): void {
  if (line?.range) CSS.highlights.set(name, new Highlight(line.range));
  else CSS.highlights.delete(name);
}
