import type { Display } from 'electron';
import type { LedFrom } from '../../visit/state.ts';
import { freeDisplay } from './displays.ts';
import type { SideView } from './sideView.ts';
import type { PatientView } from './view.ts';

interface LeadingOptions {
  readonly view: Pick<PatientView, 'display' | 'hold' | 'focus'>;
  /** The window in which staff see what only they may see. */
  readonly leadView: SideView;
  /** The displays on which a window can be put. */
  readonly displays: () => readonly Display[];
  /** Tells where the session is led from now. */
  readonly onLedFrom: (place: LedFrom) => void;
}

/** Where the screens of a led session stand. */
export interface Leading {
  /** Begins one: opens the staff's screen where there is a display for it. Returns where the session is led from. */
  readonly begin: () => LedFrom;
  /** Puts all in its place again, after displays came, went or turned. */
  readonly settle: () => void;
  /** Changes the patients' display and the staff's. */
  readonly swap: () => void;
  readonly end: () => void;
}

/** Gives a led session its screens: the patients' stays; staff have one of their own for as long as there is a second. */
export function createLeading({ view, leadView, displays, onLedFrom }: LeadingOptions): Leading {
  let isLeading = false;
  const place = (): LedFrom => {
    const free = freeDisplay(displays(), view.display());
    if (free) leadView.open(free.bounds);
    else {
      leadView.close();
      view.focus();
    }
    return free ? 'elsewhere' : 'here';
  };
  const settle = () => {
    if (isLeading) onLedFrom(place());
  };
  // A staff page that has gone leaves the session to the patients' screen; nothing of it is lost.
  leadView.onGone(() => {
    if (isLeading) onLedFrom('here');
  });
  return {
    begin: () => {
      isLeading = true;
      // A page that is open already is of another session; and the people's display stays theirs, whatever comes or goes.
      leadView.close();
      view.hold(view.display());
      return place();
    },
    settle,
    swap: () => {
      const free = freeDisplay(displays(), view.display());
      if (!isLeading || !free) return;
      view.hold(free);
      settle();
    },
    end: () => {
      if (!isLeading) return;
      isLeading = false;
      leadView.close();
      view.hold(undefined);
      view.focus();
    },
  };
}
