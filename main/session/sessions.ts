import type { Display } from 'electron';
import type { Host } from '../../visit/host.ts';
import type { Clock } from '../../visit/clock.ts';
import type { VisitState } from '../../visit/state.ts';
import type { Handlers } from '../bridge/bridge.ts';
import type { LeaderStart } from '../bridge/contract.ts';
import type { StaffAct } from '../bridge/forms.ts';
import type { InForce } from '../inForce.ts';
import type { PatientWindow } from '../screen/patientWindow.ts';
import type { StaffWindow } from '../screen/staffWindow.ts';
import { pushVisit } from '../visits.ts';
import { createLeaderScreen } from './leaderScreen.ts';
import { picksOf } from './picks.ts';
import { plansIn } from './plans.ts';

interface SessionOptions {
  readonly clock: Clock;
  readonly dataFolder: string;
  readonly patientWindow: Pick<PatientWindow, 'display' | 'hold' | 'focus'>;
  readonly leaderWindow: StaffWindow;
  /** The displays on which a window can be put. */
  readonly displays: () => readonly Display[];
  readonly host: Host;
  readonly inForce: () => InForce;
}

/** Led sessions, one at a time. */
export interface Sessions {
  /** What answers the leader's page. */
  readonly leader: Handlers<'leader'>;
  readonly begin: (act: StaffAct & { readonly kind: 'session' }) => void;
  /** The visit has changed: the leader's page is told, and a session that is over is closed. */
  readonly onVisit: (visit: VisitState) => void;
  /** Displays came, went or turned. */
  readonly onDisplays: () => void;
}

/** Runs the sessions that staff lead. */
export function createSessions(options: SessionOptions): Sessions {
  const { clock, dataFolder, patientWindow, leaderWindow, displays, host, inForce } = options;
  // The notes of the current session. They are sent only to the leader's page.
  let notes: LeaderStart['notes'] = {};
  const leaderScreen = createLeaderScreen({
    patientWindow,
    leaderWindow,
    displays,
    onLedFrom: (from) => host.send({ by: 'system', event: { kind: 'ledFrom', from } }),
  });
  const on = () => {
    const { visitId, instance } = host.state();
    return { visitId, instance };
  };
  return {
    begin: ({ cards, plan: title }) => {
      const { plans } = plansIn(dataFolder, new Set(inForce().shown.cards.map(({ id }) => id)));
      notes = plans.find((planned) => planned.title === title)?.notes ?? {};
      const event = { kind: 'sessionStarted', cards, ledFrom: leaderScreen.begin() } as const;
      host.send({ by: 'staff', on: on(), event });
      if (!host.state().session) leaderScreen.end();
    },
    onVisit: (visit) => {
      if (visit.session) {
        pushVisit(leaderWindow.contents(), visit);
        return;
      }
      notes = {};
      leaderScreen.end();
    },
    onDisplays: leaderScreen.settle,
    leader: {
      start: () => leaderStart(host.state(), inForce(), notes, clock.nowMs()),
      send: (event) => host.send({ by: 'staff', on: on(), event }),
      act: (act) => {
        if (act === 'swap') leaderScreen.swap();
        else if (act === 'failed') leaderWindow.failed('the page failed');
        else host.send({ by: 'staff', on: on(), event: { kind: 'sessionEnded' } });
      },
    },
  };
}

/** What the leader's page begins with; undefined where there is no session. */
function leaderStart(
  visit: VisitState,
  { shown }: InForce,
  notes: LeaderStart['notes'],
  nowMs: number,
): LeaderStart | undefined {
  const { session } = visit;
  if (!session) return undefined;
  const cards = session.cards.flatMap((id) => shown.cards.find((card) => card.id === id) ?? []);
  return { cards, picks: picksOf(shown), notes, visit, elapsedMs: nowMs - session.sinceMs };
}
