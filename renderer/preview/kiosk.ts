import type { Narration } from '../../content/model/narration.ts';
import type { Pack } from '../../content/model/pack.ts';
import type { KioskApi } from '../../main/bridge/bridge.ts';
import type { StaffEvent } from '../../visit/events.ts';
import { catalogueOf } from '../../visit/catalogue.ts';
import { createHost } from '../../visit/host.ts';
import type { Clock } from '../../visit/clock.ts';
import { usualHands } from '../../visit/hands.ts';
import { browserClock } from '../clock.ts';
import type { VisitState } from '../../visit/state.ts';

/** Authors hear the voice; they do not need music. */
const silence = { isAmbientOn: false, areTouchSoundsOn: false, isVoiceOn: true, ceiling: 1, silentHours: undefined };

/** An invented clinic, so that every screen shows all that it can. Its printer prints nothing. */
const someClinic = {
  clinicName: 'Preview',
  emergencyNumber: '112',
  clinicNumber: '(02) 5550 1234',
  languages: ['en', 'es', 'ar'],
  isDemo: false,
  hands: usualHands,
  keypad: {},
  printTarget: 'printer',
  counts: false,
  paperSize: 'A4',
} as const;

/** The same times as the defaults of the settings. */
const quiet = { minimumMs: 120_000, askedMs: 30_000 };

/** A kiosk in a page of its own. */
export interface PreviewKiosk {
  readonly api: KioskApi;
  /** Sends what staff would do behind their door. A preview has no staff door. */
  readonly sendStaff: (event: StaffEvent) => void;
}

/** The kiosk's bridge without a kiosk: the page itself owns the visit. */
export function previewKiosk(
  pack: Pack,
  {
    clock = browserClock,
    screenDiagonalInches = 24,
    narration,
  }: { readonly clock?: Clock; readonly screenDiagonalInches?: number; readonly narration?: Narration } = {},
): PreviewKiosk {
  const listeners = new Set<(visit: VisitState) => void>();
  const rules = {
    catalogue: catalogueOf(pack),
    quietTimes: { 'waiting-room': quiet, consultation: quiet, guided: quiet },
  };
  const host = createHost({
    clock,
    rules: () => rules,
    publish: (visit) => {
      for (const listener of listeners) listener(visit);
    },
  });
  const at = (place: string) =>
    Object.fromEntries(pack.cards.flatMap(({ handout }) => (handout ? [[handout.id, place]] : [])));
  const handoutPlaces = { en: at('at the front desk'), es: at('en la recepción') };
  const settings = { ...someClinic, handoutPlaces, screenDiagonalInches, sound: silence };
  return {
    sendStaff: (event) => {
      const { visitId, instance } = host.state();
      host.send({ by: 'staff', on: { visitId, instance }, event });
    },
    api: {
      start: () => Promise.resolve({ pack, settings, visit: host.state() }),
      send: ({ on, event }) => host.send({ by: 'patient', on, event }),
      print: () => Promise.resolve('failed'),
      narration: () => Promise.resolve(narration),
      shown: () => {},
      knocked: () => {},
      failed: ({ what }) => console.error(what),
      onVisit: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
  };
}
