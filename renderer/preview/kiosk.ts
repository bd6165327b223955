import type { Narration } from '../../content/narration.ts';
import type { Pack } from '../../content/pack.ts';
import type { KioskApi } from '../../main/bridge/contract.ts';
import { catalogueOf } from '../../visit/catalogue.ts';
import { type Clock, createHost } from '../../visit/host.ts';
import { usualHands } from '../touch/press.ts';
import { browserClock } from '../clock.ts';
import type { VisitState } from '../../visit/state.ts';

/** Authors hear the voice; they do not need music. */
const silence = { isAmbientOn: false, areTouchSoundsOn: false, isVoiceOn: true, ceiling: 1, silentHours: undefined };

/** No clinic's settings, and no printer. */
const plain = {
  clinicName: 'Preview',
  languages: ['en', 'es', 'ar'],
  sheetPlaces: {},
  isDemo: false,
  hands: usualHands,
  keypad: {},
  paper: 'none',
  paperSize: 'A4',
} as const;

/** As the settings' defaults; the preview has no staff-led postures. */
const quiet = { minimumMs: 120_000, askedMs: 30_000 };

/** The kiosk's bridge without a kiosk: the page itself owns the visit. */
export function previewKiosk(
  pack: Pack,
  {
    clock = browserClock,
    screenDiagonalInches = 24,
    narration,
  }: { readonly clock?: Clock; readonly screenDiagonalInches?: number; readonly narration?: Narration } = {},
): KioskApi {
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
  return {
    start: () =>
      Promise.resolve({
        pack,
        settings: { ...plain, screenDiagonalInches, sound: silence },
        visit: host.state(),
      }),
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
  };
}
