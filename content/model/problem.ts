/** Something wrong in a pack: where it is, and how to mend it. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
  readonly mend: string;
  /** This should be mended, but the pack can be used meanwhile: for example, a translation is missing or is not the same. */
  readonly isNote?: boolean;
  /** Nothing is wrong, but a date has come, such as the date of a review. */
  readonly isDue?: boolean;
}

/** One line for logs and terminals. */
export function formatProblem({ file, line, message, mend }: Problem): string {
  return `${file}:${line}: ${message}. ${mend}.`;
}
