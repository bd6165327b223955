import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Card, Pack, TintName } from '../content/pack.ts';
import type { ViewSettings } from '../main/bridge/contract.ts';
import type { PatientEvent } from '../visit/events.ts';
import type { VisitState } from '../visit/state.ts';
import type { Kiosk } from './store.ts';

/** Where components find the kiosk that they are part of. */
export const KioskContext = createContext<Kiosk | undefined>(undefined);

function useKiosk(): Kiosk {
  const kiosk = useContext(KioskContext);
  if (!kiosk) throw new Error('no kiosk around this component');
  return kiosk;
}

/** What never changes while the page lives. */
export function useContent(): { readonly pack: Pack; readonly settings: ViewSettings } {
  return useKiosk();
}

/** The visit as the owner last told it. */
export function useVisit(): VisitState {
  return useStore(useKiosk().visit);
}

/** Tells the owner what the patient did. */
export function useSend(): (event: PatientEvent) => void {
  return useKiosk().send;
}

/** Knocks at the staff door. */
export function useKnock(): () => void {
  return useKiosk().knock;
}

/** A card of the pack, or undefined when there is none of that name. */
export function cardOf(pack: Pack, cardId: string): Card | undefined {
  return pack.cards.find(({ id }) => id === cardId);
}

/** The tint of a card's topic. */
export function tintOf({ topics }: Pack, card: Card): TintName {
  return topics.find(({ id }) => id === card.topic)?.tint ?? 'lagoon';
}
