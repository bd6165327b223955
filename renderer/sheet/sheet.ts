import { isChecked, type Pack, type Path, type Reference } from '../../content/pack.ts';
import type { ViewSettings } from '../../main/bridge/contract.ts';
import type { VisitState } from '../../visit/state.ts';
import { promptsOf, rankedOf } from '../ui/talk.ts';

/** What a patient may take home: words of the screen alone, and nothing that says who it was. */
export interface Sheet {
  readonly title: string;
  /** What the talk or the session came to, in short. */
  readonly through: readonly { readonly question: string; readonly inShort: string }[];
  readonly asked: readonly { readonly question: string; readonly prompts: readonly string[] }[];
  /** The most important first. */
  readonly matters: readonly string[];
  /** The ways to go on that were looked at, and what each is; none points to another. */
  readonly choices: readonly { readonly option: string; readonly what: string }[];
  readonly clinicName: string;
  readonly clinicNumber: string | undefined;
  readonly emergencyNumber: string | undefined;
  /** The studies behind what was gone through. */
  readonly references: readonly Reference[];
  readonly disclaimer: string;
  /** Whether any of its words was checked by nobody. */
  readonly isDraft: boolean;
}

/** What of the settings stands on a sheet. */
type SheetSettings = Pick<ViewSettings, 'clinicName' | 'clinicNumber' | 'emergencyNumber'>;

/** The sheet of a visit as it stands. */
export function sheetOf(
  pack: Pack,
  { clinicName, clinicNumber, emergencyNumber }: SheetSettings,
  { questions, walk, session }: Pick<VisitState, 'questions' | 'walk' | 'session'>,
): Sheet {
  const path = pack.paths.find(({ id }) => id === walk?.pathId);
  const cardsOf = (ids: readonly string[]) => ids.flatMap((id) => pack.cards.find((card) => card.id === id) ?? []);
  const through = cardsOf(session ? session.seen : cardsOn(path, walk));
  const asked = cardsOf(questions);
  const cited = new Set([...through, ...asked].flatMap(({ citations }) => citations));
  return {
    title: path?.title ?? pack.title,
    through: through.map(({ question, inShort }) => ({ question, inShort })),
    asked: asked
      .map((card) => promptsOf(path, card))
      .map(({ card, prompts }) => ({ question: card.question, prompts: prompts.map(({ text }) => text) })),
    matters: rankedOf(path, walk?.matters ?? []),
    choices: choicesOf(path, walk),
    clinicName,
    clinicNumber,
    emergencyNumber,
    references: pack.references.filter(({ number }) => cited.has(number)),
    disclaimer: pack.disclaimer.short,
    isDraft: [...(path ? [path] : []), ...through, ...asked].some((text) => !isChecked(text)),
  };
}

/** The cards that a talk has come to, in the order of the guide. */
function cardsOn(path: Path | undefined, walk: VisitState['walk']): readonly string[] {
  return (path?.steps ?? []).flatMap((step) =>
    step.kind === 'card' && walk?.seen.includes(step.id) ? [step.card] : [],
  );
}

function choicesOf(path: Path | undefined, walk: VisitState['walk']): Sheet['choices'] {
  return (path?.steps ?? []).flatMap((step) =>
    step.kind === 'choices' && walk?.seen.includes(step.id)
      ? step.options.map((option, index) => ({ option, what: step.rows[0]?.answers[index] ?? '' }))
      : [],
  );
}
