import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { localAt } from '../support/localTime.ts';
import { clinicPin } from '../support/clinicFolder.ts';
import { displayAt, machine } from '../support/machine.ts';

type Machine = Awaited<ReturnType<typeof machine>>;
let kiosk: Machine;

/** Staff come in by their PIN. */
async function comeIn() {
  kiosk.openDoor();
  await expect.poll(kiosk.staffAt).toBeDefined();
  await expect(kiosk.staff.unlock(clinicPin)).resolves.toMatchObject({ kind: 'open' });
}

describe('a kiosk on a clinic’s data folder', () => {
  beforeEach(async () => {
    kiosk = await machine();
  });

  it('gives a page the clinic’s settings and words, and the visit as it is', async () => {
    const start = await kiosk.patients.start();
    expect(start?.settings).toMatchObject({ clinicName: 'Riverside Pain Clinic', isDemo: false });
    expect(start?.pack.id).toBe('drug-pumps');
    expect(start?.visit.screen.kind).toBe('attract');
  });

  it('tells the page how a touch changed the visit', async () => {
    await kiosk.wake();
    expect(kiosk.visit()?.attention.kind).toBe('present');
  });

  it('ends a visit when the machine slept, and leaves nothing of it in the page', async () => {
    await kiosk.wake();
    kiosk.sleep();
    expect(kiosk.visit()?.attention.kind).toBe('resting');
    expect(kiosk.world.wiped).toEqual(['shown']);
  });

  it('ends a visit in which nobody touches anything any more', async () => {
    await kiosk.wake();
    kiosk.clock.pass(20 * 60_000);
    expect(kiosk.visit()?.attention.kind).toBe('resting');
  });

  it('writes its health when a page is shown for the first time', () => {
    const health = () => JSON.parse(readFileSync(join(kiosk.data, 'health.json'), 'utf8')) as unknown;
    expect(health()).toMatchObject({ version: '9.9.9', isShown: false, cards: 10 });
    kiosk.patients.shown();
    expect(health()).toMatchObject({ isShown: true });
  });

  it('prints nothing for the waiting room', async () => {
    await kiosk.wake();
    await expect(Promise.resolve(kiosk.patients.print())).resolves.toBe('failed');
  });
});

describe('a clinic with opening hours', () => {
  const closed = 'openingHours: {monday: "08:00-17:00"}\n';
  /** The fixture's day is a Sunday. */
  const withHours = async (more = closed) => {
    kiosk = await machine({ prepare: (data) => appendFileSync(join(data, 'settings.yaml'), `\n${more}`) });
  };
  const screen = async () => (await kiosk.patients.start())?.visit.screen.kind;
  const off = 'xset dpms force off';
  const on = 'xset dpms force on';
  const health = () => JSON.parse(readFileSync(join(kiosk.data, 'health.json'), 'utf8')) as unknown;

  it('has a black screen outside them, switched off; the display may sleep, the machine may not', async () => {
    await withHours();
    expect(await screen()).toBe('dark');
    await expect.poll(() => kiosk.world.ran.at(-1)).toBe(off);
    expect(kiosk.world.kept.at(-1)).toBe('dark');
    kiosk.pass(60_000);
    expect(health()).toMatchObject({ isOffOnPurpose: true });
  });

  it('switches it off again every ten minutes, because somebody may have pressed a button', async () => {
    await withHours();
    kiosk.pass(600_000);
    await expect.poll(() => kiosk.world.ran.filter((line) => line === off)).toHaveLength(2);
  });

  it('lights it for two minutes when somebody touches it, and for as long as somebody is there', async () => {
    await withHours();
    await kiosk.wake();
    expect(await screen()).toBe('attract');
    await expect.poll(() => kiosk.world.ran.at(-1)).toBe(on);
    expect(kiosk.world.kept.at(-1)).toBe('lit');
    kiosk.pass(100_000);
    expect(await screen()).toBe('attract');
    await kiosk.wake();
    kiosk.pass(100_000);
    expect(await screen()).toBe('topics');
    kiosk.sleep();
    kiosk.pass(100_000);
    expect(await screen()).toBe('attract');
    kiosk.pass(30_000);
    expect(await screen()).toBe('dark');
  });

  it('lights it for staff who knock, and keeps it lit while they are in', async () => {
    await withHours();
    await comeIn();
    for (let time = 0; time < 3; time += 1) {
      kiosk.pass(110_000);
      kiosk.staff.act({ kind: 'touched' });
      expect(await screen()).toBe('attract');
    }
  });

  it('opens in the morning and closes in the evening by itself', async () => {
    await withHours();
    kiosk.world.localTime = localAt('2026-11-30', '08:00');
    kiosk.pass(20_000);
    expect(await screen()).toBe('attract');
    kiosk.world.localTime = localAt('2026-11-30', '17:00');
    kiosk.pass(20_000);
    expect(await screen()).toBe('attract');
    kiosk.pass(120_000);
    expect(await screen()).toBe('dark');
  });

  it('never has a black screen because of a clock that cannot be right', async () => {
    kiosk = await machine({
      today: '1970-01-04',
      prepare: (data) => appendFileSync(join(data, 'settings.yaml'), `\n${closed}`),
    });
    expect(await screen()).toBe('attract');
    expect(health()).toMatchObject({ isClockInDoubt: true, isOffOnPurpose: false });
  });

  it('switches nothing where a clinic has set no hours, whatever its silent hours are', async () => {
    await withHours('silentHours: "00:00-23:59"\n');
    kiosk.pass(600_000);
    expect(await screen()).toBe('attract');
    expect(kiosk.world.ran).toEqual([]);
    expect(kiosk.world.kept).toEqual([]);
  });

  it('is always on where its hours have a mistake, which staff are told', async () => {
    await withHours('openingHours: {monday: "8-17"}\n');
    expect(await screen()).toBe('attract');
    await comeIn();
    expect((await kiosk.staff.look())?.settingProblems.join()).toContain('must be hours, like "07:30-18:00"');
  });
});

it('looks again within seconds at a settings file that could not be read at the start', async () => {
  const fileIn = (data: string) => join(data, 'settings.yaml');
  kiosk = await machine({
    prepare: (data) => {
      rmSync(fileIn(data), { force: true });
      mkdirSync(fileIn(data));
    },
  });
  rmSync(fileIn(kiosk.data), { recursive: true });
  writeFileSync(fileIn(kiosk.data), 'clinicName: After\n');
  kiosk.clock.pass(5000);
  const name = async () => (await kiosk.patients.start())?.settings.clinicName;
  await expect.poll(name, { timeout: 1500 }).toBe('After');
});

describe('the staff door', () => {
  beforeEach(async () => {
    kiosk = await machine();
  });

  it('shows nothing and does nothing after a wrong PIN', async () => {
    kiosk.openDoor();
    await expect.poll(kiosk.staffAt).toBeDefined();
    await expect(kiosk.staff.unlock('1111')).resolves.toMatchObject({ kind: 'wrong' });
    await expect(Promise.resolve(kiosk.staff.look())).resolves.toBeUndefined();
    kiosk.staff.act({ kind: 'leave' });
    await Promise.resolve();
    expect(kiosk.world.ended).toEqual([]);
  });

  it('leads to a menu with the plans, the printers and facts about this machine', async () => {
    await comeIn();
    const menu = await kiosk.staff.look();
    expect(menu).toMatchObject({
      printers: ['Desk'],
      plans: [{ title: 'Tuesday group' }],
      about: { version: '9.9.9', display: '100 x 100 pixels' },
    });
    expect(JSON.stringify(menu), 'staff’s notes stay with the owner').not.toContain('model pump');
  });

  it('takes up a setting at once where nobody is there, and loads the page again', async () => {
    await comeIn();
    await kiosk.staff.save({ settings: { clinicName: 'Hillside' } });
    expect((await kiosk.patients.start())?.settings.clinicName).toBe('Hillside');
    expect(kiosk.world.wiped).toEqual(['shown']);
  });

  it('lets a changed setting wait while somebody reads', async () => {
    await kiosk.wake();
    await comeIn();
    await kiosk.staff.save({ settings: { clinicName: 'Hillside' } });
    expect((await kiosk.patients.start())?.settings.clinicName).toBe('Riverside Pain Clinic');
    kiosk.sleep();
    expect((await kiosk.patients.start())?.settings.clinicName).toBe('Hillside');
  });

  it('begins a talk at the patients’ screen', async () => {
    const [guide] = (await kiosk.patients.start())?.pack.guides ?? [];
    await comeIn();
    kiosk.staff.act({ kind: 'consultation', guideId: guide?.id ?? '' });
    await expect.poll(() => kiosk.visit()?.consultation?.guideId).toBe(guide?.id);
    expect(kiosk.staffAt(), 'the staff window is closed').toBeUndefined();
  });

  it.each([
    ['starts the app again by itself', false, ['relaunch', 0]],
    ['leaves that to a supervisor where there is one', true, [0]],
  ] as const)('on "Restart" %s', async (_what, isSupervised, ended) => {
    kiosk = await machine({ isSupervised });
    await comeIn();
    kiosk.staff.act({ kind: 'restart' });
    await expect.poll(() => kiosk.world.ended).toEqual(ended);
  });

  it('on "Leave" tells a supervisor to leave the kiosk off', async () => {
    await comeIn();
    kiosk.staff.act({ kind: 'leave' });
    await expect.poll(() => kiosk.world.ended).toEqual([3]);
  });

  it('opens the set-up on a new kiosk, until a PIN is chosen', async () => {
    kiosk = await machine({ isNew: true });
    expect((await kiosk.patients.start())?.settings.isDemo).toBe(true);
    await expect(Promise.resolve(kiosk.staff.start())).resolves.toMatchObject({ kind: 'setUp' });
    await expect(Promise.resolve(kiosk.staff.save({ settings: {} }))).resolves.toMatchObject({ kind: 'refused' });
    await kiosk.staff.save({ settings: {}, pin: '1357' });
    expect((await kiosk.patients.start())?.settings.isDemo).toBe(false);
    await expect(Promise.resolve(kiosk.staff.start())).resolves.toMatchObject({ kind: 'pin' });
  });
});

describe('a led session', () => {
  const begin = async (displays = [displayAt(1, 0)]) => {
    kiosk = await machine();
    kiosk.world.displays = displays;
    await comeIn();
    kiosk.staff.act({ kind: 'session', cards: ['what-is-a-drug-pump', 'how-does-it-work'], plan: 'Tuesday group' });
    await expect.poll(() => kiosk.visit()?.session?.at).toBe(0);
  };

  it('is led at the patients’ screen where there is no other', async () => {
    await begin();
    expect(kiosk.visit()?.session).toMatchObject({ ledFrom: 'here', at: 0 });
    expect(kiosk.leaderAt()).toBeUndefined();
  });

  it('is led from a second display, and only the page there gets the notes of staff', async () => {
    await begin([displayAt(1, 0), displayAt(2, 100)]);
    expect(kiosk.visit()?.session?.ledFrom).toBe('elsewhere');
    expect(kiosk.leaderAt()).toBe(100);
    const start = await kiosk.leader.start();
    expect(start?.cards.map(({ id }) => id)).toEqual(['what-is-a-drug-pump', 'how-does-it-work']);
    expect(Object.keys(start?.notes ?? {})).not.toEqual([]);
    expect(JSON.stringify(kiosk.visit())).not.toContain(Object.values(start?.notes ?? {})[0]);
  });

  it('shows the same visit on both pages after each step', async () => {
    await begin([displayAt(1, 0), displayAt(2, 100)]);
    kiosk.leader.send({ kind: 'movedOn', by: 1 });
    await expect.poll(() => kiosk.visit()?.session?.fragment).toBe(1);
    expect(kiosk.leaderVisits.at(-1)).toEqual(kiosk.visit());
  });

  it('goes on at the patients’ screen when the other display goes', async () => {
    await begin([displayAt(1, 0), displayAt(2, 100)]);
    kiosk.world.displays = [displayAt(1, 0)];
    kiosk.onDisplays();
    expect(kiosk.visit()?.session?.ledFrom).toBe('here');
    expect(kiosk.leaderAt()).toBeUndefined();
  });

  it('closes its window when it ends, and leaves no notes', async () => {
    await begin([displayAt(1, 0), displayAt(2, 100)]);
    kiosk.leader.act('end');
    await expect.poll(() => kiosk.visit()?.session).toBeNull();
    expect(kiosk.leaderAt()).toBeUndefined();
    await expect(Promise.resolve(kiosk.leader.start())).resolves.toBeUndefined();
  });
});

describe('a clinic that counts', () => {
  it('finds visits in the staff menu and in the health file only as they may be told, and a line on the first screen', async () => {
    kiosk = await machine({
      prepare: (data) => appendFileSync(join(data, 'settings.yaml'), '\ncounts: true\n'),
    });
    expect((await kiosk.patients.start())?.settings.counts).toBe(true);
    await comeIn();
    for (let visit = 0; visit < 9; visit += 1) {
      await kiosk.wake();
      const start = await kiosk.patients.start();
      if (start) kiosk.patients.send({ on: start.visit, event: { kind: 'cardOpened', cardId: 'surgery' } });
      kiosk.sleep();
    }
    kiosk.world.now = new Date('2026-12-03T12:00:00');
    const menu = await kiosk.staff.look();
    expect(menu?.usage?.weeks.at(-1)).toEqual({ week: '2026-W48', visits: 10 });
    expect(menu?.usage?.most).toEqual([{ cardId: 'surgery', opened: 10 }]);
    kiosk.pass(60_000);
    expect(JSON.parse(readFileSync(join(kiosk.data, 'health.json'), 'utf8'))).toMatchObject({ visitsLastWeek: 10 });
  });

  it.each([
    ['is not set up yet, and does not say that it counts', { isNew: true }],
    ['has a clock that cannot be right', { today: '1970-01-04' }],
  ])('counts nothing while it %s', async (_what, options) => {
    kiosk = await machine({
      ...options,
      prepare: (data) => appendFileSync(join(data, 'settings.yaml'), '\ncounts: true\n'),
    });
    await kiosk.patients.start();
    kiosk.openDoor();
    await expect.poll(kiosk.staffAt).toBeDefined();
    await kiosk.wake();
    const start = await kiosk.patients.start();
    if (start) kiosk.patients.send({ on: start.visit, event: { kind: 'cardOpened', cardId: 'surgery' } });
    kiosk.sleep();
    expect(existsSync(join(kiosk.data, 'counts.json'))).toBe(false);
  });

  it('has no counts, no line and no file until it asks for them', async () => {
    kiosk = await machine();
    await kiosk.wake();
    kiosk.sleep();
    await comeIn();
    expect((await kiosk.staff.look())?.usage).toBeNull();
    expect((await kiosk.patients.start())?.settings.counts).toBe(false);
    expect(existsSync(join(kiosk.data, 'counts.json'))).toBe(false);
  });
});
