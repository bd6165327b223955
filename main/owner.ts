import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { app } from 'electron';
import { forPatients, type Pack } from '../content/pack.ts';
import { catalogueOf } from '../visit/catalogue.ts';
import { createHost, type Rules } from '../visit/host.ts';
import { initialVisit } from '../visit/state.ts';
import type { Behind, Views } from './behind.ts';
import type { ViewSettings } from './bridge/contract.ts';
import { type Owner, push } from './bridge/handlers.ts';
import { every, systemClock, today } from './clock.ts';
import { reportHealth } from './health.ts';
import { loadPack } from './library/packs.ts';
import type { VoiceFolders } from './library/protocol.ts';
import type { Folders } from './dataFolder.ts';
import type { MachineLog } from './log.ts';
import { keepAwake } from './screen/power.ts';
import { quietTimesFrom } from './settings/quietTimes.ts';
import type { Settings } from './settings/schema.ts';
import { currentSettings } from './settings/current.ts';
import { viewSettings } from './settings/viewSettings.ts';
import { watchSettings } from './settings/watch.ts';
import { hasDoor } from './staff/place.ts';
import { feedWatchdog } from './watchdog.ts';

/** How often it is looked whether another day has begun, in milliseconds. */
const dayIsLookedAtMs = 30 * 60_000;

interface OwnerOptions {
  readonly log: MachineLog;
  readonly views: Views;
  readonly folders: Folders;
  readonly voice: VoiceFolders;
  /** Whether something outside starts the kiosk again when it ends. */
  readonly isSupervised: boolean;
}

/** So long after the start the rest of the program is loaded. */
const othersAfterMs = 1500;

/** All that follows from the settings. */
export interface Plan {
  readonly settings: Settings;
  /** The day that it is for, as an ISO date. */
  readonly day: string;
  /** All words, drafts included. */
  readonly pack: Pack;
  /** The words that patients see. */
  readonly shown: Pack;
  readonly rules: Rules;
  readonly viewSettings: Omit<ViewSettings, 'isDemo'>;
}

/** Owns the visits: reads settings and words, runs the visit, answers the view, and says how the kiosk is. */
export async function ownVisits({
  log,
  views,
  folders,
  voice,
  isSupervised,
}: OwnerOptions): Promise<Owner & { readonly onDisplays: () => void }> {
  const { view } = views;
  log.info(`Anteroom ${app.getVersion()} on Electron ${process.versions.electron}, data in ${folders.data}`);
  if (folders.own !== folders.data) log.warn(`nothing can be written in ${folders.data}: logs are in ${folders.own}`);
  const places = {
    // The voices of packs lie in the packs' own folders.
    clinic: voice.own,
    builtIn: voice.packs,
    kept: join(folders.own, 'cache'),
  };
  const planFor = async (settings: Settings): Promise<Plan> => {
    const pack = await loadPack(settings.pack, places, log);
    const day = today();
    const shown = forPatients(pack, { ...settings, today: day });
    const rules = { catalogue: catalogueOf(shown), quietTimes: quietTimesFrom(settings) };
    return { settings, day, pack, shown, rules, viewSettings: viewSettings(settings) };
  };
  let plan = await planFor(await currentSettings(folders, log));
  view.show(plan.settings.display);
  view.useKeypad(plan.settings.keypad);

  let last = initialVisit(1);
  const host = createHost({
    clock: systemClock,
    rules: () => plan.rules,
    publish: (visit) => {
      push(view.contents, 'visit:state', visit);
      behind?.onVisit(visit);
      const { visitId, comfort } = last;
      last = visit;
      if (visit.visitId === visitId) return;
      const isOver = visit.attention.kind === 'resting';
      if (isOver) takeUpSettings();
      view.wipe(isOver && comfort.voice === 'all' ? 'said' : 'shown');
    },
  });
  // New settings wait until nobody is there: a visit never changes under somebody's finger.
  let waiting: Plan | undefined;
  const takeUpSettings = () => {
    if (!waiting) return;
    plan = waiting;
    waiting = undefined;
    view.show(plan.settings.display);
    view.useKeypad(plan.settings.keypad);
    log.info('settings: the changed ones are in force');
  };
  const onSettingsFile = async () => {
    const changed = await currentSettings(folders, log);
    const isSame = isDeepStrictEqual(changed, plan.settings) && plan.day === today();
    waiting = isSame ? undefined : await planFor(changed);
    if (!waiting || host.state().attention.kind !== 'resting') return;
    takeUpSettings();
    view.wipe('shown');
  };
  const readSettings = () =>
    onSettingsFile().catch((error: unknown) => log.error(`settings: could not be taken up: ${String(error)}`));
  const stopWatching = watchSettings(folders.data, () => void readSettings());
  // What was approved until yesterday is overdue today.
  const stopDays = every(dayIsLookedAtMs, () => void readSettings());
  view.onGaveUp(() => host.send({ by: 'system', event: { kind: 'gaveUp' } }));
  const startedAt = new Date().toISOString();
  const writeHealth = reportHealth({
    folder: folders.own,
    log,
    every,
    read: () => ({
      version: app.getVersion(),
      electron: process.versions.electron,
      startedAt,
      writtenAt: new Date().toISOString(),
      ...view.condition(),
      pack: plan.pack.id,
      cards: plan.shown.cards.length,
    }),
  });
  feedWatchdog({ environment: process.env, every, isWell: () => view.condition().isShown });
  keepAwake(() => host.send({ by: 'system', event: { kind: 'slept' } }));
  app.on('window-all-closed', () => {
    stopWatching();
    stopDays();
    host.stop();
    app.quit();
  });
  const start = () => ({
    pack: plan.shown,
    settings: { ...plan.viewSettings, isDemo: !hasDoor(folders.data) },
    visit: host.state(),
  });
  // It is large, and nobody touches a screen that has only just come up.
  let behind: Behind | undefined;
  let loading: Promise<Behind> | undefined;
  const load = () =>
    (loading ??= import('./behind.ts').then(({ openBehind }) => {
      const options = {
        log,
        views,
        folders,
        voice,
        host,
        start,
        plan: () => plan,
        onWritten: readSettings,
        isSupervised,
      };
      behind = openBehind(options);
      return behind;
    }));
  view.onDoorKey(() => void load().then(({ openDoor }) => openDoor()));
  systemClock.after(othersAfterMs, () => void load());
  return {
    onDisplays: () => behind?.onDisplays(),
    hear: (channel, message) => {
      if (channel === 'view:shown') {
        const isNews = !view.condition().isShown;
        view.heard();
        if (isNews) writeHealth();
      } else void load().then(({ calls }) => calls.hear[channel](message));
    },
    answer: async (channel, message) =>
      channel === 'kiosk:start' ? start() : (await load()).calls.answer[channel](message),
  };
}
