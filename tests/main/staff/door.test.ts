import { describe, expect, it } from 'vitest';
import type { StaffMenu } from '../../../main/bridge/contract.ts';
import { createStaffDoor } from '../../../main/staff/door.ts';
import { isPin, hashPin } from '../../../main/staff/pin.ts';
import type { DoorRecord } from '../../../main/staff/doorStore.ts';
import { noTries, type Tries } from '../../../main/staff/pinLockout.ts';
import { listeningLog } from '../../support/log.ts';
import { manualClock } from '../../support/manualClock.ts';

const menu: StaffMenu = {
  talks: [],
  picks: [],
  plans: [],
  planProblems: [],
  settingProblems: [],
  printers: [],
  folders: [],
  sticks: [],
  usage: null,
  settings: {
    clinicName: 'Riverside',
    placeName: '',
    emergencyNumber: '',
    clinicNumber: '',
    screenDiagonalInches: 24,
    showDrafts: true,
    ambientSound: true,
    touchSounds: true,
    silentHours: '',
    counts: false,
    openingHours: {},
    openingExceptions: {},
    languages: ['en'],
    keypad: {},
    printer: '',
    paperSize: 'A4',
    sheetFolder: '',
  },
  about: { version: '1', runtime: '', display: '', storage: '', isClockInDoubt: false, dataFolder: '', troubles: [] },
  reviews: [],
};

interface RoomOptions {
  readonly pin?: string;
  readonly canWrite?: boolean;
  readonly tries?: Tries;
}

async function room({ pin = '2468', canWrite = true, tries = noTries }: RoomOptions = {}) {
  const clock = manualClock();
  let record: DoorRecord = { pin: pin === '' ? null : await hashPin(pin), tries };
  const acts: string[] = [];
  const written: unknown[] = [];
  const planned: string[] = [];
  let offMs = 0;
  const open = () =>
    createStaffDoor({
      clock,
      wallMs: () => 1_900_000_000_000 + clock.nowMs() + offMs,
      log: listeningLog(),
      door: {
        read: () => record,
        write: (next) => {
          if (!canWrite) throw new Error('full');
          record = next;
        },
        count: (counted) => {
          record = { ...record, tries: counted };
        },
      },
      look: () => Promise.resolve(menu),
      writeSettings: (changes) => {
        if (changes.clinicName === 'wrong') return Promise.resolve(['The name is wrong.']);
        written.push(changes);
        return Promise.resolve([]);
      },
      useStick: ({ does }) => Promise.resolve({ isDone: true, lines: [does] }),
      savePlan: ({ title }) => {
        planned.push(title);
        return title === 'wrong' ? ['The title is wrong.'] : [];
      },
      onAct: ({ kind }) => acts.push(kind),
    });
  const setWall = (ms: number) => {
    offMs = ms;
  };
  return { clock, open, acts, written, planned, record: () => record, setWall };
}

describe('the staff door', () => {
  it('opens to the PIN alone, and forgets the wrong tries then', async () => {
    const { open, record } = await room();
    const staff = open();
    expect(await staff.start()).toEqual({ kind: 'pin', lockedForMs: 0 });
    expect(await staff.unlock('1111')).toEqual({ kind: 'wrong', triesLeft: 4 });
    expect(await staff.unlock('2468')).toEqual({ kind: 'open', menu });
    expect(record().tries).toEqual(noTries);
  });

  it('counts every try when several come at the same time', async () => {
    const { open } = await room();
    const staff = open();
    const answers = await Promise.all(['1', '2', '3', '4', '5', '2468'].map((pin) => staff.unlock(pin)));
    expect(answers.map((answer) => answer.kind)).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'locked', 'locked']);
  });

  it('stays locked after a restart for the rest of the lock’s time, even if the wall clock was set back', async () => {
    const { open, clock, setWall } = await room();
    const staff = open();
    for (let times = 0; times < 5; times += 1) await staff.unlock('0000');
    clock.pass(20_000);
    expect(await open().start()).toEqual({ kind: 'pin', lockedForMs: 40_000 });
    setWall(-86_400_000);
    const again = open();
    expect(await again.start()).toEqual({ kind: 'pin', lockedForMs: 60_000 });
    clock.pass(59_999);
    expect(await again.unlock('2468')).toMatchObject({ kind: 'locked' });
    clock.pass(1);
    expect(await again.unlock('2468')).toMatchObject({ kind: 'open' });
  });

  it('is open to the PIN in the morning, whatever was tried the day before and months ago', async () => {
    const { open, setWall } = await room({ tries: { wrong: 0, locks: 11 } });
    expect(await open().start(), 'release 0.1.0 kept no time').toEqual({ kind: 'pin', lockedForMs: 900_000 });
    setWall(12 * 3_600_000);
    const staff = open();
    expect(await staff.start()).toEqual({ kind: 'pin', lockedForMs: 0 });
    expect(await staff.unlock('1111')).toEqual({ kind: 'wrong', triesLeft: 4 });
    expect(await staff.unlock('2468')).toMatchObject({ kind: 'open' });
  });

  it.each(['0000', '1111', '777777', '1234', '4321', '7890', '2109', '1212', '121212', '2580'])(
    'refuses %s as a new PIN, because it is one of the first that anybody tries',
    async (pin) => {
      const { open, record } = await room({ pin: '' });
      expect(await open().save({ settings: {}, pin })).toMatchObject({ kind: 'refused' });
      expect(record().pin).toBeNull();
    },
  );

  it('does and keeps nothing before the PIN was right', async () => {
    const { open, acts, written } = await room();
    const staff = open();
    expect(await staff.save({ settings: { clinicName: 'Mine' } })).toMatchObject({ kind: 'refused' });
    expect(await staff.save({ settings: {}, pin: '1111' })).toMatchObject({ kind: 'refused' });
    staff.act({ kind: 'consultation', guideId: 'talk' });
    staff.act({ kind: 'restart' });
    staff.act({ kind: 'leave' });
    expect([acts, written]).toEqual([[], []]);
    staff.act({ kind: 'close' });
    expect(acts).toEqual(['close']);
  });

  it('is shut again after it was closed', async () => {
    const { open } = await room();
    const staff = open();
    await staff.unlock('2468');
    staff.act({ kind: 'close' });
    expect(await staff.save({ settings: {} })).toMatchObject({ kind: 'refused' });
  });

  it('is shut to a new window, however the one before it went away', async () => {
    const { open } = await room();
    const staff = open();
    staff.opened();
    await staff.unlock('2468');
    staff.opened();
    expect(await staff.save({ settings: {}, pin: '1111' })).toMatchObject({ kind: 'refused' });
  });

  it('closes by itself two minutes after it was last used', async () => {
    const { open, clock, acts } = await room();
    const staff = open();
    staff.opened();
    clock.pass(119_000);
    staff.act({ kind: 'touched' });
    clock.pass(119_999);
    expect(acts).toEqual([]);
    clock.pass(1);
    expect(acts).toEqual(['close']);
  });

  it('asks for a PIN at a first set-up, and keeps nothing without one', async () => {
    const { open, written, record } = await room({ pin: '' });
    const staff = open();
    expect(await staff.start()).toEqual({ kind: 'setUp', menu });
    expect(await staff.save({ settings: {} })).toMatchObject({ kind: 'refused' });
    expect(await staff.save({ settings: {}, pin: '12' })).toMatchObject({ kind: 'refused' });
    expect(await staff.save({ settings: { clinicName: 'wrong' }, pin: '1357' })).toEqual({
      kind: 'refused',
      problems: ['The name is wrong.'],
    });
    expect(record().pin).toBeNull();
    expect(await staff.save({ settings: { clinicName: 'Ours' }, pin: '1357' })).toMatchObject({ kind: 'saved' });
    expect(written).toEqual([{ clinicName: 'Ours' }]);
    expect(await isPin('1357', record().pin ?? { salt: '', hash: '' })).toBe(true);
    expect(await open().start()).toEqual({ kind: 'pin', lockedForMs: 0 });
  });
});

describe('a kept PIN', () => {
  it('is stored only as a hash, and the hash is never the same twice', async () => {
    const [one, two] = [await hashPin('2468'), await hashPin('2468')];
    expect(JSON.stringify(one)).not.toContain('2468');
    expect(one.hash).not.toBe(two.hash);
    expect(await isPin('2468', one)).toBe(true);
    expect(await isPin('2469', one)).toBe(false);
  });

  it('writes to a stick only for staff who are in', async () => {
    const { open } = await room({ pin: '2468' });
    const staff = open();
    expect(await staff.stick({ does: 'writeSetup', folder: '/media/x' })).toBeUndefined();
    await staff.unlock('2468');
    expect(await staff.stick({ does: 'writeSetup', folder: '/media/x' })).toEqual({
      isDone: true,
      lines: ['writeSetup'],
      menu,
    });
  });

  it('is needed to save a plan, and a plan with a mistake is refused with the reason', async () => {
    const { open, planned } = await room();
    const staff = open();
    expect(await staff.plan({ title: 'Tuesdays', cards: ['a'] })).toEqual({
      kind: 'refused',
      problems: ['The door is shut.'],
    });
    await staff.unlock('2468');
    expect(await staff.plan({ title: 'Tuesdays', cards: ['a'] })).toEqual({ kind: 'saved', menu });
    expect(await staff.plan({ title: 'wrong', cards: ['a'] })).toMatchObject({ kind: 'refused' });
    expect(planned).toEqual(['Tuesdays', 'wrong']);
  });
});
