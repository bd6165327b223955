import type { Problem } from '../model/problem.ts';
import { reasonOf } from '../model/reason.ts';

/** What a reader makes of a text: what can be used of it, and what is wrong with it. */
export interface Read<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}

/** Collects what is wrong while a reader goes on. */
export interface Report {
  readonly problems: readonly Problem[];
  readonly add: (...problems: readonly Problem[]) => void;
  /** What was read, with its problems added to these. */
  readonly take: <T>(read: Read<T>) => T;
}

/** Says what is wrong on a line of one file. A note is to be mended too, and costs nothing meanwhile. */
export type SayWrong = (line: number, message: string, mend: string, more?: { readonly isNote: boolean }) => void;

/** A report that is empty yet. */
export function createReport(): Report {
  const problems: Problem[] = [];
  const add: Report['add'] = (...more) => void problems.push(...more);
  return {
    problems,
    add,
    take: ({ value, problems: found }) => {
      add(...found);
      return value;
    },
  };
}

/**
 * A report on one file. The same words about the same line are said once: two marks of one kind, such as an opening and a closing
 * tag, are one thing to mend.
 */
export function createFileReport(file: string): FileReport {
  const { problems, add } = createReport();
  return {
    problems,
    sayWrong: (line, message, mend, more) => {
      if (!problems.some((known) => known.line === line && known.message === message))
        add({ file, line, message, mend, ...more });
    },
    hasErrors: () => problems.some(({ isNote }) => !isNote),
  };
}

/** A report on one file. */
interface FileReport extends Pick<Report, 'problems'> {
  readonly sayWrong: SayWrong;
  /** Whether anything is wrong that is more than a note. */
  readonly hasErrors: () => boolean;
}

/** Reads a file of which nothing is known: what a parser cannot bear, such as marks nested thousands deep, is wrong with that file alone. */
export function safely<T>(file: string, read: () => Read<T | undefined>): Read<T | undefined> {
  try {
    return read();
  } catch (error) {
    const message = `the file cannot be read (${reasonOf(error)})`;
    return { value: undefined, problems: [{ file, line: 1, message, mend: 'Make it plainer, or take it out' }] };
  }
}
