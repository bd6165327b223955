import { cardLimits } from '../../content/model/limits.ts';

/** What to know of a question while it is written. */
export function questionHelp(question: string): string {
  return `As a patient would ask it. ${question.length} of ${cardLimits.attractQuestionLetters} letters.`;
}
