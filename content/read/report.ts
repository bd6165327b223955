import type { Problem } from '../model/problem.ts';

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

/** Says what is wrong on a line of one file. */
export type SayWrong = (line: number, message: string, mend: string) => void;

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
export function createFileReport(file: string): Pick<Report, 'problems'> & { readonly sayWrong: SayWrong } {
  const { problems, add } = createReport();
  return {
    problems,
    sayWrong: (line, message, mend) => {
      if (!problems.some((known) => known.line === line && known.message === message))
        add({ file, line, message, mend });
    },
  };
}
