import type { SoundSettings, ViewSettings } from '../bridge/contract.ts';
import { printTargetOf } from '../print/printTarget.ts';
import type { Settings } from './schema.ts';
import { namesForViews } from './viewNames.ts';

/** The settings that a view receives: only those that affect what it shows and plays. */
export function viewSettings(settings: Settings): Omit<ViewSettings, 'isDemo'> {
  const shown = pick(settings, namesForViews);
  return {
    ...shown,
    languages: unique(settings.languages),
    handoutPlaces: placesByLanguage(settings),
    hands: {
      missMm: settings.touchMissMm,
      slideMm: settings.touchSlideMm,
      repeatMs: settings.touchRepeatMs,
      palmMm: settings.touchPalmMm,
      edgeMm: settings.touchEdgeMm,
    },
    printTarget: printTargetOf(settings),
    sound: {
      isAmbientOn: settings.ambientSound,
      areTouchSoundsOn: settings.touchSounds,
      isVoiceOn: settings.readAloud && settings.soundCeilingPercent > 0,
      ceiling: settings.soundCeilingPercent / 100,
      silentHours: hoursOf(settings.silentHours),
    },
  };
}

/** Some of the settings. */
function pick<N extends keyof Settings>(settings: Settings, names: readonly N[]): Pick<Settings, N> {
  // The object has exactly these names as its keys.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.fromEntries(names.map((name) => [name, settings[name]])) as Pick<Settings, N>;
}

/** Where sheets are, by language and id. A place that is said in one language only belongs to the clinic's own, the first one. */
function placesByLanguage({ sheetPlaces, languages }: Settings): ViewSettings['handoutPlaces'] {
  const entries = Object.entries(sheetPlaces);
  return Object.fromEntries(
    unique(languages).map((language, at) => [
      language,
      Object.fromEntries(
        entries.flatMap(([id, place]) => {
          const text = typeof place === 'string' ? (at === 0 ? place : undefined) : place[language];
          return text === undefined ? [] : [[id, text]];
        }),
      ),
    ]),
  );
}

/** A list with each of its members once. */
function unique<T>([first, ...rest]: readonly [T, ...T[]]): readonly [T, ...T[]] {
  return [first, ...new Set(rest.filter((each) => each !== first))];
}

/** "20:00-07:30" in minutes of the day. */
function hoursOf(text: string | undefined): SoundSettings['silentHours'] {
  const [from = 0, fromPart = 0, to = 0, toPart = 0] = (text?.match(/\d\d/g) ?? []).map(Number);
  return text === undefined ? undefined : { fromMinute: from * 60 + fromPart, toMinute: to * 60 + toPart };
}
