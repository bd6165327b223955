import type { Card, Path } from '../../content/pack.ts';

/** A card that the patient wants to ask about, and what could be asked. */
export interface Asked {
  readonly card: Card;
  readonly prompts: readonly string[];
}

/** What could be asked about a card: what its step in a talk offers, and what the card does. */
export function promptsOf(path: Path | undefined, card: Card): Asked {
  const step = path?.steps.find(({ id }) => id === card.id);
  return { card, prompts: [...(step?.kind === 'card' ? step.askAbout : []), ...card.prompts] };
}

/** What the patient said matters, in words and in that order. */
export function rankedOf(path: Path | undefined, matters: readonly string[]): readonly string[] {
  const items = (path?.steps ?? []).flatMap((step) => (step.kind === 'matters' ? step.items : []));
  return matters.flatMap((id) => items.find((item) => item.id === id)?.text ?? []);
}
