import type { SoundSettings } from '../../main/bridge/contract.ts';
import type { Clock } from '../../visit/clock.ts';
import type { Kiosk } from '../kiosk.ts';
import { createAmbient, type Stream } from './ambient.ts';
import { mayTouchSound, planAmbient } from './plan.ts';
import type { TouchSound } from './sounds.ts';

/** All that sounds on a page. */
export interface SoundEngine {
  /** A control was pressed. */
  readonly touched: () => void;
  /** Speech begins or ends: the ambient piece makes room for it. */
  readonly setSpeaking: (isSpeaking: boolean) => void;
}

interface SoundOptions {
  readonly visit: Kiosk['visit'];
  readonly settings: SoundSettings;
  readonly clock: Clock;
  /** Minutes since midnight, by the wall clock. */
  readonly minuteOfDay: () => number;
  readonly startStream: () => Stream;
  readonly touchSound: TouchSound;
  /** Calls back when sound cards come or go. */
  readonly onDevices: (changed: () => void) => void;
}

/** The question before a visit ends is also heard: two knocks, with this pause between them. */
const askedAgainMs = 450;

/** How often silent hours are checked: they begin and end up to a minute late. */
const minuteMs = 60_000;

/** Plays the sounds that the visit and the clinic ask for. Without a sound card it does the same, but nobody hears it. */
export function startSound({
  visit,
  settings,
  clock,
  minuteOfDay,
  startStream,
  touchSound,
  onDevices,
}: SoundOptions): SoundEngine {
  const ambient = createAmbient({ startStream, forgetOthers: touchSound.unload, clock });
  const pageVisitId = visit.getState().visitId;
  let isSpeaking = false;

  const follow = () => {
    const { level, fadeMs } = planAmbient({
      visit: visit.getState(),
      settings,
      minuteOfDay: minuteOfDay(),
      isSpeaking,
      pageVisitId,
      level: ambient.level(),
    });
    ambient.setLevel(level, fadeMs);
  };
  const everyMinute = () => {
    follow();
    clock.after(minuteMs, everyMinute);
  };
  everyMinute();
  const knock = () => {
    if (mayTouchSound({ visit: visit.getState(), settings, minuteOfDay: minuteOfDay() }))
      touchSound.play(settings.ceiling);
  };
  visit.subscribe((now, before) => {
    follow();
    if (now.attention.kind !== 'asked' || before.attention.kind === 'asked') return;
    knock();
    clock.after(askedAgainMs, knock);
  });
  onDevices(ambient.renew);
  return {
    touched: knock,
    setSpeaking: (speaks) => {
      isSpeaking = speaks;
      follow();
    },
  };
}
