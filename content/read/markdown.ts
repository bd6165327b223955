import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { frontmatter } from 'micromark-extension-frontmatter';

/** A card has at most this many marks such as `*` and `[`. The time for marks that do not belong together grows with their square. */
const mostMarks = 2000;

/** Whether a text has more marks than any card, so that it must not be parsed. */
export function hasTooManyMarks(text: string): boolean {
  return (text.match(/[*_[\]<>()`!&\\|~#+-]/g)?.length ?? 0) > mostMarks;
}

/** The tree of a card's file: Markdown, with YAML front matter as its first node. */
export function markdownTree(text: string): Root {
  return fromMarkdown(text, {
    extensions: [frontmatter(['yaml'])],
    mdastExtensions: [frontmatterFromMarkdown(['yaml'])],
  });
}
