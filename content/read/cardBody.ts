import type { Link, List, PhrasingContent, RootContent, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Block, Inline } from '../model/blocks.ts';
import type { SayWrong } from './report.ts';

/** A link to another card, and the line on which it is. */
export interface CardLink {
  readonly id: string;
  readonly line: number;
}

/** What is needed to read the answer of a card. */
interface Reading {
  /** The source's number of each reference, by the reference's id. */
  readonly numberOf: ReadonlyMap<string, number>;
  readonly sayWrong: SayWrong;
  /** Called with each link that is found. */
  readonly onLink: (link: CardLink) => void;
}

const citation = /\[(@[\w:-]+(?:\s*;\s*@[\w:-]+)*)\]/g;

/** Reads the answer of a card: paragraphs, lists, bold, italic, links and citations. Everything else is reported as a problem. */
export function readBody(
  nodes: readonly RootContent[],
  context: Omit<Reading, 'onLink'>,
): { readonly body: readonly Block[]; readonly links: readonly CardLink[] } {
  const links: CardLink[] = [];
  const reading: Reading = { ...context, onLink: (link) => void links.push(link) };
  return { body: nodes.flatMap((node) => blocksOf(node, reading)), links };
}

/** The line of a file on which a part of its Markdown begins. */
function lineOf(node: RootContent): number {
  return node.position?.start.line ?? 1;
}

function blocksOf(node: RootContent, reading: Reading): readonly Block[] {
  if (node.type === 'paragraph') return [{ kind: 'paragraph', children: runsOf(node.children, reading) }];
  if (node.type === 'list' && !node.ordered) return [{ kind: 'list', items: itemsOf(node, reading) }];
  if (node.type === 'list')
    reading.sayWrong(lineOf(node), 'a card cannot hold a numbered list', 'Begin each line with a hyphen');
  else refuse(node, reading);
  return [];
}

function itemsOf(list: List, reading: Reading): readonly (readonly Inline[])[] {
  return list.children.map((item) =>
    item.children.flatMap((child) => {
      if (child.type === 'paragraph') return runsOf(child.children, reading);
      refuse(child, reading);
      return [];
    }),
  );
}

function runsOf(nodes: readonly PhrasingContent[], reading: Reading): readonly Inline[] {
  return nodes.flatMap((node): readonly Inline[] => {
    switch (node.type) {
      case 'text':
        return citedText(node, reading);
      case 'strong':
      case 'emphasis':
        for (const child of node.children) {
          if (child.type === 'text') checkMarks(child, reading);
          else refuse(child, reading, `inside ${node.type === 'strong' ? 'bold' : 'italic'} text`);
        }
        return [{ kind: node.type, text: flat(toString(node)) }];
      case 'break':
        return [{ kind: 'text', text: ' ' }];
      case 'link':
        return linkedText(node, reading);
      default:
        refuse(node, reading);
        return [];
    }
  });
}

function citedText(node: Text, reading: Reading): readonly Inline[] {
  const runs: Inline[] = [];
  let from = 0;
  for (const match of node.value.matchAll(citation)) {
    const line = lineOf(node) + node.value.slice(0, match.index).split('\n').length - 1;
    runs.push({ kind: 'text', text: flat(node.value.slice(from, match.index)) });
    runs.push({ kind: 'citation', numbers: citedIn(match[1] ?? '', line, reading) });
    from = match.index + match[0].length;
  }
  runs.push({ kind: 'text', text: flat(node.value.slice(from)) });
  checkMarks({ ...node, value: node.value.replaceAll(citation, '') }, reading);
  return runs.filter((run) => run.kind !== 'text' || run.text !== '');
}

/** The numbers of the references in a citation such as `@smith2002; @lee1999`. */
function citedIn(ids: string, line: number, { numberOf, sayWrong }: Reading): readonly number[] {
  return ids
    .split(';')
    .map((part) => {
      const id = part.trim().slice(1);
      const number = numberOf.get(id);
      if (number === undefined) sayWrong(line, `the citation "@${id}" is unknown`, 'Name an id of references.json');
      return number ?? 0;
    })
    .toSorted((a, b) => a - b);
}

/** Reports citations and stars that are not written as they should be, because patients would see them. */
function checkMarks(node: Text, { sayWrong }: Reading): void {
  const mark = /\[?@[\w:-]+/.exec(node.value)?.[0];
  if (mark)
    sayWrong(
      lineOf(node),
      `"${mark}" is not a citation here`,
      'Write citations as [@id] or [@id; @other], outside bold and links',
    );
  if (node.value.includes('**'))
    sayWrong(lineOf(node), 'patients would see the stars here', 'Put them right around a word: **word**');
}

function linkedText(node: Link, { sayWrong, onLink }: Reading): readonly Inline[] {
  const id = /^(?:\.\/)?([a-z0-9-]+)\.md$/.exec(node.url)?.[1];
  if (id) onLink({ id, line: lineOf(node) });
  else
    sayWrong(
      lineOf(node),
      `the link to "${node.url}" leads out of the pack`,
      'Link to another card (other-card.md), or write plain text',
    );
  return [{ kind: 'text', text: flat(toString(node)) }];
}

function refuse(node: RootContent, { sayWrong }: Reading, where = ''): void {
  if (node.type === 'html') sayWrong(lineOf(node), 'raw HTML is not allowed', 'Write it as plain Markdown');
  else
    sayWrong(
      lineOf(node),
      `a card cannot hold this (${node.type})${where && ` ${where}`}`,
      'Use paragraphs, lists, bold and italic only',
    );
}

/** The text in one line: each line break, with the spaces around it, becomes one space. The time grows only with the length. */
function flat(text: string): string {
  const lines = text.split('\n');
  const last = lines.length - 1;
  return lines
    .map((line, at) => {
      const begun = at === 0 ? line : line.trimStart();
      return at === last ? begun : begun.trimEnd();
    })
    .filter((line, at) => line !== '' || at === 0 || at === last)
    .join(' ');
}
