import { type CardForm, sharedFields } from '../edit/cardForm.ts';
import type { WorkspaceCard } from '../edit/workspace.ts';

/** How much of a card is missing or wrong: fields that are not written, sentences without a place, and other mistakes. */
export interface Wanting {
  readonly unwritten: number;
  readonly placeless: number;
  readonly mistakes: number;
}

type DeskProblem = WorkspaceCard['problems'][number];

/**
 * The mistakes of a card. If it has no errors, its notes count as mistakes, such as a translation that differs from its original. A date
 * that has come is not a mistake.
 */
function mistakesOf({ problems }: WorkspaceCard): readonly DeskProblem[] {
  const errors = problems.filter(({ isNote }) => !isNote);
  return errors.length > 0 ? errors : problems.filter(({ isDue }) => !isDue);
}

/** Counts what is missing or wrong on a card. */
export function wantingOf(card: WorkspaceCard): Wanting {
  const mistakes = mistakesOf(card);
  const unwritten = mistakes.filter(({ field }) => field && field !== 'sentences' && isEmpty(card.form?.[field]));
  const placeless = card.sentences.filter(({ sourceRef }) => sourceRef === undefined).length;
  const others = mistakes.filter(
    (problem) => !unwritten.includes(problem) && !(placeless > 0 && problem.field === 'sentences'),
  );
  return { unwritten: new Set(unwritten.map(({ field }) => field)).size, placeless, mistakes: others.length };
}

/** The problems that no field of the form shows: those of the card as a whole and, on a translation, those of the shared fields. */
export function wholeProblems(card: WorkspaceCard, isTranslation: boolean): readonly DeskProblem[] {
  const mistakes = mistakesOf(card);
  const isHidden = ({ field }: DeskProblem) => isTranslation && sharedFields.some((shared) => shared === field);
  return card.problems.filter(
    (problem) =>
      (problem.isDue === true || mistakes.includes(problem)) && (!card.form || !problem.field || isHidden(problem)),
  );
}

/** Whether a card can be handed over. */
export function isReady({ unwritten, placeless, mistakes }: Wanting): boolean {
  return unwritten + placeless + mistakes === 0;
}

/** The state of a card, in words. */
export function wantingTitle(wanting: Wanting): string {
  if (isReady(wanting)) return 'No mistakes';
  const parts = [
    counted(wanting.unwritten, 'field is still to be written', 'fields are still to be written'),
    counted(wanting.placeless, 'sentence has no place yet', 'sentences have no place yet'),
    counted(wanting.mistakes, 'mistake', 'mistakes'),
  ];
  return parts.filter((part) => part !== '').join(', ');
}

function isEmpty(value: CardForm[keyof CardForm] | undefined): boolean {
  return value === undefined || value.toString() === '';
}

function counted(count: number, one: string, many: string): string {
  return count === 0 ? '' : `${count} ${count === 1 ? one : many}`;
}
