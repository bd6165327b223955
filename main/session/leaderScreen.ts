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
  /** Begins a session: opens the staff's screen if there is a display for it. Returns where the session is led from. */
  readonly begin: () => LedFrom;
  /** Puts all windows in their places again, after displays came, went or turned. */
  readonly settle: () => void;
  /** Swaps the patients' display with the staff's display. */
  readonly swap: () => void;
  readonly end: () => void;
}

/** Manages the screens of a led session. The patients' screen stays. Staff have a screen of their own while there is a second display. */
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
  // If the leader's page has failed, the session is led from the patients' screen. Nothing of the session is lost.
  leaderWindow.onGone(() => {
    if (isLed) onLedFrom('here');
  });
  return {
    begin: () => {
      isLed = true;
      // A leader's page that is already open belongs to an earlier session, so it is closed. The patients keep their display, whatever
      // displays come or go.
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
