import type { Card, Governance, Pack, Guide } from './pack.ts';

/** Whether a clinician has checked a text as it is. */
export function isChecked({ status }: Pick<Governance, 'status'>): boolean {
  return status === 'approved';
}

/**
 * Whether the time for which a text was approved is over, or has not begun yet. If it has not begun, the wall clock or the approval is
 * wrong.
 */
export function isOverdue({ approval }: Pick<Governance, 'approval'>, today: TrustedDay): boolean {
  return approval !== null && (today === undefined || approval.until < today || today < approval.on);
}

/** Today as an ISO date; undefined if the clock is in doubt. Then nobody knows which checks have run out, so all of them count as run out. */
export type TrustedDay = string | undefined;

/**
 * Today, if the clock can be right: it must not be before the day on which the app was built (`builtOn`, an ISO date), nor before the day of
 * an approval that exists. A clock without a battery begins in 1970 or in the year in which it was made.
 */
export function trustedDay(clockDay: string, pack: Pack, builtOn: string): TrustedDay {
  const approvals = [pack, ...pack.translations].flatMap(({ cards, guides }) => [...cards, ...guides]);
  const isPast = approvals.some(({ approval }) => approval !== null && clockDay < approval.on);
  return clockDay < builtOn || isPast ? undefined : clockDay;
}

/** Which texts of a pack a clinic withholds from patients. */
export interface Withholding {
  readonly showDrafts: boolean;
  readonly withholdOverdue: boolean;
  readonly today: TrustedDay;
}

/**
 * The pack as patients may see it: without the texts that the clinic withholds, such as drafts, and without links to withheld cards or
 * guide steps that show them. If a translation is withheld, the original is shown instead, so that nothing is lost when the language
 * changes.
 */
export function forPatients(pack: Pack, { showDrafts, withholdOverdue, today }: Withholding): Pack {
  const isShown = (of: Governance) => (showDrafts || isChecked(of)) && !(withholdOverdue && isOverdue(of, today));
  const shown = pack.cards.filter(isShown);
  const ids = new Set(shown.map(({ id }) => id));
  const linked = (card: Card): Card => ({ ...card, related: card.related.filter((id) => ids.has(id)) });
  const led = (guide: Guide): Guide => ({
    ...guide,
    steps: guide.steps.filter((step) => step.kind !== 'card' || ids.has(step.card)),
  });
  const cards = shown.map(linked);
  const guides = pack.guides.filter(isShown).map(led);
  const translations = pack.translations.map((translation) => {
    const ownCards = new Map(translation.cards.filter(isShown).map((card) => [card.id, linked(card)]));
    const ownGuides = new Map(translation.guides.filter(isShown).map((guide) => [guide.id, led(guide)]));
    return {
      ...translation,
      cards: cards.map((card) => ownCards.get(card.id) ?? card),
      guides: guides.map((guide) => ownGuides.get(guide.id) ?? guide),
    };
  });
  return { ...pack, cards, guides, translations };
}
