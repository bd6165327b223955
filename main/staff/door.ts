import { reasonOf } from '../../content/model/reason.ts';
import type { Clock } from '../../visit/clock.ts';
import type { Handlers } from '../bridge/bridge.ts';
import type { StaffMenu, StickAnswer, UnlockAnswer } from '../bridge/contract.ts';
import type { SessionPlan, StaffAct, StaffSave, StickCall } from '../bridge/forms.ts';
import type { Log } from '../log.ts';
import { isPin, hashPin, pinForm } from './pin.ts';
import type { DoorStore } from './doorStore.ts';
import { afterWrong, lockLeftMs, lockMs, noTries, type Tries, triesBeforeLock } from './pinLockout.ts';

/** The door closes by itself when it was not used for this many milliseconds. */
const unusedMs = 120_000;

interface DoorOptions {
  readonly clock: Clock;
  /** The time of the wall clock, in milliseconds since 1970. */
  readonly wallMs: () => number;
  readonly log: Log;
  readonly door: DoorStore;
  /** What is shown to staff behind the door. */
  readonly look: () => Promise<StaffMenu>;
  /** Writes settings and puts them in force. If something is wrong with them, it returns the problems instead. */
  readonly writeSettings: (changes: StaffSave['settings']) => Promise<readonly string[]>;
  /** Saves a plan. If this is not possible, it returns the reasons. */
  readonly savePlan: (plan: SessionPlan) => readonly string[];
  /** Carries something from or to a stick. */
  readonly useStick: (call: StickCall) => Promise<Omit<StickAnswer, 'menu'>>;
  /** Does what staff chose. The door is shut by then. */
  readonly onAct: (act: StaffAct) => void;
}

/**
 * Answers the staff window. Until the right PIN was given, it allows only `start`, `unlock` and closing; while no PIN is set, it also
 * allows the first set-up.
 */
export interface StaffDoor extends Handlers<'staff'> {
  readonly unlock: (pin: string) => Promise<UnlockAnswer>;
  /** To be called when a staff window is opened. The door is then shut until somebody gives the PIN. */
  readonly opened: () => void;
}

/** Keeps the staff door: checks the PIN, counts wrong ones, and closes what is left open. */
export function createStaffDoor(options: DoorOptions): StaffDoor {
  const { clock, wallMs, log, door, look, writeSettings, savePlan, useStick, onAct } = options;
  let isOpen = false;
  let callOff = () => {};
  // While the kiosk runs, a lock is measured by the monotonic clock. At a start, the wall clock tells how much of the lock is left.
  let lockedUntilMs = clock.nowMs() + lockLeftMs(found(), wallMs());
  /** Only one PIN is checked at a time. Otherwise many PINs could be tried at once before the first wrong one is counted. */
  let checking: Promise<unknown> = Promise.resolve();

  /**
   * The wrong tries that were stored before this start. Release 0.1.0 did not store the time of the last wrong PIN, so its lock begins
   * again, but only once.
   */
  function found(): Tries {
    const { tries } = door.read();
    if (tries.locks === 0 || tries.lastWrongAtMs !== undefined) return tries;
    const dated = { ...tries, lastWrongAtMs: wallMs() };
    door.count(dated);
    return dated;
  }
  const lockedForMs = () => Math.max(0, lockedUntilMs - clock.nowMs());
  const isSetUp = () => door.read().pin !== null;
  const close = (act: StaffAct) => {
    isOpen = false;
    callOff();
    onAct(act);
  };
  const used = () => {
    callOff();
    callOff = clock.after(unusedMs, () => close({ kind: 'close' }));
  };
  const check = async (pin: string): Promise<Exclude<UnlockAnswer, { kind: 'open' }> | { readonly kind: 'right' }> => {
    const { pin: stored, tries } = door.read();
    if (lockedForMs() > 0) return { kind: 'locked', lockedForMs: lockedForMs() };
    if (!stored) return { kind: 'wrong', triesLeft: triesBeforeLock };
    // The try is counted before the PIN is checked, so that pulling the plug in between does not save a try.
    const counted = afterWrong(tries, wallMs());
    door.count(counted);
    if (await isPin(pin, stored)) {
      isOpen = true;
      door.count(noTries);
      return { kind: 'right' };
    }
    log.warn('staff: a wrong PIN');
    if (counted.wrong > 0) return { kind: 'wrong', triesLeft: triesBeforeLock - counted.wrong };
    lockedUntilMs = clock.nowMs() + lockMs(counted);
    return { kind: 'locked', lockedForMs: lockedForMs() };
  };
  return {
    opened: () => {
      isOpen = false;
      used();
    },
    start: async () =>
      isSetUp() ? { kind: 'pin', lockedForMs: lockedForMs() } : { kind: 'setUp', menu: await look() },
    unlock: async (pin) => {
      used();
      const checked = checking.then(() => check(pin));
      checking = checked.catch(() => {});
      const answer = await checked;
      return answer.kind === 'right' ? { kind: 'open', menu: await look() } : answer;
    },
    look: async () => {
      used();
      return isOpen || !isSetUp() ? look() : undefined;
    },
    save: async ({ settings, pin }) => {
      used();
      if (isSetUp() && !isOpen) return { kind: 'refused', problems: ['The door is shut.'] };
      const wrongPin = pin === undefined ? undefined : pinForm.safeParse(pin).error;
      if (wrongPin) return { kind: 'refused', problems: wrongPin.issues.slice(0, 1).map(({ message }) => message) };
      if (pin === undefined && !isSetUp()) return { kind: 'refused', problems: ['Choose a PIN first.'] };
      const problems = await writeSettings(settings);
      if (problems.length > 0) return { kind: 'refused', problems };
      try {
        if (pin !== undefined) door.write({ pin: await hashPin(pin), tries: noTries });
      } catch (error) {
        log.error(`staff: the PIN cannot be saved: ${reasonOf(error)}`);
        return { kind: 'refused', problems: ['The PIN cannot be saved: nothing can be written in the data folder.'] };
      }
      isOpen = true;
      return { kind: 'saved', menu: await look() };
    },
    plan: async (plan) => {
      used();
      const problems = isOpen ? savePlan(plan) : ['The door is shut.'];
      return problems.length > 0 ? { kind: 'refused', problems } : { kind: 'saved', menu: await look() };
    },
    stick: async (call) => {
      used();
      if (!isOpen) return undefined;
      const answer = await useStick(call);
      return { ...answer, menu: await look() };
    },
    act: (act) => {
      used();
      if (act.kind === 'touched') return;
      // Without the PIN, the only allowed act is to close the window.
      if (act.kind === 'close' || isOpen) close(act);
    },
  };
}
