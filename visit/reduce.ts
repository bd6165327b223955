import type { Catalogue } from './catalogue.ts';
import { initialComfort } from './comfort.ts';
import type { Made, PatientEvent, StaffEvent, SystemEvent, VisitEvent } from './events.ts';
import { present } from './present.ts';
import { deadlineMs, type QuietTimesOf } from './quiet.ts';
import { including } from './including.ts';
import {
  initialVisit,
  isAway,
  isWaiting,
  type Screen,
  type SideScreenKind,
  type VisitState,
  type Consultation,
} from './state.ts';

/** Everything outside the visit that decides what an event means. */
export interface Context {
  /** Monotonic: never steps back, whatever the wall clock does. */
  readonly nowMs: number;
  readonly catalogue: Catalogue;
  readonly quietTimes: QuietTimesOf;
}

/**
 * Returns the state of a visit after an event. Every event has an answer in every state: an event that means nothing in a state leaves the
 * state unchanged.
 */
export function reduce(state: VisitState, event: VisitEvent, context: Context): VisitState {
  if (event.by === 'system') return afterSystem(state, event.event, context);
  if (isStale(state, event.on)) return state;
  return event.by === 'staff' ? afterStaff(state, event.event, context) : afterPatient(state, event.event, context);
}

function isStale(state: VisitState, on: Made): boolean {
  return on.visitId !== state.visitId || on.instance !== state.instance;
}

function ended(state: VisitState): VisitState {
  return initialVisit(state.visitId + 1);
}

function afterSystem(state: VisitState, event: SystemEvent, context: Context): VisitState {
  const { attention, session } = state;
  if (event.kind === 'ledFrom')
    return session && session.ledFrom !== event.from
      ? { ...state, session: { ...session, ledFrom: event.from } }
      : state;
  if (event.kind === 'headset') return event.isIn ? withHeadset(state, context) : withoutHeadset(state);
  if (event.kind === 'darkened') return state.screen.kind === 'attract' ? shown(state, { kind: 'dark' }, []) : state;
  if (event.kind === 'lit') return state.screen.kind === 'dark' ? shown(state, { kind: 'attract' }, []) : state;
  if (attention.kind === 'resting') return state;
  if (event.kind !== 'timePassed') return ended(state);
  const deadline = deadlineMs(state, context.catalogue, context.quietTimes);
  if (deadline === undefined || context.nowMs < deadline) return state;
  // Even if the timer fires late, a visit never ends before the question was shown for its full time.
  return attention.kind === 'asked' ? ended(state) : { ...state, attention: { kind: 'asked', sinceMs: context.nowMs } };
}

/**
 * Somebody who plugs in a headset may not be able to see. So the screen wakes, and everything is read aloud in the headset. While staff
 * lead, nothing changes, because the screen is then for everybody.
 */
function withHeadset(state: VisitState, { nowMs }: Context): VisitState {
  if (state.posture !== 'waiting-room') return state;
  const woken = isWaiting(state) ? shown(state, { kind: 'topics', position: 0 }, []) : state;
  // If the voice already reads only the pages, it continues to read only the pages.
  const voice = state.comfort.voice === 'off' ? 'all' : state.comfort.voice;
  const comfort = { ...state.comfort, voice, ear: 'headset' } as const;
  return { ...woken, comfort, attention: { kind: 'present', sinceMs: nowMs } };
}

/** Switches the voice off when the headset is pulled out, because the room must not hear what one person was hearing. */
function withoutHeadset(state: VisitState): VisitState {
  if (state.comfort.voice === 'off' && state.comfort.ear === 'speaker') return state;
  return { ...state, comfort: { ...state.comfort, voice: 'off', ear: 'speaker' } };
}

function withVoice(state: VisitState): VisitState {
  return { ...state, comfort: { ...state.comfort, voice: 'all' } };
}

function afterStaff(state: VisitState, event: StaffEvent, context: Context): VisitState {
  switch (event.kind) {
    case 'consultationStarted': {
      const [first] = context.catalogue.guides.get(event.guideId) ?? [];
      if (!first) return state;
      return {
        ...led(state, { kind: 'step', position: 0 }, context),
        posture: 'consultation',
        consultation: { guideId: event.guideId, step: 0, seen: [first.id], clear: [], matters: [] },
      };
    }
    case 'sessionStarted': {
      const cards = event.cards.filter((id) => context.catalogue.cardWords.has(id));
      const [first] = cards;
      if (first === undefined) return state;
      const session = {
        cards,
        at: 0,
        seen: [first],
        fragment: 0,
        isBlank: false,
        ledFrom: event.ledFrom,
        sinceMs: context.nowMs,
      };
      return { ...led(state, { kind: 'slide' }, context), posture: 'guided', session };
    }
    case 'sessionEnded':
      return state.session ? ended(state) : state;
    default:
      // Everything that the leader of a session does could also be done on the patients' screen.
      return state.session ? afterPatient(state, event, context) : state;
  }
}

/** The comfort settings at the beginning of a visit that staff lead: without music. */
const ledComfort = { ...initialComfort, sound: 'off' } as const;

/** Begins a visit that staff lead. It keeps nothing of the person before, and has no music. */
function led(state: VisitState, screen: Screen, { nowMs }: Context): VisitState {
  const fresh = initialVisit(state.visitId + 1);
  return {
    ...shown(fresh, screen, []),
    comfort: ledComfort,
    attention: { kind: 'present', sinceMs: nowMs },
  };
}

/** What a touch or a key on a black screen may send. */
const wakingEvents: ReadonlySet<PatientEvent['kind']> = new Set([
  'woke',
  'wokeIn',
  'touched',
  'voiceAsked',
  'helpOpened',
]);

function afterPatient(state: VisitState, event: PatientEvent, context: Context): VisitState {
  // The voice keeps a visit alive, but it cannot begin a visit or answer the question for somebody.
  if (event.kind === 'sentenceStarted' && state.attention.kind !== 'present') return state;
  // Somebody who touches a black screen cannot know what is there: the first touch only shows it.
  if (state.screen.kind === 'dark') return wakingEvents.has(event.kind) ? shown(state, { kind: 'attract' }, []) : state;
  const here: VisitState = { ...state, attention: { kind: 'present', sinceMs: context.nowMs } };
  // The touch that wakes the screen can only choose a language or the voice, or open "Need help?".
  if (state.screen.kind === 'attract') {
    if (event.kind === 'woke') return shown(here, { kind: 'topics', position: 0 }, []);
    if (event.kind === 'wokeIn') {
      const comfort = { ...here.comfort, language: event.language };
      return shown({ ...here, comfort }, { kind: 'topics', position: 0 }, []);
    }
    if (event.kind === 'voiceAsked') return shown(withVoice(here), { kind: 'topics', position: 0 }, []);
    if (event.kind === 'helpOpened')
      return shown(here, { kind: 'help', position: 0 }, [{ kind: 'topics', position: 0 }]);
    return state;
  }
  if (event.kind === 'finished') {
    // A talk asks once before it ends; in the waiting room one touch ends the visit at once.
    if (state.posture === 'waiting-room' || state.screen.kind === 'ending') return ended(state);
    return state.attention.kind === 'asked' ? here : withSide(here, 'ending');
  }
  // A touch that raced the question only answers it: nothing may happen below the question, where nobody can see it.
  if (state.attention.kind === 'asked') return here;
  return afterChoice(here, event, context);
}

function afterChoice(state: VisitState, event: PatientEvent, { catalogue }: Context): VisitState {
  const { consultation } = state;
  const steps = consultation ? (catalogue.guides.get(consultation.guideId) ?? []) : [];
  switch (event.kind) {
    case 'allQuestionsOpened':
      return state.screen.kind === 'topics' ? state : shown(state, topicsAt(state.screen, catalogue), []);
    case 'cardOpened':
      return catalogue.cardWords.has(event.cardId)
        ? shown(state, { kind: 'card', cardId: event.cardId, position: 0 }, [])
        : state;
    case 'drawingOpened':
      return catalogue.drawnWords.has(event.cardId) && state.screen.kind !== 'drawing'
        ? shown(state, { kind: 'drawing', cardId: event.cardId, position: 0 }, [...state.trail, state.screen])
        : state;
    case 'sourcesOpened':
      return withSide(state, 'sources');
    case 'helpOpened':
      return withSide(state, 'help');
    case 'questionsOpened':
      return withSide(state, 'questions');
    case 'comfortOpened':
      return withSide(state, 'comfort');
    case 'takeHomeOpened':
      return withSide(state, 'takeHome');
    case 'wentBack':
      return shown(state, state.trail.at(-1) ?? homeOf(state), state.trail.slice(0, -1));
    case 'turnedTo':
      return withPosition(state, event.position);
    case 'questionMarked':
      return catalogue.cardWords.has(event.cardId)
        ? { ...state, questions: including(state.questions, event.cardId) }
        : state;
    case 'questionUnmarked':
      return { ...state, questions: state.questions.filter((cardId) => cardId !== event.cardId) };
    case 'stepsOpened':
      // The overview shows the title and then one entry for each step. It opens at the step that the talk is at.
      return consultation ? withSide(state, 'steps', consultation.step + 1) : state;
    case 'stepOpened':
      return consultation ? atStep(state, consultation, event.step, steps[event.step]) : state;
    case 'stepCleared':
      return consultation && steps.some(({ id }) => id === event.stepId)
        ? { ...state, consultation: { ...consultation, clear: including(consultation.clear, event.stepId) } }
        : state;
    case 'stepUncleared':
      return consultation
        ? { ...state, consultation: { ...consultation, clear: consultation.clear.filter((id) => id !== event.stepId) } }
        : state;
    case 'mattersChosen':
      return consultation && steps.some(({ items }) => items.includes(event.itemId))
        ? { ...state, consultation: { ...consultation, matters: including(consultation.matters, event.itemId) } }
        : state;
    case 'mattersDropped':
      return consultation
        ? {
            ...state,
            consultation: { ...consultation, matters: consultation.matters.filter((id) => id !== event.itemId) },
          }
        : state;
    case 'voiceAsked':
      // The voice does not read slides aloud: staff speak when they show them to a group.
      return state.screen.kind === 'slide' ? state : withVoice(state);
    case 'comfortChanged':
      return { ...state, comfort: event.comfort };
    case 'movedOn':
    case 'slideOpened':
    case 'blanked':
    case 'unblanked': {
      const session = state.screen.kind === 'slide' && state.session && present(state.session, event, catalogue);
      return session ? { ...state, session } : state;
    }
    case 'handedOver':
      return state.session && state.screen.kind === 'slide'
        ? { ...shown(state, { kind: 'topics', position: 0 }, []), session: { ...state.session, isBlank: false } }
        : state;
    case 'takenBack':
      // One person's comfort settings from exploring are not kept for the room. Only the language is kept.
      return isAway(state)
        ? shown({ ...state, comfort: { ...ledComfort, language: state.comfort.language } }, { kind: 'slide' }, [])
        : state;
    default:
      return state;
  }
}

/** A consultation at another of its steps. */
function atStep(
  state: VisitState,
  consultation: Consultation,
  step: number,
  found: { readonly id: string } | undefined,
): VisitState {
  if (!found) return state;
  const seen = including(consultation.seen, found.id);
  return { ...shown(state, { kind: 'step', position: 0 }, []), consultation: { ...consultation, step, seen } };
}

/** Where "Back" leads when the trail is empty. */
function homeOf({ consultation, screen }: VisitState): Screen {
  if (consultation) return { kind: 'step', position: 0 };
  return screen.kind === 'slide' ? screen : { kind: 'topics', position: 0 };
}

/** The topics screen, at the card that was shown, so that the patient comes back to the same place. */
function topicsAt(screen: Screen, { cardWords }: Catalogue): Screen {
  const here = screen.kind === 'card' ? [...cardWords.keys()].indexOf(screen.cardId) : 0;
  return { kind: 'topics', position: Math.max(0, here) };
}

function shown(state: VisitState, screen: Screen, trail: readonly Screen[]): VisitState {
  return { ...state, screen, trail, instance: state.instance + 1 };
}

/** Opens a side screen. If it is already in the trail, the visit goes back to it, so that the trail never grows in circles. */
function withSide(state: VisitState, kind: SideScreenKind, position = 0): VisitState {
  const { screen, trail } = state;
  if (screen.kind === kind) return state;
  const earlier = trail.findIndex((step) => step.kind === kind);
  const found = trail[earlier];
  if (found) return shown(state, found, trail.slice(0, earlier));
  return shown(state, { kind, position }, [...trail, screen]);
}

function withPosition(state: VisitState, position: number): VisitState {
  const { screen } = state;
  if (screen.kind === 'attract' || screen.kind === 'dark' || screen.kind === 'slide') return state;
  if (!Number.isSafeInteger(position) || position < 0) return state;
  return { ...state, screen: { ...screen, position } };
}
