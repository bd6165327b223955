/** Something wrong in a pack: where it is, and how to mend it. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
  readonly mend: string;
  /** To be mended, while the pack is whole without it: a translation that is not there, or not the same. */
  readonly isNote?: boolean;
  /** Nothing is wrong: a day has come. */
  readonly isDue?: boolean;
}

/** One line for logs and terminals. */
export function formatProblem({ file, line, message, mend }: Problem): string {
  return `${file}:${line}: ${message}. ${mend}.`;
}
