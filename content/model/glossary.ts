/** A hard word, and the sentence that explains it. */
export interface GlossaryEntry {
  readonly term: string;
  /** Other forms of it, such as its plural. */
  readonly forms: readonly string[];
  readonly says: string;
}
