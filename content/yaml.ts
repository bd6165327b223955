import { isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Problem } from './pack.ts';

/** A piece of YAML (or JSON, which is YAML too) inside a file. `firstLine` is where the piece begins. */
interface Piece {
  readonly file: string;
  readonly text: string;
  readonly firstLine: number;
}

export interface Checked<T> {
  /** Undefined when there are problems. */
  readonly value: T | undefined;
  readonly problems: readonly Problem[];
  /** The line on which a value stands. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/** Parses YAML and checks it against a schema; each problem names its line and its mend. */
export function checkYaml<T>(schema: z.ZodType<T>, { file, text, firstLine }: Piece): Checked<T> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const lineAt = (offset: number) => firstLine + counter.linePos(offset).line - 1;
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
      mend: 'Mend the marks on this line; put text that holds a colon in quotes',
    }));
    return { value: undefined, problems, lineOf };
  }
  const result = schema.safeParse(document.toJS());
  if (result.success) return { value: result.data, problems: [], lineOf };
  const problems = result.error.issues.map((issue) => describe(issue, { file, line: lineOf(issue.path) }));
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
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String).join(', ');
    return { ...place, message: `${name} has a value that is not known`, mend: `Use one of: ${values}` };
  }
  return { ...place, message: `${name} is not right: ${issue.message}`, mend: `Mend ${name}` };
}
