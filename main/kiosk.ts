import { join } from 'node:path';
import type { Handlers, PageName } from './bridge/bridge.ts';
import type { Start } from './bridge/contract.ts';
import type { KioskOptions } from './kioskOptions.ts';
import type { UsageCounts } from './counts/counts.ts';
import { keepInForce } from './inForce.ts';
import { lazy } from './lazy.ts';
import { createLibrary } from './library/packs.ts';
import { parseApart } from './library/parseApart.ts';
import { watchPack } from './library/watchPacks.ts';
import { answerPatients } from './patients.ts';
import type { Sessions } from './session/sessions.ts';
import { currentSettings } from './settings/current.ts';
import type { Printing } from './print/print.ts';
import { watchSettings } from './settings/watch.ts';
import { hasDoor } from './staff/doorFile.ts';
import { followTimeZone } from './timeZone.ts';
import { startUpkeep, type Upkeep } from './upkeep.ts';
import { runVisits } from './visits.ts';

/** A settings file that cannot be read, because another program has locked it, is looked at again after this many milliseconds, so often. */
const unreadAgainMs = 5000;
const mostUnreadLooks = 12;

/** How often the kiosk checks whether a new day has begun: a text that was approved until yesterday is overdue today. */
const dayIsLookedAtMs = 30 * 60_000;

/** The parts that a start does not need are loaded this long after it, because nobody touches a screen that has only just appeared. */
const restAfterMs = 1500;

/** The kiosk as the shell sees it. */
export interface Kiosk {
  readonly handlers: { readonly [P in PageName]: Handlers<P> };
  /** Displays came, went or turned. */
  readonly onDisplays: () => void;
}

/** Puts the kiosk together: settings and words in force, visits, staff, sessions, printing, and the health file. */
export async function startKiosk(options: KioskOptions): Promise<Kiosk> {
  const { app, screen, clock, every, today, log, windows, folders, voice, isSupervised } = options;
  log.info(`Anteroom ${app.getVersion()} on Electron ${process.versions.electron}, data in ${folders.data}`);
  if (folders.own !== folders.data) log.warn(`nothing can be written in ${folders.data}: logs are in ${folders.own}`);

  // A pack may have been read before there is anything in force to compare it with; the watching of the pack then finds it.
  let check = async () => {};
  let unreadLooks = 0;
  let keepUp: Upkeep | undefined;
  const library = createLibrary({
    // The voices of packs are in the packs' own folders.
    folders: { clinic: voice.own, builtIn: voice.packs, cache: join(folders.own, 'cache') },
    log,
    clock,
    parseApart: (folder) => parseApart(folder, { program: options.parseProgram, clock }),
    onRead: () => void check(),
  });
  const inForce = await keepInForce(
    {
      log,
      readSettings: async () => {
        const loaded = await currentSettings(folders, log);
        unreadLooks = loaded.isUnread ? unreadLooks + 1 : 0;
        if (unreadLooks > 0 && unreadLooks <= mostUnreadLooks) clock.after(unreadAgainMs, () => void check());
        return loaded;
      },
      readPack: library.load,
      today,
      builtOn: options.builtOn,
      isResting: () => host.state().attention.kind === 'resting',
      onChanged: () => windows.patients.wipe('shown'),
    },
    ({ settings }) => {
      windows.patients.show(settings.display);
      windows.patients.useKeypad(settings.keypad);
      keepUp?.onSettings();
    },
  );

  check = inForce.check;
  let sessions: Sessions | undefined;
  let printing: Printing | undefined;
  let counts: UsageCounts | undefined;
  const host = runVisits({
    clock,
    rules: () => inForce.now().rules,
    window: windows.patients,
    onVisit: (visit) => {
      sessions?.onVisit(visit);
      counts?.onVisit(visit);
      keepUp?.onVisit();
    },
    onOver: () => {
      inForce.takeUp();
      void printing?.onOver();
    },
  });
  let visitsLastWeek = (): number | null => null;
  const upkeep = startUpkeep({ ...options, host, inForce: inForce.now, visitsLastWeek: () => visitsLastWeek() });
  keepUp = upkeep;
  /** Whether the page that is shown calls itself a demonstration. */
  let isDemo = true;
  const start = (): Start => {
    isDemo = !hasDoor(folders.data);
    return { pack: inForce.now().shown, settings: { ...inForce.now().viewSettings, isDemo }, visit: host.state() };
  };

  const loadSessions = lazy(async () => {
    const { createSessions } = await import('./session/sessions.ts');
    sessions = createSessions({
      clock,
      dataFolder: folders.data,
      patientWindow: windows.patients,
      leaderWindow: windows.leader,
      // Under Wayland a program cannot choose where its windows go: the staff's window could appear on the patients' display.
      displays: () => (app.commandLine.getSwitchValue('ozone-platform') === 'wayland' ? [] : screen.getAllDisplays()),
      host,
      inForce: inForce.now,
    });
    return sessions;
  });
  const loadCounts = lazy(async () => {
    const [{ createCounts }, { countsCsv, summaryOf, visitsLastWeek: lastWeek }] = await Promise.all([
      import('./counts/counts.ts'),
      import('./counts/summary.ts'),
    ]);
    const settings = () => inForce.now().settings;
    counts = createCounts({
      folder: folders.data,
      log,
      // Only while the first screen says so, and only in weeks that the clock can know.
      isOn: () => settings().counts && !isDemo && inForce.now().trustedDay !== undefined,
      ownLanguage: () => settings().languages[0],
      now: options.now,
    });
    const { all, onPrinted } = counts;
    visitsLastWeek = () => lastWeek(all(), options.now()) ?? null;
    const cardIds = () => inForce.now().shown.cards.map(({ id }) => id);
    return {
      onPrinted,
      usage: () => (Object.keys(all()).length > 0 ? summaryOf(all(), options.now(), cardIds()) : null),
      table: () => countsCsv(all(), options.now()),
    };
  });
  const loadStaff = lazy(async () => {
    const [{ createStaff }, { usage, table }] = await Promise.all([import('./staff/staff.ts'), loadCounts()]);
    const staff = createStaff({
      app,
      screen,
      clock,
      log,
      dataFolder: folders.data,
      logFolder: folders.own,
      patientWindow: windows.patients,
      staffWindow: windows.staff,
      host,
      inForce: inForce.now,
      beginSession: (act) => void loadSessions().then(({ begin }) => begin(act)),
      onWritten: inForce.check,
      usage,
      countsTable: table,
      isSupervised,
    });
    windows.leader.onDoorKey(staff.openDoor);
    return staff;
  });
  const loadPrinting = lazy(async () => {
    const [{ createPrinting }, server] = await Promise.all([import('./print/print.ts'), options.printServer()]);
    const settings = () => inForce.now().settings;
    const day = () => inForce.now().trustedDay;
    printing = createPrinting({ log, clock, printoutWindow: windows.printout, settings, today: day, server });
    return printing;
  });
  const loadNarrator = lazy(async () => {
    const { createNarrator } = await import('./library/narration.ts');
    return createNarrator({ pack: () => inForce.now().shown, folders: voice, log });
  });
  const listenForHeadset = lazy(async () => {
    const { watchHeadset } = await import('./sound/headset.ts');
    const stop = watchHeadset({
      log,
      clock,
      onChange: (isIn) => {
        if (inForce.now().viewSettings.sound.isVoiceOn) host.send({ by: 'system', event: { kind: 'headset', isIn } });
      },
    });
    // The `pactl` process must end with the app, however the app ends.
    process.once('exit', stop);
  });

  windows.patients.onGaveUp(() => host.send({ by: 'system', event: { kind: 'gaveUp' } }));
  const openDoor = () => {
    upkeep.wake();
    void loadStaff().then((staff) => staff.openDoor());
  };
  windows.patients.onDoorKey(openDoor);
  const stopWatching = watchSettings(folders.data, () => void inForce.check());
  const stopWatchingWords = watchPack({
    clock,
    folder: () => join(voice.own, inForce.now().settings.pack),
    onChanged: () => void inForce.check(),
  });
  const takeUpTimeZone = followTimeZone(process.env);
  const stopDays = every(dayIsLookedAtMs, () => {
    takeUpTimeZone();
    void inForce.check();
  });
  app.on('window-all-closed', () => {
    stopWatching();
    stopWatchingWords();
    stopDays();
    upkeep.stop();
    host.stop();
    app.quit();
  });
  clock.after(restAfterMs, () => {
    void Promise.all([
      options.loadMessages(),
      loadStaff(),
      loadSessions(),
      loadPrinting(),
      loadCounts(),
      loadNarrator(),
      listenForHeadset(),
    ]);
  });

  return {
    onDisplays: () => {
      windows.staff.place(windows.patients.display().bounds);
      sessions?.onDisplays();
    },
    handlers: {
      patients: answerPatients({
        host,
        window: windows.patients,
        start,
        onShown: upkeep.writeHealth,
        onKnock: openDoor,
        print: async (of) => {
          const answer = await (await loadPrinting()).print(of);
          if (answer !== 'failed') (await loadCounts()).onPrinted();
          return answer;
        },
        // A page that asks for voices may soon have a headset.
        narration: async () => {
          await listenForHeadset();
          return (await loadNarrator()).narration();
        },
      }),
      staff: {
        start: async () => (await loadStaff()).door.start(),
        unlock: async (pin) => (await loadStaff()).door.unlock(pin),
        look: async () => (await loadStaff()).door.look(),
        save: async (save) => (await loadStaff()).door.save(save),
        plan: async (plan) => (await loadStaff()).door.plan(plan),
        stick: async (call) => (await loadStaff()).door.stick(call),
        act: (act) => void loadStaff().then(({ door }) => door.act(act)),
      },
      leader: {
        start: async () => (await loadSessions()).leader.start(),
        send: (event) => void loadSessions().then(({ leader }) => leader.send(event)),
        act: (act) => void loadSessions().then(({ leader }) => leader.act(act)),
      },
      printout: {
        start: async () => (await loadPrinting()).printout(),
        ready: windows.printout.heardReady,
      },
    },
  };
}
