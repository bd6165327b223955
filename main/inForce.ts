import { reasonOf } from '../content/model/reason.ts';
import { isDeepStrictEqual } from 'node:util';
import type { Pack } from '../content/model/pack.ts';
import { formatProblem } from '../content/model/problem.ts';
import { forPatients } from '../content/model/withhold.ts';
import { catalogueOf } from '../visit/catalogue.ts';
import type { Rules } from '../visit/host.ts';
import type { ViewSettings } from './bridge/contract.ts';
import type { Log } from './log.ts';
import { quietTimesFrom } from './settings/quietTimes.ts';
import type { LoadedPack } from './library/packs.ts';
import type { Settings } from './settings/schema.ts';
import type { LoadedSettings } from './settings/store.ts';
import { viewSettings } from './settings/viewSettings.ts';

/** The settings, the words, and all that follows from them. */
export interface InForce {
  readonly settings: Settings;
  /** What is wrong in the settings file, a line each. */
  readonly settingProblems: readonly string[];
  /** The day that it is for, as an ISO date. */
  readonly day: string;
  /** All words, drafts included. */
  readonly pack: Pack;
  /** Changes with the words, and with where they are from. */
  readonly packVersion: string;
  /** The words that patients see. */
  readonly shown: Pack;
  readonly rules: Rules;
  readonly viewSettings: Omit<ViewSettings, 'isDemo'>;
}

/** What follows from settings and words. `day`: ISO date. */
export function inForceFrom(
  { settings, problems }: Pick<LoadedSettings, 'settings' | 'problems'>,
  { pack, version: packVersion }: LoadedPack,
  day: string,
): InForce {
  const shown = forPatients(pack, { ...settings, today: day });
  const rules = { catalogue: catalogueOf(shown), quietTimes: quietTimesFrom(settings) };
  const settingProblems = problems.map(formatProblem);
  return { settings, settingProblems, day, pack, packVersion, shown, rules, viewSettings: viewSettings(settings) };
}

interface InForceOptions {
  readonly log: Log;
  readonly readSettings: () => Promise<Pick<LoadedSettings, 'settings' | 'problems'>>;
  readonly readPack: (id: string) => Promise<LoadedPack>;
  /** The day on the wall, as an ISO date. */
  readonly today: () => string;
  /** Whether nobody is there: a visit never changes under somebody's finger. */
  readonly isResting: () => boolean;
  /** Others have come into force while nobody was there: what is shown is to be loaded again. */
  readonly onChanged: () => void;
}

/** What is in force now, and how it changes. */
export interface InForceKeeper {
  readonly now: () => InForce;
  /** Looks whether settings, words or day have changed. New ones come into force at once where nobody is there, else with `takeUp`. Never rejects. */
  readonly check: () => Promise<void>;
  /** A visit is over: what has waited for that comes into force. */
  readonly takeUp: () => void;
}

/** Keeps settings and words in force, and lets changed ones wait until nobody is there. */
export async function keepInForce(
  { log, readSettings, readPack, today, isResting, onChanged }: InForceOptions,
  apply: (inForce: InForce) => void,
): Promise<InForceKeeper> {
  const read = async (loaded: Awaited<ReturnType<typeof readSettings>>) =>
    inForceFrom(loaded, await readPack(loaded.settings.pack), today());
  let inForce = await read(await readSettings());
  apply(inForce);
  let waiting: InForce | undefined;
  const takeUp = () => {
    if (!waiting) return;
    inForce = waiting;
    waiting = undefined;
    apply(inForce);
    log.info('changed settings or words are in force');
  };
  let looking: Promise<void> = Promise.resolve();
  const look = async () => {
    const loaded = await readSettings();
    const words = await readPack(loaded.settings.pack);
    const isSame =
      words.version === inForce.packVersion &&
      isDeepStrictEqual(loaded.settings, inForce.settings) &&
      isDeepStrictEqual(loaded.problems.map(formatProblem), inForce.settingProblems) &&
      inForce.day === today();
    waiting = isSame ? undefined : inForceFrom(loaded, words, today());
    if (!waiting || !isResting()) return;
    takeUp();
    onChanged();
  };
  return {
    now: () => inForce,
    check: () => {
      // One look after the other: an older one must not undo what a newer one found.
      looking = looking
        .then(look)
        .catch((error: unknown) => log.error(`settings: could not be taken up: ${reasonOf(error)}`));
      return looking;
    },
    takeUp,
  };
}
