import { reasonOf } from '../content/model/reason.ts';
import { isDeepStrictEqual } from 'node:util';
import type { Pack } from '../content/model/pack.ts';
import { formatProblem } from '../content/model/problem.ts';
import { forPatients, type TrustedDay, trustedDay } from '../content/model/withhold.ts';
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
  /** The day for which these values were computed, as an ISO date. */
  readonly day: string;
  /** The day, unless the clock is in doubt. */
  readonly trustedDay: TrustedDay;
  /** All words, drafts included. */
  readonly pack: Pack;
  readonly packFrom: LoadedPack['from'];
  /** Changes when the words change, or when they come from another folder. */
  readonly packVersion: string;
  /** The words that patients see. */
  readonly shown: Pack;
  readonly rules: Rules;
  readonly viewSettings: Omit<ViewSettings, 'isDemo'>;
}

/** What follows from settings and words. `day`: today by the system clock, as an ISO date. `builtOn`: see `trustedDay`. */
export function inForceFrom(
  { settings, problems }: Pick<LoadedSettings, 'settings' | 'problems'>,
  { pack, from: packFrom, version: packVersion }: LoadedPack,
  day: string,
  builtOn = '',
): InForce {
  const today = trustedDay(day, pack, builtOn);
  const shown = forPatients(pack, { ...settings, today });
  const rules = { catalogue: catalogueOf(shown), quietTimes: quietTimesFrom(settings) };
  const settingProblems = problems.map(formatProblem);
  return {
    settings,
    settingProblems,
    day,
    trustedDay: today,
    pack,
    packFrom,
    packVersion,
    shown,
    rules,
    viewSettings: viewSettings(settings),
  };
}

interface InForceOptions {
  readonly log: Log;
  readonly readSettings: () => Promise<Pick<LoadedSettings, 'settings' | 'problems'>>;
  readonly readPack: (id: string) => Promise<LoadedPack>;
  /** Today's date by the system clock, as an ISO date. */
  readonly today: () => string;
  /** The day on which the app was built, as an ISO date. */
  readonly builtOn: string;
  /** Whether nobody is there: a visit never changes under somebody's finger. */
  readonly isResting: () => boolean;
  /** Called when changed settings or words came into force while nobody was there. The page must be loaded again. */
  readonly onChanged: () => void;
}

/** What is in force now, and how it changes. */
export interface InForceKeeper {
  readonly now: () => InForce;
  /**
   * Checks whether the settings, the words or the day have changed. If nobody is there, changes come into force at once; otherwise they
   * wait for `takeUp`. Never rejects.
   */
  readonly check: () => Promise<void>;
  /** Puts into force the changes that waited for the end of a visit. To be called when a visit is over. */
  readonly takeUp: () => void;
}

/** Keeps settings and words in force, and lets changed ones wait until nobody is there. */
export async function keepInForce(
  { log, readSettings, readPack, today, builtOn, isResting, onChanged }: InForceOptions,
  apply: (inForce: InForce) => void,
): Promise<InForceKeeper> {
  const read = async (loaded: Awaited<ReturnType<typeof readSettings>>) =>
    inForceFrom(loaded, await readPack(loaded.settings.pack), today(), builtOn);
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
      words.from === inForce.packFrom &&
      isDeepStrictEqual(loaded.settings, inForce.settings) &&
      isDeepStrictEqual(loaded.problems.map(formatProblem), inForce.settingProblems) &&
      inForce.day === today();
    waiting = isSame ? undefined : inForceFrom(loaded, words, today(), builtOn);
    if (!waiting || !isResting()) return;
    takeUp();
    onChanged();
  };
  return {
    now: () => inForce,
    check: () => {
      // Only one check runs at a time: an older check must not undo what a newer one found.
      looking = looking
        .then(look)
        .catch((error: unknown) => log.error(`settings: the changes could not come into force: ${reasonOf(error)}`));
      return looking;
    },
    takeUp,
  };
}
