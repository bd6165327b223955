/** What went wrong, in one line for a log or a person. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
