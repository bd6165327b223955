import type { Pack, Guide, Reference } from '../../content/model/pack.ts';
import { isChecked } from '../../content/model/withhold.ts';
import type { ViewSettings } from '../../main/bridge/contract.ts';
import type { VisitState } from '../../visit/state.ts';
import { promptsOf, rankedOf } from '../cards/prompts.ts';

/** What a patient may take home: only words from the screen, and nothing that says who the patient is. */
export interface Printout {
  readonly title: string;
  /** The cards that the talk or the session has shown, with their answers in short. */
  readonly through: readonly { readonly question: string; readonly inShort: string }[];
  readonly asked: readonly { readonly question: string; readonly prompts: readonly string[] }[];
  /** The most important first. */
  readonly matters: readonly string[];
  /** The ways to go on that were looked at, and what each of them is. None of them is recommended. */
  readonly choices: readonly { readonly option: string; readonly what: string }[];
  readonly clinicName: string;
  readonly clinicNumber: string | undefined;
  readonly emergencyNumber: string | undefined;
  /** The studies behind the cards that were shown or asked about. */
  readonly references: readonly Reference[];
  readonly disclaimer: string;
  /** Whether some of its words have not been checked by anybody. */
  readonly isDraft: boolean;
}

/** Settings that a printout has. */
type PrintoutSettings = Pick<ViewSettings, 'clinicName' | 'clinicNumber' | 'emergencyNumber'>;

/** The printout of a visit as it is now. */
export function printoutOf(
  pack: Pack,
  { clinicName, clinicNumber, emergencyNumber }: PrintoutSettings,
  { questions, consultation, session }: Pick<VisitState, 'questions' | 'consultation' | 'session'>,
): Printout {
  const guide = pack.guides.find(({ id }) => id === consultation?.guideId);
  const cardsOf = (ids: readonly string[]) => ids.flatMap((id) => pack.cards.find((card) => card.id === id) ?? []);
  const through = cardsOf(session ? session.seen : cardsOn(guide, consultation));
  const asked = cardsOf(questions);
  const cited = new Set([...through, ...asked].flatMap(({ citations }) => citations));
  return {
    title: guide?.title ?? pack.title,
    through: through.map(({ question, inShort }) => ({ question, inShort })),
    asked: asked
      .map((card) => promptsOf(guide, card))
      .map(({ card, prompts }) => ({ question: card.question, prompts: prompts.map(({ text }) => text) })),
    matters: rankedOf(guide, consultation?.matters ?? []),
    choices: choicesOf(guide, consultation),
    clinicName,
    clinicNumber,
    emergencyNumber,
    references: pack.references.filter(({ number }) => cited.has(number)),
    disclaimer: pack.disclaimer.short,
    isDraft: [...(guide ? [guide] : []), ...through, ...asked].some((text) => !isChecked(text)),
  };
}

/** The cards that a talk has come to, in the order of the guide. */
function cardsOn(guide: Guide | undefined, consultation: VisitState['consultation']): readonly string[] {
  return (guide?.steps ?? []).flatMap((step) =>
    step.kind === 'card' && consultation?.seen.includes(step.id) ? [step.card] : [],
  );
}

function choicesOf(guide: Guide | undefined, consultation: VisitState['consultation']): Printout['choices'] {
  return (guide?.steps ?? []).flatMap((step) =>
    step.kind === 'choices' && consultation?.seen.includes(step.id)
      ? step.options.map((option, index) => ({ option, what: step.rows[0]?.answers[index] ?? '' }))
      : [],
  );
}
