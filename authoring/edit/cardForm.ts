import { type Document, isScalar } from 'yaml';
import { z } from 'zod';
import { hasTooManyMarks, markdownTree } from '../../content/read/markdown.ts';
import { placeholder } from '../../content/read/placeholder.ts';
import { yamlDocument } from '../../content/read/yaml.ts';

/** The fields of a card that an author fills in. An empty text is still to be written. `body` is the answer, in Markdown. */
export const cardForm = z.strictObject({
  question: z.string(),
  inShort: z.string(),
  body: z.string(),
  prompts: z.array(z.string()),
  topic: z.string(),
  icon: z.string(),
  drawings: z.array(z.string()),
  related: z.array(z.string()),
  sensitive: z.boolean(),
  author: z.string(),
  reviewBy: z.string(),
  status: z.enum(['draft', 'in-review']),
});

/** A card as a form. */
export type CardForm = z.infer<typeof cardForm>;

/** Some of its fields. */
export const cardFields = cardForm.partial();

/** The fields of a card that are the same in every language, because they are not words. */
export const sharedFields = ['topic', 'icon', 'drawings', 'related', 'sensitive'] as const;

/** The lists of a card that can be empty. */
const freeLists = new Set(['drawings', 'related']);

/**
 * Reads a card's file as a form, even if the card is not whole yet. Undefined if its front matter is not valid YAML: then the file can only
 * be mended in an editor.
 */
export function readCardForm(text: string): CardForm | undefined {
  const parts = partsOf(text);
  if (!parts || parts.head.errors.length > 0 || !hasValues(parts.head)) return undefined;
  const { head, body } = parts;
  const textAt = (key: string) => written(head.get(key));
  const textsAt = (key: string) => {
    const list = z.array(z.unknown()).safeParse(head.toJS()?.[key]);
    return (list.success ? list.data : []).map(written).filter((each) => each !== '');
  };
  return {
    question: textAt('question'),
    inShort: textAt('inShort'),
    body: written(unwrapped(body)),
    prompts: textsAt('prompts'),
    topic: textAt('topic'),
    icon: textAt('icon'),
    drawings: textsAt('drawings'),
    related: textsAt('related'),
    sensitive: head.get('sensitive') === true,
    author: textAt('author'),
    reviewBy: textAt('reviewBy'),
    status: textAt('status') === 'in-review' ? 'in-review' : 'draft',
  };
}

/** Whether each part of a front matter has a value. A YAML alias such as `*name` has none if nothing defines that name. */
function hasValues(head: Document): boolean {
  try {
    head.toJS();
    return true;
  } catch {
    return false;
  }
}

/**
 * The text of a card's file with some fields of its form filled in. Everything else in the file stays, also comments. A file that
 * cannot be read as a form is returned unchanged.
 */
export function withCardForm(text: string, { body, ...fields }: z.infer<typeof cardFields>): string {
  const parts = partsOf(text);
  if (!parts || parts.head.errors.length > 0 || !hasValues(parts.head)) return text;
  const { head } = parts;
  for (const [key, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    const node = head.get(key, true);
    if (typeof value === 'object') {
      const lines = value.map(oneLine).filter((line) => line !== '');
      head.set(key, head.createNode(lines.length > 0 || freeLists.has(key) ? lines : [placeholder]));
    } else if (isScalar(node)) node.value = typeof value === 'string' ? oneLine(value) || placeholder : value;
    else head.set(key, typeof value === 'string' ? oneLine(value) || placeholder : value);
  }
  const answer = body === undefined ? parts.body.trim() : tidied(body) || placeholder;
  return fileOf(head, answer);
}

/** The text of a card's file for another language: the same card, each of its words still to be written. */
export function toTranslate(text: string): string {
  const empty: Partial<CardForm> = { question: '', inShort: '', body: '', prompts: [], author: '', status: 'draft' };
  const parts = partsOf(withCardForm(text, empty));
  if (!parts || parts.head.errors.length > 0 || !hasValues(parts.head)) return text;
  const { head, body } = parts;
  if (head.hasIn(['sheet', 'name'])) head.setIn(['sheet', 'name'], placeholder);
  return fileOf(head, body);
}

/** The field of the form that a line of a card's file belongs to, if there is one. `line`: from 1. */
export function fieldAt(text: string, line: number): keyof CardForm | undefined {
  const parts = partsOf(text);
  if (!parts) return undefined;
  if (line > parts.headEnd) return 'body';
  const above = text.split('\n').slice(1, line).toReversed();
  const key = above.map((each) => /^(\w+):/.exec(each)?.[1]).find((name) => name !== undefined);
  return cardForm.keyof().safeParse(key).data;
}

/** A card's file in its two parts. `headEnd`: the last line of its front matter, from 1. */
function partsOf(text: string) {
  if (hasTooManyMarks(text)) return undefined;
  const [first] = markdownTree(text).children;
  if (first?.type !== 'yaml' || !first.position) return undefined;
  const { end } = first.position;
  return {
    head: yamlDocument(first.value, { resolveKnownTags: false }),
    body: text.slice(end.offset).trim(),
    headEnd: end.line,
  };
}

function fileOf(head: Document.Parsed, body: string): string {
  return `---\n${head.toString({ lineWidth: 100 })}---\n\n${body}\n`;
}

function written(value: unknown): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  return text === placeholder ? '' : text;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** Markdown as it is typed into a field: a paragraph or an item of a list is one line. */
function unwrapped(markdown: string): string {
  return markdown.replaceAll('\r\n', '\n').replaceAll(/(?<=[^\n])\n(?!\n|[-*] |\d+[.)] )[ \t]*/g, ' ');
}

/** Turns typed text into tidy Markdown: there is an empty line before and after a list, and no space at the end of a line. */
function tidied(typed: string): string {
  return typed
    .replaceAll('\r\n', '\n')
    .replaceAll(/(?<![ \t])[ \t]+$/gm, '')
    .replaceAll(/^[ \t]*[•·–] ?/gm, '- ')
    .replaceAll(/^(?!- )(.+)\n(?=- )/gm, '$1\n\n')
    .replaceAll(/^(- .+)\n(?!- |\n)(?=.)/gm, '$1\n\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}
