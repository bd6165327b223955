import { cardLimits } from '../../content/model/limits.ts';

/** The help for a question field, with the number of letters that are written. */
export function questionHelp(question: string): string {
  return `As a patient would ask it. ${question.length} of ${cardLimits.attractQuestionLetters} letters.`;
}
