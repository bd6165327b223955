import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Pack } from '../content/model/pack.ts';
import type { Start, ViewSettings } from '../main/bridge/contract.ts';
import type { KioskApi } from '../main/bridge/bridge.ts';
import type { PatientEvent } from '../visit/events.ts';
import type { VisitState } from '../visit/state.ts';

/** The page's side of the bridge: the owner's state mirrored, and the way to speak to the owner. */
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
