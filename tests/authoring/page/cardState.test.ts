import { describe, expect, it } from 'vitest';
import { readCardForm } from '../../../authoring/edit/cardForm.ts';
import type { WorkspaceCard } from '../../../authoring/edit/workspace.ts';
import { isReady, wantingOf, wantingTitle, wholeProblems } from '../../../authoring/page/cardState.ts';
import { cardText } from '../../support/smallPack.ts';

type DeskProblem = WorkspaceCard['problems'][number];

/** A card with these problems. */
function card(problems: readonly Partial<DeskProblem>[], fields: Record<string, string> = {}): WorkspaceCard {
  return {
    id: 'one',
    language: 'es',
    file: 'cards/es/one.md',
    form: readCardForm(cardText('one', 1, { fields })),
    problems: problems.map((problem, line) => ({
      file: 'cards/es/one.md',
      line,
      message: 'wrong',
      mend: 'Mend',
      ...problem,
    })),
    sentences: [],
  };
}

const other = { isNote: true, message: 'the drawings are different from the original' };
const due = { isNote: true, isDue: true, message: 'the check of this text ran out' };

describe('what is wrong or missing on a card', () => {
  it.each([
    ['nothing', card([]), 'No mistakes'],
    [
      'words that are still to be written',
      card([{ field: 'question' }], { question: 'TODO' }),
      '1 field is still to be written',
    ],
    ['a mistake in a field', card([{ field: 'question' }]), '1 mistake'],
    ['a translation that does not match its original', card([other]), '1 mistake'],
    ['a mistake because of which the translation is not used', card([{ field: 'question' }, other]), '1 mistake'],
    ['a check that ran out, which is no mistake', card([due]), 'No mistakes'],
    [
      'sentences without a place, which the check also reports',
      { ...card([{ field: 'sentences' }]), sentences: [{ says: 'So.', sourceRef: undefined }] },
      '1 sentence has no place yet',
    ],
  ])('%s', (_what, of, title) => {
    expect(wantingTitle(wantingOf(of))).toBe(title);
    expect(isReady(wantingOf(of))).toBe(title === 'No mistakes');
  });

  it('is shown for the card as a whole when no field of the form shows it', () => {
    const shared = { field: 'topic' as const };
    expect(wholeProblems(card([shared]), false)).toEqual([]);
    expect(wholeProblems(card([shared]), true)).toHaveLength(1);
    expect(wholeProblems(card([{}, due]), false)).toHaveLength(2);
    expect(wholeProblems(card([{ field: 'body' }, other]), true), 'while a field has a mistake').toEqual([]);
    expect(wholeProblems({ ...card([{ field: 'body' }]), form: undefined }, false)).toHaveLength(1);
  });
});
