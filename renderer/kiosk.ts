import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Card, type Pack, packIn, type Guide, type GuideStep } from '../content/model/pack.ts';
import type { TintName } from '../content/model/names.ts';
import type { KioskApi } from '../main/bridge/bridge.ts';
import type { Start, ViewSettings } from '../main/bridge/contract.ts';
import type { Language } from '../visit/comfort.ts';
import type { PatientEvent } from '../visit/events.ts';
import type { VisitState } from '../visit/state.ts';
import { wordsIn } from './words/languages.ts';
import type { Words } from './words/words.ts';

/** The page's side of the bridge: a copy of the owner's state, and the way to send something to the owner. */
export interface Kiosk {
  readonly pack: Pack;
  readonly settings: ViewSettings;
  readonly visit: StoreApi<VisitState>;
  /** Sends an event as made on the screen that is shown now. */
  readonly send: (event: PatientEvent) => void;
  /** Somebody knocked at the staff door. */
  readonly knock: () => void;
  readonly print: KioskApi['print'];
  readonly narration: KioskApi['narration'];
}

/** Mirrors the owner's visit in this page. */
export function createKiosk(api: KioskApi, { pack, settings, visit: first }: Start): Kiosk {
  const visit = createStore<VisitState>()(() => first);
  api.onVisit((state) => visit.setState(state, true));
  return {
    pack,
    settings,
    visit,
    knock: api.knocked,
    print: api.print,
    narration: api.narration,
    send: (event) => {
      const { visitId, instance } = visit.getState();
      api.send({ on: { visitId, instance }, event });
    },
  };
}

/** Where components find the kiosk that they are part of. */
export const KioskContext = createContext<Kiosk | undefined>(undefined);

function useKiosk(): Kiosk {
  const kiosk = useContext(KioskContext);
  if (!kiosk) throw new Error('no kiosk around this component');
  return kiosk;
}

/** The content in the language of the visit, and the clinic's settings. */
export function useContent(): { readonly pack: Pack; readonly settings: ViewSettings } {
  const { pack, settings } = useKiosk();
  return { pack: packIn(pack, useLanguage()), settings };
}

/** The language of the visit. */
export function useLanguage(): Language {
  const { settings } = useKiosk();
  return useVisit().comfort.language ?? settings.languages[0];
}

/** What the kiosk says in the language of the visit. */
export function useWords(): Words {
  return wordsIn(useLanguage());
}

/** The content in the clinic's other languages, for those who have not chosen one yet. */
export function usePackIn(): (language: Language) => Pack {
  const { pack } = useKiosk();
  return (language) => packIn(pack, language);
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

/** Asks the owner to print the visit's printout. */
export function usePrint(): Kiosk['print'] {
  return useKiosk().print;
}

/** The guide that a talk follows, and the step that it is at; undefined where there is no talk. */
export function useGuide(): { readonly guide: Guide; readonly at: number; readonly step: GuideStep } | undefined {
  const { pack } = useContent();
  const { consultation } = useVisit();
  const guide = pack.guides.find(({ id }) => id === consultation?.guideId);
  const step = guide?.steps[consultation?.step ?? 0];
  return guide && step && consultation ? { guide, at: consultation.step, step } : undefined;
}

/** A card of the pack, or undefined when there is none of that name. */
export function cardOf(pack: Pack, cardId: string): Card | undefined {
  return pack.cards.find(({ id }) => id === cardId);
}

/** The tint of a card's topic. */
export function tintOf({ topics }: Pack, card: Card): TintName {
  return topics.find(({ id }) => id === card.topic)?.tint ?? 'lagoon';
}
