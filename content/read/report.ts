import type { Problem } from '../model/problem.ts';
import { reasonOf } from '../model/reason.ts';

/** The result of reading a text: what can be used of it, and what is wrong with it. */
export interface Read<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}

/** Collects problems while a reader continues. */
export interface Report {
  readonly problems: readonly Problem[];
  readonly add: (...problems: readonly Problem[]) => void;
  /** What was read, with its problems added to these. */
  readonly take: <T>(read: Read<T>) => T;
}

/** Reports a problem on a line of one file. A note should be mended too, but the pack can be used meanwhile. */
export type SayWrong = (line: number, message: string, mend: string, more?: { readonly isNote: boolean }) => void;

/** Makes an empty report. */
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
 * Makes a report on one file. The same message about the same line is reported only once: two marks of one kind, such as an opening and a
 * closing tag, are one thing to mend.
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

/**
 * Reads a file that may contain anything. If a parser fails on it, for example because marks are nested thousands of levels deep, only that
 * file gets a problem.
 */
export function safely<T>(file: string, read: () => Read<T | undefined>): Read<T | undefined> {
  try {
    return read();
  } catch (error) {
    const message = `the file cannot be read (${reasonOf(error)})`;
    return { value: undefined, problems: [{ file, line: 1, message, mend: 'Make it plainer, or take it out' }] };
  }
}
