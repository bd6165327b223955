import { describe, expect, it } from 'vitest';
import type { SoundSettings } from '../../../main/bridge/contract.ts';
import { mayTouchSound, type Occasion, planAmbient } from '../../../renderer/audio/plan.ts';
import { initialComfort } from '../../../visit/comfort.ts';
import { initialVisit } from '../../../visit/state.ts';

const settings: SoundSettings = {
  isAmbientOn: true,
  areTouchSoundsOn: true,
  isVoiceOn: true,
  ceiling: 1,
  silentHours: undefined,
};
const attract = initialVisit(1);
const reading = { ...attract, screen: { kind: 'topics', position: 0 } } as const;
const plan = (change: Partial<Occasion> = {}) =>
  planAmbient({
    visit: attract,
    settings,
    minuteOfDay: 600,
    isSpeaking: false,
    pageVisitId: 1,
    level: 1,
    ...change,
  });
const db = (gain: number) => 20 * Math.log10(gain);

describe('the ambient piece', () => {
  it('begins slowly at attract, at the ceiling that the clinic has set', () => {
    expect(plan({ level: 0 })).toEqual({ level: 1, fadeMs: 4000 });
    expect(plan({ level: 0, settings: { ...settings, ceiling: 0.4 } }).level).toBe(0.4);
  });

  it('is 8 dB softer in a visit', () => {
    expect(db(plan({ visit: reading }).level)).toBeCloseTo(-8);
  });

  it('is at least 20 dB softer during speech, and fades down in 200 ms and up again in a second', () => {
    expect(db(plan({ visit: reading, isSpeaking: true }).level)).toBeLessThan(-20);
    expect(plan({ visit: reading, isSpeaking: true }).fadeMs).toBe(200);
    expect(plan({ visit: reading, level: 0.09 }).fadeMs).toBe(1000);
  });

  it.each([
    ['the patient silenced it', { visit: { ...reading, comfort: { ...initialComfort, sound: 'off' } } }],
    ['the clinic has switched it off', { settings: { ...settings, isAmbientOn: false } }],
    ['these are silent hours', { settings: { ...settings, silentHours: { fromMinute: 540, toMinute: 660 } } }],
    [
      'these are silent hours over midnight',
      { minuteOfDay: 30, settings: { ...settings, silentHours: { fromMinute: 1200, toMinute: 450 } } },
    ],
    ['the visit is over and its page about to go', { visit: initialVisit(2) }],
  ] satisfies [string, Partial<Occasion>][])('is silent when %s', (_why, change) => {
    expect(plan(change).level).toBe(0);
  });

  it('sounds outside of the silent hours', () => {
    const silentHours = { fromMinute: 1200, toMinute: 450 };
    expect(plan({ minuteOfDay: 450, settings: { ...settings, silentHours } }).level).toBe(1);
  });
});

describe('a touch', () => {
  const at = { visit: reading, settings, minuteOfDay: 600 };

  it('is heard unless the patient, the clinic or the hour says no', () => {
    expect(mayTouchSound(at)).toBe(true);
    expect(mayTouchSound({ ...at, settings: { ...settings, areTouchSoundsOn: false } })).toBe(false);
    expect(mayTouchSound({ ...at, visit: { ...reading, comfort: { ...initialComfort, sound: 'off' } } })).toBe(false);
    const silentHours = { fromMinute: 540, toMinute: 660 };
    expect(mayTouchSound({ ...at, settings: { ...settings, silentHours } })).toBe(false);
  });
});
