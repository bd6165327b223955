import type { Host } from '../../visit/host.ts';
import type { Clock } from '../../visit/clock.ts';
import { hasHours, isOpenAt, type LocalTime, type OpeningHours } from '../../visit/openingHours.ts';
import { isWaiting } from '../../visit/state.ts';
import type { Log } from '../log.ts';
import type { Outputs } from './output.ts';

/** How long a screen that was woken outside the opening hours stays on when nobody is there any more, in milliseconds. */
const awakeMs = 120_000;

/** How often the hours are looked at, in milliseconds. */
const lookedAtMs = 20_000;

/** How often the outputs are switched again to what they should be, in milliseconds: a cable was pulled, or somebody pressed a button. */
const assertedAgainMs = 600_000;

/** All that decides whether the screen is dark. */
interface LightMoment {
  readonly hours: OpeningHours;
  /** Undefined where the wall clock is in doubt. */
  readonly local: LocalTime | undefined;
  /** Whether somebody uses the kiosk: a patient, or staff behind their door. */
  readonly isUsed: boolean;
  /** How long ago somebody was last there. */
  readonly unusedMs: number;
}

/** Whether the screen is to be dark. A clock in doubt never makes it dark: a waiting room must not stand before a black screen. */
function isDarkAt({ hours, local, isUsed, unusedMs }: LightMoment): boolean {
  if (!hasHours(hours) || !local || isUsed || unusedMs < awakeMs) return false;
  return !isOpenAt(hours, local);
}

/** What the machine's own power saving may do. */
export interface Power {
  /** `dark`: the display may sleep, the machine may not, or it could not light its screen by itself. `lit`: neither may sleep. */
  readonly keep: (what: 'dark' | 'lit') => void;
}

interface LightOptions {
  readonly clock: Clock;
  readonly every: (spanMs: number, run: () => void) => () => void;
  readonly log: Log;
  readonly host: Pick<Host, 'state' | 'send'>;
  readonly hours: () => OpeningHours;
  readonly local: () => LocalTime | undefined;
  /** Whether a window of staff is open. */
  readonly isStaffIn: () => boolean;
  readonly outputs: Outputs;
  readonly power: Power;
}

/** Keeps the screen dark outside the opening hours. */
export interface Light {
  /** To be called after each change of the visit. */
  readonly onVisit: () => void;
  /** Looks whether the screen is to be dark now. */
  readonly check: () => void;
  /** Somebody is there: the screen is lit, and stays so for a while. */
  readonly wake: () => void;
  readonly stop: () => void;
}

/** Switches the screen as the hours, the visit and staff ask for. Where a clinic has set no hours, nothing is ever switched. */
export function keepLight(options: LightOptions): Light {
  const { clock, every, log, host, hours, local, isStaffIn, outputs, power } = options;
  const isDark = () => host.state().screen.kind === 'dark';
  let wasDark = false;
  let usedAtMs = -Infinity;
  let switchedAtMs = -Infinity;
  let callOff = () => {};
  const used = () => {
    usedAtMs = clock.nowMs();
    callOff();
    callOff = clock.after(awakeMs, check);
  };
  const switchOutputs = () => {
    switchedAtMs = clock.nowMs();
    void outputs.switchTo(wasDark ? 'off' : 'on');
  };
  const turn = (dark: boolean) => {
    wasDark = dark;
    log.info(dark ? 'screen: off outside the opening hours' : 'screen: on');
    power.keep(dark ? 'dark' : 'lit');
    switchOutputs();
  };
  const follow = () => {
    // A touch has lit the screen, or a visit goes on.
    if (!isDark() && (wasDark || !isWaiting(host.state()))) used();
    if (isDark() !== wasDark) turn(isDark());
  };
  function check(): void {
    const isUsed = !isWaiting(host.state()) || isStaffIn();
    if (isUsed) used();
    const dark = isDarkAt({ hours: hours(), local: local(), isUsed, unusedMs: clock.nowMs() - usedAtMs });
    if (dark !== isDark()) host.send({ by: 'system', event: { kind: dark ? 'darkened' : 'lit' } });
    follow();
    if (hasHours(hours()) && clock.nowMs() - switchedAtMs >= assertedAgainMs) switchOutputs();
  }
  const stopLooking = every(lookedAtMs, check);
  return {
    onVisit: follow,
    check,
    wake: () => {
      used();
      check();
    },
    stop: () => {
      callOff();
      stopLooking();
    },
  };
}
