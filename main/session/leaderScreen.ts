import type { Display } from 'electron';
import type { LedFrom } from '../../visit/state.ts';
import { freeDisplay } from '../screen/displays.ts';
import type { StaffWindow } from '../screen/staffWindow.ts';
import type { PatientWindow } from '../screen/patientWindow.ts';

interface LeaderScreenOptions {
  readonly patientWindow: Pick<PatientWindow, 'display' | 'hold' | 'focus'>;
  /** The window in which staff see what only they may see. */
  readonly leaderWindow: StaffWindow;
  /** The displays on which a window can be put. */
  readonly displays: () => readonly Display[];
  /** Tells where the session is led from now. */
  readonly onLedFrom: (from: LedFrom) => void;
}

/** Where the screens of a led session are. */
export interface LeaderScreen {
  /** Begins one: opens the staff's screen where there is a display for it. Returns where the session is led from. */
  readonly begin: () => LedFrom;
  /** Puts all in its place again, after displays came, went or turned. */
  readonly settle: () => void;
  /** Changes the patients' display and the staff's. */
  readonly swap: () => void;
  readonly end: () => void;
}

/** Gives a led session its screens: the patients' stays; staff have one of their own for as long as there is a second. */
export function createLeaderScreen({
  patientWindow,
  leaderWindow,
  displays,
  onLedFrom,
}: LeaderScreenOptions): LeaderScreen {
  let isLed = false;
  const arrange = (): LedFrom => {
    const free = freeDisplay(displays(), patientWindow.display());
    if (free) leaderWindow.open(free.bounds);
    else {
      leaderWindow.close();
      patientWindow.focus();
    }
    return free ? 'elsewhere' : 'here';
  };
  const settle = () => {
    if (isLed) onLedFrom(arrange());
  };
  // A staff page that has gone leaves the session to the patients' screen; nothing of it is lost.
  leaderWindow.onGone(() => {
    if (isLed) onLedFrom('here');
  });
  return {
    begin: () => {
      isLed = true;
      // A page that is open already is of another session; and the people's display stays theirs, whatever comes or goes.
      leaderWindow.close();
      patientWindow.hold(patientWindow.display());
      return arrange();
    },
    settle,
    swap: () => {
      const free = freeDisplay(displays(), patientWindow.display());
      if (!isLed || !free) return;
      patientWindow.hold(free);
      settle();
    },
    end: () => {
      if (!isLed) return;
      isLed = false;
      leaderWindow.close();
      patientWindow.hold(undefined);
      patientWindow.focus();
    },
  };
}
