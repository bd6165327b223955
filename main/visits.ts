import type { WebContents } from 'electron';
import { createHost, type Host, type Rules } from '../visit/host.ts';
import type { Clock } from '../visit/clock.ts';
import { initialVisit, type VisitState } from '../visit/state.ts';
import { visitChannel } from './bridge/channels.ts';
import type { PatientWindow } from './screen/patientWindow.ts';

interface VisitsOptions {
  readonly clock: Clock;
  readonly rules: () => Rules;
  readonly window: Pick<PatientWindow, 'contents' | 'wipe'>;
  /** Called with each new state, after the state was sent to the patients' page. */
  readonly onVisit: (visit: VisitState) => void;
  /** Called when a visit is over and nobody is there, before the page is cleared of that visit. */
  readonly onOver: () => void;
}

/** Runs the visits on the patients' window: each state is shown there, and a visit that ends leaves nothing in its page. */
export function runVisits({ clock, rules, window, onVisit, onOver }: VisitsOptions): Host {
  let last = initialVisit(1);
  return createHost({
    clock,
    rules,
    publish: (visit) => {
      pushVisit(window.contents, visit);
      onVisit(visit);
      const { visitId, comfort } = last;
      last = visit;
      if (visit.visitId === visitId) return;
      const isOver = visit.attention.kind === 'resting';
      if (isOver) onOver();
      window.wipe(isOver && comfort.voice === 'all' ? 'said' : 'shown');
    },
  });
}

/** Sends the current state of the visit to a page. */
export function pushVisit(contents: WebContents | undefined, visit: VisitState): void {
  if (contents && !contents.isDestroyed()) contents.send(visitChannel, visit);
}
