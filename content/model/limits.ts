/** How much a card can hold. The check, the author's form and a new card all follow these. */
export const cardLimits = {
  /** Letters of a question: a heading must be taken in at a glance. */
  questionLetters: 64,
  /** Letters of a question that attract can show in three lines of 30 mm capitals on an upright 24-inch panel. */
  attractQuestionLetters: 32,
  /** Cards that are worth reading next. */
  related: 3,
  /** Questions for the doctor. */
  prompts: 4,
  drawings: 2,
} as const;

/**
 * The largest files that are read, in bytes. People write texts by hand, and even a long one has a few thousand letters; a list may have an
 * entry for each card. `npm run fuzz` looks for a file of this size that takes longer than two seconds to read.
 */
export const fileLimits = { textBytes: 64_000, listBytes: 300_000 } as const;

/** The lists of a pack with an entry for each card or study. */
const isList = /^(?:references\.json|approvals\.yaml|claims\.yaml|appraisals\.yaml)$/;

/** How large a file of a pack may be, in bytes. `path`: from the pack's folder. */
export function largestBytes(path: string): number {
  return isList.test(path) ? fileLimits.listBytes : fileLimits.textBytes;
}

/** Within this many months somebody must look at a text again, whether it is approved or not (standards, "Governance"). */
export const longestMonthsUnseen = 24;
