import { reasonOf } from '../model/reason.ts';
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import type { Problem } from '../model/problem.ts';

/** A piece of YAML (or JSON, which is YAML too) inside a file. `firstLine` is where the piece begins. */
interface Piece {
  readonly file: string;
  readonly text: string;
  readonly firstLine: number;
}

/** A checked piece of YAML. */
export interface Checked<T> {
  /** Undefined when there are problems. */
  readonly value: T | undefined;
  readonly problems: readonly Problem[];
  /** The line of a value. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/** Parses YAML and checks it against a schema; each problem names its line and its mend. */
export function checkYaml<T>(schema: z.ZodType<T>, { file, text, firstLine }: Piece): Checked<T> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const lineAt = (offset: number) => firstLine + counter.linePos(offset).line - 1;
  /** The line on which a field is named, though its value may be what is wrong with it. */
  const lineOfKey = (path: readonly PropertyKey[], key: string): number => {
    const map = path.length > 0 ? document.getIn(path, true) : document.contents;
    const pair = isMap(map)
      ? map.items.find(({ key: node }) => isScalar(node) && String(node.value) === key)
      : undefined;
    return isScalar(pair?.key) && pair.key.range ? lineAt(pair.key.range[0]) : lineOf(path);
  };
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lineAt(node.range[0]);
    }
    return firstLine;
  };
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      file,
      line: lineAt(error.pos[0]),
      message: `this is not valid YAML: ${error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '')}`,
      mend: 'Compare it with the line above: two spaces at its beginning, a space after its colon? Put a sentence that holds a colon in quotes',
    }));
    return { value: undefined, problems, lineOf };
  }
  const values = valuesOf(document);
  if (values.fault !== undefined) {
    const line = lineOfFault(document, lineAt) ?? firstLine;
    const mend = 'Put text that begins with * or & in quotes';
    return { value: undefined, problems: [{ file, line, message: values.fault, mend }], lineOf };
  }
  const result = schema.safeParse(values.found);
  if (result.success) return { value: result.data, problems: [], lineOf };
  const problems = result.error.issues.map((issue) => {
    const [key] = issue.code === 'unrecognized_keys' ? issue.keys : [];
    return describe(issue, { file, line: key === undefined ? lineOf(issue.path) : lineOfKey(issue.path, key) });
  });
  return { value: undefined, problems, lineOf };
}

function describe(issue: z.core.$ZodIssue, place: { file: string; line: number }): Problem {
  const name = issue.path.length > 0 ? `"${issue.path.join('.')}"` : 'the file';
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.map((key) => `"${key}"`).join(', ');
    return { ...place, message: `${keys} is not a field`, mend: 'Take it out, or mend its spelling' };
  }
  if (issue.code === 'invalid_type' && issue.message.includes('received undefined')) {
    return { ...place, message: `${name} is missing`, mend: `Add ${name}` };
  }
  if (issue.code === 'invalid_type' && issue.expected === 'string' && issue.message.includes('received object')) {
    const field = issue.path.filter((part) => typeof part === 'string').join('.');
    return { ...place, message: `"${field}" has a line with a colon in it`, mend: 'Put the whole line in quotes' };
  }
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String).join(', ');
    return { ...place, message: `${name} has a value that is not known`, mend: `Use one of: ${values}` };
  }
  return { ...place, message: `${name} is not right: ${issue.message}`, mend: `Mend ${name}` };
}

/** The plain values of a document. A dead alias (`*name`) is no error of the parser's, and has no value either. */
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
