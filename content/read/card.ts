import type { Link, Paragraph, PhrasingContent, RootContent, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { cardTexts, drawnOnCard, readOnCard } from '../model/cardTexts.ts';
import { fragmentsOf } from '../model/fragments.ts';
import { citedNumbers } from '../model/blocks.ts';
import { type Drawing } from '../model/drawing.ts';
import { termsOf } from './glossary.ts';
import type { GlossaryEntry } from '../model/glossary.ts';
import { markdownTree } from './markdown.ts';
import { placeholder } from './placeholder.ts';
import type { Card } from '../model/pack.ts';
import type { Block, Inline } from '../model/blocks.ts';
import type { Problem } from '../model/problem.ts';
import { cardHead, longestAttractQuestion } from './schema.ts';
import { countWords } from '../model/wordCount.ts';
import { checkYaml } from './yaml.ts';

/** A card that was read, with the lines of its links, so that the pack can check them. */
export interface ReadCard {
  readonly file: string;
  readonly card: Card;
  readonly lines: {
    readonly id: number;
    readonly topic: number;
    readonly order: number;
    readonly related: readonly { readonly id: string; readonly line: number }[];
  };
}

/** What a card needs to know of its pack. */
interface Surroundings {
  /** The language that it is written in. */
  readonly locale: string;
  /** The source's number of each reference, by the reference's id. */
  readonly numberOf: ReadonlyMap<string, number>;
  readonly glossary: readonly GlossaryEntry[];
  /** The pack's drawings by their ids. */
  readonly drawings: ReadonlyMap<string, Drawing>;
}

const citation = /\[(@[\w:-]+(?:\s*;\s*@[\w:-]+)*)\]/g;

/**
 * Reads one card: YAML front matter, then Markdown of paragraphs, lists, bold, italic and citations (`[@smith2002]`).
 * Everything else is a problem, never dropped in silence.
 */
export function readCard(
  file: string,
  text: string,
  { numberOf, locale, glossary, drawings }: Surroundings,
): { readonly read: ReadCard | undefined; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const report = (line: number, message: string, mend: string) => {
    // Two marks of one kind on a line, such as an opening and a closing tag, are one thing to mend.
    if (!problems.some((known) => known.line === line && known.message === message))
      problems.push({ file, line, message, mend });
  };
  const [first, ...rest] = markdownTree(text).children;
  if (first?.type !== 'yaml') {
    report(1, 'the card has no front matter', 'Begin the file with a line ---, the fields, and another line ---');
    return { read: undefined, problems };
  }
  const head = checkYaml(cardHead, { file, text: first.value, firstLine: 2 });
  const unwritten = text
    .split('\n')
    .flatMap((line, index) => (line.includes(placeholder) && !line.startsWith('#') ? index + 1 : []));
  for (const line of unwritten)
    report(line, 'here words are still to be written', `Write them in place of ${placeholder}`);
  problems.push(...head.problems.filter(({ line }) => !unwritten.includes(line)));

  const links: { id: string; line: number }[] = [];
  const inline = (node: PhrasingContent): Inline[] => {
    if (node.type === 'text') return citedText(node);
    if (node.type === 'strong' || node.type === 'emphasis') {
      for (const child of node.children) {
        if (child.type === 'text') leftOver(child);
        else refuse(child, `inside ${node.type === 'strong' ? 'bold' : 'italic'} text`);
      }
      return [{ kind: node.type, text: flat(toString(node)) }];
    }
    if (node.type === 'break') return [{ kind: 'text', text: ' ' }];
    if (node.type === 'link') return linkedText(node);
    refuse(node);
    return [];
  };
  const citedText = (node: Text): Inline[] => {
    const runs: Inline[] = [];
    let from = 0;
    for (const match of node.value.matchAll(citation)) {
      const line = lineOf(node) + node.value.slice(0, match.index).split('\n').length - 1;
      const ids = (match[1] ?? '').split(';').map((id) => id.trim().slice(1));
      const numbers = ids.map((id) => {
        const number = numberOf.get(id);
        if (number === undefined) report(line, `the citation "@${id}" is unknown`, 'Name an id of references.json');
        return number ?? 0;
      });
      runs.push({ kind: 'text', text: flat(node.value.slice(from, match.index)) });
      runs.push({ kind: 'citation', numbers: numbers.toSorted((a, b) => a - b) });
      from = match.index + match[0].length;
    }
    runs.push({ kind: 'text', text: flat(node.value.slice(from)) });
    leftOver({ ...node, value: node.value.replaceAll(citation, '') });
    return runs.filter((run) => run.kind !== 'text' || run.text !== '');
  };
  /** A citation or stars that are not written as they should be would be shown to patients as they are. */
  const leftOver = (node: Text) => {
    const mark = /\[?@[\w:-]+/.exec(node.value)?.[0];
    if (mark)
      report(
        lineOf(node),
        `"${mark}" is not a citation here`,
        'Write citations as [@id] or [@id; @other], outside bold and links',
      );
    if (node.value.includes('**'))
      report(lineOf(node), 'patients would see the stars here', 'Put them right around a word: **word**');
  };
  const linkedText = (node: Link): Inline[] => {
    const target = /^(?:\.\/)?([a-z0-9-]+)\.md$/.exec(node.url)?.[1];
    if (target) links.push({ id: target, line: lineOf(node) });
    else
      report(
        lineOf(node),
        `the link to "${node.url}" leads out of the pack`,
        'Link to another card (other-card.md), or write plain text',
      );
    return [{ kind: 'text', text: flat(toString(node)) }];
  };
  const refuse = (node: RootContent, where = '') => {
    if (node.type === 'html') report(lineOf(node), 'raw HTML is not allowed', 'Write it as plain Markdown');
    else
      report(
        lineOf(node),
        `a card cannot hold this (${node.type})${where && ` ${where}`}`,
        'Use paragraphs, lists, bold and italic only',
      );
  };
  const paragraph = (node: Paragraph): Inline[] => node.children.flatMap(inline);
  const block = (node: RootContent): Block[] => {
    if (node.type === 'paragraph') return [{ kind: 'paragraph', children: paragraph(node) }];
    if (node.type === 'list' && node.ordered)
      report(lineOf(node), 'a card cannot hold a numbered list', 'Begin each line with a hyphen');
    else if (node.type === 'list') {
      const items = node.children.map((item) =>
        item.children.flatMap((child) => {
          if (child.type === 'paragraph') return paragraph(child);
          refuse(child);
          return [];
        }),
      );
      return [{ kind: 'list', items }];
    } else refuse(node);
    return [];
  };

  const body = rest.flatMap(block);
  if (body.length === 0) report(1, 'the card has no answer below its front matter', 'Write at least one paragraph');
  if (!head.value) return { read: undefined, problems };
  const { sheet: handout, ...fields } = head.value;
  if (!fields.sensitive && fields.question.length > longestAttractQuestion) {
    report(
      head.lineOf(['question']),
      `the question is longer than ${longestAttractQuestion} letters: it does not fit in large letters on the screen that the whole room sees`,
      'Shorten it, or keep the card off that screen (sensitive: true)',
    );
  }
  for (const [index, id] of fields.drawings.entries()) {
    if (!drawings.has(id))
      report(
        head.lineOf(['drawings', index]),
        `there is no drawing "${id}" that is whole`,
        'Name a drawing of this pack and language, or mend it',
      );
  }
  if (problems.length > 0) return { read: undefined, problems };

  const related = [
    ...fields.related.map((id, index) => ({ id, line: head.lineOf(['related', index]) })),
    ...links.filter(
      ({ id }, index) => !fields.related.includes(id) && links.findIndex((link) => link.id === id) === index,
    ),
  ];
  const terms = termsOf({ inShort: fields.inShort, body }, glossary);
  const citations = [...new Set(body.flatMap(citedNumbers))].toSorted((a, b) => a - b);
  const whole = { ...fields, handout, body, terms, drawings: fields.drawings.flatMap((id) => drawings.get(id) ?? []) };
  const uncounted: Card = {
    ...whole,
    approval: null,
    locale,
    related: related.map(({ id }) => id),
    citations,
    words: 0,
    drawnWords: 0,
    fragments: fragmentsOf(whole).length,
  };
  const card: Card = {
    ...uncounted,
    words: countWords(cardTexts(uncounted, readOnCard).join(' ')),
    drawnWords: countWords(cardTexts(uncounted, drawnOnCard).join(' ')),
  };
  const lines = {
    id: head.lineOf(['id']),
    topic: head.lineOf(['topic']),
    order: head.lineOf(['order']),
    related,
  };
  return { read: { file, card, lines }, problems };
}

function lineOf(node: RootContent): number {
  return node.position?.start.line ?? 1;
}

function flat(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ');
}
