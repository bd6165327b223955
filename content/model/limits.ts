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

/** Within this many months somebody must look at a text again, whether it is approved or not (standards, "Governance"). */
export const longestMonthsUnseen = 24;
