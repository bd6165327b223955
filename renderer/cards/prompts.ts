import type { Card, Guide } from '../../content/model/pack.ts';

/** Words of a pack, with their language, which may not be the screen's. */
export interface Prompt {
  readonly text: string;
  readonly lang: string;
}

/** A card that the patient wants to ask about, and what could be asked. */
export interface Asked {
  readonly card: Card;
  readonly prompts: readonly Prompt[];
}

/** Words of a card or of a guide, with its language. */
export function promptsIn({ locale }: Pick<Card, 'locale'>, texts: readonly string[]): readonly Prompt[] {
  return texts.map((text) => ({ text, lang: locale }));
}

/** What could be asked about a card: the prompts of its step in a talk, then the prompts of the card itself. */
export function promptsOf(guide: Guide | undefined, card: Card): Asked {
  const step = guide?.steps.find(({ id }) => id === card.id);
  const ofStep = guide && step?.kind === 'card' ? promptsIn(guide, step.askAbout) : [];
  return { card, prompts: [...ofStep, ...promptsIn(card, card.prompts)] };
}

/** The texts of the things that matter to the patient, in the patient's order. */
export function rankedOf(guide: Guide | undefined, matters: readonly string[]): readonly string[] {
  const items = (guide?.steps ?? []).flatMap((step) => (step.kind === 'matters' ? step.items : []));
  return matters.flatMap((id) => items.find((item) => item.id === id)?.text ?? []);
}
