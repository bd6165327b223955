import type { Display, Rectangle } from 'electron';
import { describe, expect, it } from 'vitest';
import { createLeaderScreen } from '../../../main/session/leaderScreen.ts';

const display = (id: number, x: number) => ({ id, bounds: { x, y: 0, width: 100, height: 100 } }) as Display;
const [left, middle, right] = [display(1, 0), display(3, 50), display(2, 100)];

/** The screens of a session, without Electron's windows: where each would be. */
function screens(first: readonly Display[]) {
  let displays = first;
  let held: number | undefined;
  const patients = () => displays.find(({ id }) => id === held) ?? displays[0] ?? left;
  let staff: Rectangle | undefined;
  let gone = () => {};
  let opened = 0;
  const ledFrom: string[] = [];
  const leaderScreen = createLeaderScreen({
    displays: () => displays,
    patientWindow: {
      display: patients,
      hold: (on) => {
        held = on?.id;
      },
      focus: () => {},
    },
    leaderWindow: {
      contents: () => undefined,
      open: (bounds) => {
        const isNew = staff === undefined;
        staff = bounds;
        if (isNew) opened += 1;
        return isNew;
      },
      place: () => {},
      close: () => {
        staff = undefined;
      },
      onGone: (call) => {
        gone = call;
      },
      failed: () => {},
      onDoorKey: () => {},
    },
    onLedFrom: (from) => ledFrom.push(from),
  });
  return {
    leaderScreen,
    ledFrom,
    setDisplays: (now: readonly Display[]) => {
      displays = now;
      leaderScreen.settle();
    },
    crash: () => gone(),
    opened: () => opened,
    patientsX: () => patients().bounds.x,
    staffX: () => staff?.x,
  };
}

describe('a led session', () => {
  it('gives staff the display that is not the patients’, and the patients’ own where there is no other', () => {
    const two = screens([left, right]);
    expect(two.leaderScreen.begin()).toBe('elsewhere');
    expect(two.staffX()).toBe(100);
    const one = screens([left]);
    expect(one.leaderScreen.begin()).toBe('here');
    expect(one.staffX()).toBeUndefined();
  });

  it('goes on at one screen when the other is pulled out, and at two when one is plugged in', () => {
    const kiosk = screens([left, right]);
    kiosk.leaderScreen.begin();
    kiosk.setDisplays([left]);
    expect(kiosk.staffX()).toBeUndefined();
    kiosk.setDisplays([left, right]);
    expect(kiosk.staffX()).toBe(100);
    expect(kiosk.ledFrom).toEqual(['here', 'elsewhere']);
  });

  it('swaps the two screens, and gives the patients their own screen back when it ends', () => {
    const kiosk = screens([left, right]);
    kiosk.leaderScreen.begin();
    kiosk.leaderScreen.swap();
    expect([kiosk.patientsX(), kiosk.staffX()]).toEqual([100, 0]);
    kiosk.leaderScreen.end();
    expect([kiosk.patientsX(), kiosk.staffX()]).toEqual([0, undefined]);
  });

  it('keeps the display of the patients when a display to its left is pulled out or comes back', () => {
    const kiosk = screens([middle, right]);
    kiosk.leaderScreen.begin();
    expect([kiosk.patientsX(), kiosk.staffX()]).toEqual([50, 100]);
    kiosk.setDisplays([left, middle, right]);
    expect(kiosk.patientsX()).toBe(50);
    kiosk.setDisplays([right]);
    kiosk.setDisplays([left, middle, right]);
    expect(kiosk.patientsX()).toBe(50);
    expect(kiosk.staffX()).not.toBe(50);
  });

  it('that begins during another session gets a new page, with its own cards and notes', () => {
    const kiosk = screens([left, right]);
    kiosk.leaderScreen.begin();
    expect(kiosk.opened()).toBe(1);
    kiosk.leaderScreen.begin();
    expect([kiosk.opened(), kiosk.staffX()]).toEqual([2, 100]);
  });

  it('goes on at the patients’ screen when the page of staff has gone', () => {
    const kiosk = screens([left, right]);
    kiosk.leaderScreen.begin();
    kiosk.crash();
    expect(kiosk.ledFrom).toEqual(['here']);
  });

  it('does nothing about displays before it begins', () => {
    const kiosk = screens([left, right]);
    kiosk.setDisplays([left]);
    kiosk.leaderScreen.swap();
    kiosk.crash();
    expect(kiosk.ledFrom).toEqual([]);
    expect(kiosk.staffX()).toBeUndefined();
  });
});
