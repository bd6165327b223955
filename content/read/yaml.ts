import { reasonOf } from '../model/reason.ts';
import type { Document } from 'yaml';
import {
  type DocumentOptions,
  isMap,
  isPair,
  isSeq,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  type ParseOptions,
  type SchemaOptions,
  visit,
  YAMLParseError,
} from 'yaml';
import type { z } from 'zod';
import type { Problem } from '../model/problem.ts';

/** A piece of YAML (or JSON, which is YAML too) inside a file. `firstLine` is where the piece begins. */
interface Piece {
  readonly file: string;
  readonly text: string;
  readonly firstLine: number;
}

/** Where things are in a piece of YAML. */
export interface YamlLines {
  readonly file: string;
  /** The line of a value. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
  /** The line of a field's name, even if the problem is in its value. */
  readonly lineOfKey: (path: readonly PropertyKey[], key: string) => number;
}

/** A checked piece of YAML. */
export interface Checked<T> {
  /** Undefined when there are problems that are more than notes. */
  readonly value: T | undefined;
  readonly problems: readonly Problem[];
  readonly lineOf: YamlLines['lineOf'];
}

/**
 * Parses YAML and checks it against a schema; each problem names its line and how to mend it. An unknown field is left out and gives only a
 * note: a newer release may have written it.
 */
export function checkYaml<T>(schema: z.ZodType<T>, piece: Piece): Checked<T> {
  const { found, problems, lines } = readYaml(piece);
  if (problems.length > 0) return { value: undefined, problems, lineOf: lines.lineOf };
  return { ...checkValues(schema, found, lines), lineOf: lines.lineOf };
}

/**
 * Parses a text as a YAML document. Never throws: what cannot be parsed is an error of the document. A hostile file has an error at each
 * letter, so no error gets an excerpt of the file or a stack trace: together they take minutes.
 */
export function yamlDocument(
  text: string,
  options: ParseOptions & DocumentOptions & SchemaOptions = {},
): Document.Parsed {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    const document = parseDocument(text, { ...options, prettyErrors: false });
    const fault = document.errors.length === 0 ? oddNode(document.contents) : undefined;
    if (fault) document.errors.push(new YAMLParseError(fault.pos, 'IMPOSSIBLE', fault.message));
    return document;
  } catch (error) {
    // Marks are nested too deep for the parser.
    const document = parseDocument('');
    document.errors.push(new YAMLParseError([0, 1], 'IMPOSSIBLE', `it cannot be read (${reasonOf(error)})`));
    return document;
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** No file of ours has lists in lists in lists, and so on, deeper than this. */
const deepest = 40;

/**
 * A node that no file of ours has: one that is nested very deep, or a name that is a list or a map. The parser writes such a name out as
 * text, and in names inside names each level doubles the time.
 */
function oddNode(root: unknown): { readonly pos: [number, number]; readonly message: string } | undefined {
  const left: { readonly node: unknown; readonly depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = left.pop(); next; next = left.pop()) {
    const { node, depth } = next;
    if (!isMap(node) && !isSeq(node)) continue;
    const [from = 0] = node.range ?? [];
    if (depth > deepest) return { pos: [from, from + 1], message: 'lists and fields are nested too deep' };
    for (const item of node.items) {
      if (!isPair(item)) left.push({ node: item, depth: depth + 1 });
      else if (isMap(item.key) || isSeq(item.key))
        return { pos: [from, from + 1], message: 'a name must be plain words' };
      else left.push({ node: item.value, depth: depth + 1 });
    }
  }
  return undefined;
}

/** The first errors of a file are reported; the others usually follow from them. */
const mostErrors = 20;

/** Parses YAML. `found`: its plain values; undefined where it cannot be parsed. */
export function readYaml({ file, text, firstLine }: Piece): {
  readonly found: unknown;
  readonly problems: readonly Problem[];
  readonly lines: YamlLines;
} {
  const counter = new LineCounter();
  const document = yamlDocument(text, { lineCounter: counter });
  const lineAt = (offset: number) => firstLine + counter.linePos(offset).line - 1;
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lineAt(node.range[0]);
    }
    return firstLine;
  };
  const lineOfKey = (path: readonly PropertyKey[], key: string): number => {
    const map = path.length > 0 ? document.getIn(path, true) : document.contents;
    const pair = isMap(map)
      ? map.items.find(({ key: node }) => isScalar(node) && String(node.value) === key)
      : undefined;
    return isScalar(pair?.key) && pair.key.range ? lineAt(pair.key.range[0]) : lineOf(path);
  };
  const lines = { file, lineOf, lineOfKey };
  if (document.errors.length > 0) {
    const problems = document.errors.slice(0, mostErrors).map((error) => ({
      file,
      line: lineAt(error.pos[0]),
      message: `this is not valid YAML: ${error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '')}`,
      mend: 'Compare it with the line above: check the spaces at its beginning, and the space after its colon. Put a sentence with a colon in quotes',
    }));
    return { found: undefined, problems, lines };
  }
  const { found, fault } = valuesOf(document);
  if (fault === undefined) return { found, problems: [], lines };
  const line = lineOfFault(document, lineAt) ?? firstLine;
  const mend = 'Put text that begins with * or & in quotes';
  return { found: undefined, problems: [{ file, line, message: fault, mend }], lines };
}

/** Checks plain values against a schema. */
function checkValues<T>(
  schema: z.ZodType<T>,
  found: unknown,
  lines: YamlLines,
): { readonly value: T | undefined; readonly problems: readonly Problem[] } {
  const first = schema.safeParse(found);
  if (first.success) return { value: first.data, problems: [] };
  const { known, notes } = withoutUnknown(found, first.error, lines);
  const { success, data, error } = schema.safeParse(known);
  return success
    ? { value: data, problems: notes }
    : { value: undefined, problems: [...notes, ...error.issues.map((issue) => describeIssue(issue, lines))] };
}

/** Plain values without the fields that a schema does not know, and a note of each. */
export function withoutUnknown(
  found: unknown,
  { issues }: z.ZodError,
  lines: YamlLines,
): { readonly known: unknown; readonly notes: readonly Problem[] } {
  const known = structuredClone(found);
  const notes = issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [];
    takeOut(known, issue.path, issue.keys);
    return issue.keys.map((key) => ({ ...describeIssue({ ...issue, keys: [key] }, lines), isNote: true }));
  });
  return { known, notes };
}

/** Removes fields from the object at a path of plain values. */
function takeOut(values: unknown, path: readonly PropertyKey[], keys: readonly string[]): void {
  let at = values;
  for (const step of path) at = isRecord(at) ? at[step] : undefined;
  if (isRecord(at)) for (const key of keys) delete at[key];
}

function isRecord(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Turns an issue that a schema has found into a problem. */
export function describeIssue(issue: z.core.$ZodIssue, { file, lineOf, lineOfKey }: YamlLines): Problem {
  const [key] = issue.code === 'unrecognized_keys' ? issue.keys : [];
  const line = key === undefined ? lineOf(issue.path) : lineOfKey(issue.path, key);
  return describe(issue, { file, line });
}

function describe(issue: z.core.$ZodIssue, where: { file: string; line: number }): Problem {
  const name = issue.path.length > 0 ? `"${issue.path.join('.')}"` : 'the file';
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.map((key) => `"${key}"`).join(', ');
    return { ...where, message: `${keys} is not a field`, mend: 'Take it out, or mend its spelling' };
  }
  if (issue.code === 'invalid_type' && issue.message.includes('received undefined')) {
    return { ...where, message: `${name} is missing`, mend: `Add ${name}` };
  }
  if (issue.code === 'invalid_type' && issue.expected === 'string' && issue.message.includes('received object')) {
    const field = issue.path.filter((part) => typeof part === 'string').join('.');
    return { ...where, message: `"${field}" has a line with a colon in it`, mend: 'Put the whole line in quotes' };
  }
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String).join(', ');
    return { ...where, message: `${name} has a value that is not known`, mend: `Use one of: ${values}` };
  }
  return { ...where, message: `${name} is not right: ${issue.message}`, mend: `Mend ${name}` };
}

/** The plain values of a document, or what is wrong. The parser does not report a dead alias (`*name`), but the alias has no value. */
function valuesOf(document: Document): { readonly found?: unknown; readonly fault?: string } {
  try {
    return { found: document.toJS() };
  } catch (error) {
    return { fault: `this is not valid YAML: ${reasonOf(error)}` };
  }
}

/** The line of the first alias that leads nowhere. */
function lineOfFault(document: Document, lineAt: (offset: number) => number): number | undefined {
  let line: number | undefined;
  visit(document, {
    Alias: (_key, alias) => {
      if (alias.resolve(document) || !alias.range) return undefined;
      line = lineAt(alias.range[0]);
      return visit.BREAK;
    },
  });
  return line;
}
