import { app, screen } from 'electron';
import type { Host } from '../visit/host.ts';
import type { VisitState } from '../visit/state.ts';
import { type GuardedCalls, guardCalls } from './bridge/calls.ts';
import type { LeadStart, StaffAct, Start } from './bridge/contract.ts';
import { push } from './bridge/handlers.ts';
import { systemClock, today } from './clock.ts';
import type { Folders } from './dataFolder.ts';
import { loadNarration } from './library/narration.ts';
import type { VoiceFolders } from './library/protocol.ts';
import type { Log, MachineLog } from './log.ts';
import type { Plan } from './owner.ts';
import { createPrinting } from './print/print.ts';
import { createLeading } from './screen/leading.ts';
import type { PaperView } from './screen/paperView.ts';
import type { SideView } from './screen/sideView.ts';
import type { PatientView } from './screen/view.ts';
import { watchHeadset } from './sound/headset.ts';
import { openRoom, picksOf } from './staff/room.ts';

/** The kiosk's windows. */
export interface Views {
  readonly view: PatientView;
  readonly staffView: SideView;
  readonly leadView: SideView;
  readonly paperView: PaperView;
}

interface BehindOptions {
  readonly log: MachineLog;
  readonly views: Views;
  readonly folders: Folders;
  readonly voice: VoiceFolders;
  readonly host: Host;
  readonly start: () => Start;
  readonly plan: () => Plan;
  /** Settings were written: they are to be read. */
  readonly onWritten: () => Promise<void>;
  /** Whether something outside starts the kiosk again when it ends. */
  readonly isSupervised: boolean;
}

/** What nobody needs on a screen that has only just come up: staff's rooms, led sessions, paper, and the check of messages. */
export interface Behind {
  readonly calls: GuardedCalls;
  /** Somebody is at the staff door. */
  readonly openDoor: () => void;
  readonly onVisit: (visit: VisitState) => void;
  readonly onDisplays: () => void;
}

/** The status that tells a supervisor to leave the kiosk off: staff went to the desktop. */
const leaveStatus = 3;

/** For what was said before. */
const quietLog: Log = { info: () => {}, warn: () => {}, error: () => {} };

/** Composes what is behind the screen. */
export function openBehind({
  log,
  views,
  folders,
  voice,
  host,
  start,
  plan,
  onWritten,
  isSupervised,
}: BehindOptions): Behind {
  const { view, staffView, leadView, paperView } = views;
  let complainedOf: Plan | undefined;
  const stopWatching = watchHeadset({
    log,
    clock: systemClock,
    onChange: (isIn) => {
      if (plan().viewSettings.sound.isVoiceOn) host.send({ by: 'system', event: { kind: 'headset', isIn } });
    },
  });
  // However the app ends, nothing that it began goes on.
  process.once('exit', stopWatching);
  const now = () => {
    const { visitId, instance } = host.state();
    return { visitId, instance };
  };
  const leading = createLeading({
    view,
    leadView,
    // Under Wayland no program says where its windows go: staff's could come up on the people's display.
    displays: () => (app.commandLine.getSwitchValue('ozone-platform') === 'wayland' ? [] : screen.getAllDisplays()),
    onLedFrom: (place) => host.send({ by: 'system', event: { kind: 'ledFrom', place } }),
  });
  // Of the session that goes on. They are told to the page of whoever leads, and to nothing else.
  let notes: LeadStart['notes'] = {};
  const lead = ({ cards, plan: title }: StaffAct & { readonly kind: 'lead' }) => {
    notes = room.plans().find((planned) => planned.title === title)?.notes ?? {};
    const event = { kind: 'sessionStarted', cards, ledFrom: leading.begin() } as const;
    host.send({ by: 'staff', on: now(), event });
    if (!host.state().session) leading.end();
  };
  const onAct = (act: StaffAct) => {
    log.info(`staff: ${act.kind}`);
    staffView.close();
    view.focus();
    if (act.kind === 'restart' && !isSupervised) app.relaunch();
    if (act.kind === 'restart' || act.kind === 'leave') app.exit(act.kind === 'restart' ? 0 : leaveStatus);
    if (act.kind === 'walk') host.send({ by: 'staff', on: now(), event: { kind: 'walkStarted', pathId: act.pathId } });
    else if (act.kind === 'lead') lead(act);
    // A first set-up takes the demonstration's notice away.
    else if (host.state().attention.kind === 'resting') view.wipe('shown');
  };
  const room = openRoom({ log, dataFolder: folders.data, view, inForce: plan, onAct, onWritten });
  const openDoor = (bounds = view.bounds()) => {
    if (staffView.open(bounds)) room.desk.opened();
  };
  leadView.onDoorKey(openDoor);
  const printing = createPrinting({
    log,
    clock: systemClock,
    paperView,
    settings: () => plan().settings,
    today,
  });
  const calls = guardCalls(
    {
      hear: {
        'visit:event': ({ on, event }) => host.send({ by: 'patient', on, event }),
        'view:failed': ({ what, isFatal }) => view.failed(what, { isFatal }),
        'door:knocked': () => openDoor(),
        'staff:act': room.desk.act,
        'lead:event': (event) => host.send({ by: 'staff', on: now(), event }),
        'lead:act': (act) => {
          if (act === 'swap') leading.swap();
          else if (act === 'failed') leadView.failed('the page failed');
          else host.send({ by: 'staff', on: now(), event: { kind: 'sessionEnded' } });
        },
        'paper:ready': paperView.heardReady,
      },
      answer: {
        // Paper is for those who have staff beside them: nobody can empty the tray from the waiting room.
        'kiosk:print': () => (host.state().posture === 'waiting-room' ? 'failed' : printing.print(start())),
        'kiosk:narration': () => {
          // Read for each page, as recordings come and go; what is wrong with them is said once.
          const narration = loadNarration(plan().shown, voice, complainedOf === plan() ? quietLog : log);
          complainedOf = plan();
          return narration;
        },
        'staff:start': room.desk.start,
        'staff:unlock': room.desk.unlock,
        'staff:look': room.desk.look,
        'staff:save': room.desk.save,
        'staff:plan': room.desk.plan,
        'lead:start': () => leadStart(host.state(), plan(), notes),
        'paper:start': printing.sheet,
      },
    },
    log,
  );
  return {
    calls,
    openDoor: () => openDoor(),
    onVisit: (visit) => {
      const contents = leadView.contents();
      if (visit.session) {
        if (contents) push(contents, 'visit:state', visit);
        return;
      }
      notes = {};
      leading.end();
    },
    onDisplays: () => {
      staffView.place(view.display().bounds);
      leading.settle();
    },
  };
}

/** What the page of whoever leads begins with; undefined where there is no session. */
function leadStart(visit: VisitState, { shown }: Plan, notes: LeadStart['notes']): LeadStart | undefined {
  const { session } = visit;
  if (!session) return undefined;
  const cards = session.cards.flatMap((id) => shown.cards.find((card) => card.id === id) ?? []);
  return { cards, picks: picksOf(shown), notes, visit, elapsedMs: systemClock.nowMs() - session.sinceMs };
}
