import { sentencesIn } from '../../content/model/sentences.ts';
import type { Language } from '../../visit/comfort.ts';
import { isWaiting, type VisitState } from '../../visit/state.ts';
import type { Words } from '../words/words.ts';
import type { Change } from './change.ts';
import type { ShownLine } from './domSentences.ts';
import type { FocusedControl } from './spokenPage.ts';
import { type LookFor, unread, type VoiceEffect, type VoiceEvent, type VoiceState } from './state.ts';

/** Everything outside the voice that decides what an event means. */
export interface VoiceContext {
  readonly visit: VisitState;
  /** The clinic's own language, for visits that chose none. */
  readonly ownLanguage: Language;
  readonly words: (language: Language) => Words;
}

/** The voice after an event, and the effects to carry out, in this order. */
export interface VoiceStep {
  readonly state: VoiceState;
  readonly effects: readonly VoiceEffect[];
}

/** What a voice becomes after an event. It handles every event in every state: an event that means nothing changes nothing. */
export function reduceVoice(state: VoiceState, event: VoiceEvent, context: VoiceContext): VoiceStep {
  const { phase, reading } = state;
  switch (event.kind) {
    case 'learned': {
      const learned = { ...state, languages: event.languages };
      // A page that came back after a crash goes on reading.
      return isWanted(learned, context.visit, context) ? readPage(learned, 'all', context) : still(learned);
    }
    case 'visitChanged':
      return afterVisit(state, event.change, event.before, context);
    case 'pageSeen':
      return afterSeen(state, event.for, event.lines, context);
    case 'focusSeen':
      // What had the focus is gone: there is a new page to hear.
      return event.control ? sayControl(state, event.control, context) : readPage(state, 'all', context);
    case 'lineBegan':
      return still(event.of === 'page' ? { ...state, reading: { ...reading, at: event.at } } : state);
    case 'lineHeard':
      return still(event.of === 'page' ? { ...state, reading: { ...reading, isTurning: true } } : state);
    case 'linesEnded':
      if (event.of === 'aside') return { state, effects: [hush] };
      // If nothing on a page could be heard, the voice does not turn to the next page.
      return reading.isTurning ? { state, effects: [{ kind: 'turnPage' }] } : finished(state, context);
    case 'pageTurned':
      return event.isTurned ? readPage(state, 'pages', context) : finished(state, context);
    case 'keyPressed':
      return isListening(state, context) ? { state: { ...state, phase: 'silent' }, effects: [hush] } : still(state);
    case 'focusMoved':
      // "Are you still reading?" is spoken as a whole, with its button.
      return isListening(state, context) && context.visit.attention.kind !== 'asked'
        ? { state, effects: [{ kind: 'seeFocus', when: 'now' }] }
        : still(state);
    case 'paused':
      if (phase !== 'reading') return still(state);
      // The page may not be there yet. Then it is looked at once it is there, and the voice stays paused.
      return isRead(state)
        ? { state: { ...state, phase: 'paused' }, effects: [{ kind: 'hush', isMarked: true }] }
        : readPaused(state, 'all');
    case 'wentOn':
      if (phase !== 'paused') return still(state);
      return isRead(state) ? readFrom(state, reading.at) : readPage(state, 'all', context);
    case 'askedAgain':
      return repeated(state, context);
    case 'stepped':
      if (!isRead(state)) return still(state);
      // Somebody who skips a page's last sentence wants the next page, though nothing of this one was heard to its end.
      return readFrom(
        { ...state, reading: { ...reading, isTurning: true } },
        Math.max(0, Math.min(reading.at + event.by, reading.lines.length)),
      );
    case 'left':
      return still({ ...state, phase: 'silent' });
    case 'noticed':
      return isListening(state, context) ? sayAside(state, own(event.text, context)) : still(state);
    default:
      return event satisfies never;
  }
}

/** Whether anything is to be said in a visit. In a session the voice is silent, because staff speak themselves. */
export function isWanted(
  { languages }: Pick<VoiceState, 'languages'>,
  visit: VisitState,
  { ownLanguage }: Pick<VoiceContext, 'ownLanguage'>,
): boolean {
  const { comfort, screen } = visit;
  return (
    comfort.voice !== 'off' &&
    !isWaiting(visit) &&
    screen.kind !== 'slide' &&
    languages.includes(comfort.language ?? ownLanguage)
  );
}

const hush: VoiceEffect = { kind: 'hush', isMarked: false };

function still(state: VoiceState): VoiceStep {
  return { state, effects: [] };
}

/** Whether somebody hears everything, buttons too. */
function isListening(state: VoiceState, context: VoiceContext): boolean {
  return context.visit.comfort.voice === 'all' && isWanted(state, context.visit, context);
}

/** Whether there is a page to go on with. */
function isRead({ reading }: VoiceState): boolean {
  return reading.lines.length > 0;
}

/** The kiosk's own words, sentence by sentence. */
function own(
  text: string,
  { visit, ownLanguage }: VoiceContext,
  lang = visit.comfort.language ?? ownLanguage,
): readonly ShownLine[] {
  return sentencesIn(text, lang).map((sentence) => ({ text: sentence, lang }));
}

function ownWords({ visit, ownLanguage, words }: VoiceContext): Words {
  return words(visit.comfort.language ?? ownLanguage);
}

function afterVisit(state: VoiceState, change: Change, before: VisitState, context: VoiceContext): VoiceStep {
  const seeFocus: readonly VoiceEffect[] = isListening(state, context) ? [{ kind: 'seeFocus', when: 'still' }] : [];
  switch (change) {
    case 'begun':
      return { state, effects: [hush] };
    case 'ended': {
      const silent = { ...state, phase: 'silent' } as const;
      const end = lastWords(before, context);
      return end.length > 0 ? sayAside(silent, end) : { state: silent, effects: [hush] };
    }
    case 'asked':
      return { state, effects: [{ kind: 'seePage', for: 'aside', of: 'all' }] };
    case 'answered':
      return { state: { ...state, aside: undefined }, effects: [hush, ...seeFocus] };
    case 'screen':
      return readPage(state, 'all', context);
    case 'page':
      return state.phase === 'paused' ? readPaused(state, 'pages') : readPage(state, 'pages', context);
    case 'choice':
      return { state, effects: [{ kind: 'deliver' }, ...seeFocus] };
    default:
      return still(state);
  }
}

function afterSeen(state: VoiceState, why: LookFor, lines: readonly ShownLine[], context: VoiceContext): VoiceStep {
  switch (why) {
    case 'aside':
      return sayAside(state, lines);
    case 'paused':
      return still({ ...state, reading: { ...unread, lines } });
    case 'panel': {
      const [told, first] = notices(state, context);
      return first.length > 0 ? sayAside(told, [...first, ...own(ownWords(context).voiceText, context)]) : still(told);
    }
    default: {
      const [told, first] = notices(state, context);
      const end = context.visit.comfort.voice === 'all' ? own(ownWords(context).voiceDone, context) : [];
      return readFrom({ ...told, reading: { ...unread, lines: [...first, ...lines, ...end] } }, 0);
    }
  }
}

function sayAside(state: VoiceState, lines: readonly ShownLine[], isAgain = false): VoiceStep {
  return { state: { ...state, aside: { lines, isAgain } }, effects: [{ kind: 'tell', of: 'aside', lines, from: 0 }] };
}

function readFrom(state: VoiceState, from: number): VoiceStep {
  const { lines } = state.reading;
  return {
    state: { ...state, aside: undefined, phase: 'reading' },
    effects: [{ kind: 'tell', of: 'page', lines, from }],
  };
}

/** Reads the page once it is there. On the comfort panel, it says how to begin instead. */
function readPage(state: VoiceState, of: 'all' | 'pages', { visit: { comfort, screen } }: VoiceContext): VoiceStep {
  const isPanel = screen.kind === 'comfort' && comfort.voice === 'text';
  return {
    // The phase is `reading` at once, so that the voice's buttons are there before the page is measured with them.
    state: { ...state, aside: undefined, reading: unread, phase: isPanel ? 'silent' : 'reading' },
    effects: [{ kind: 'seePage', for: isPanel ? 'panel' : 'reading', of }],
  };
}

/** Looks at the page and stays paused: somebody who paused and then turns the page wants to look, not to listen. */
function readPaused(state: VoiceState, of: 'all' | 'pages'): VoiceStep {
  return {
    state: { ...state, reading: unread, phase: 'paused' },
    effects: [{ kind: 'seePage', for: 'paused', of }],
  };
}

/** The page is read to its end, and there is no other. */
function finished(state: VoiceState, { visit }: VoiceContext): VoiceStep {
  const { reading } = state;
  return {
    state: {
      ...state,
      reading: { ...reading, at: reading.lines.length },
      phase: visit.comfort.voice === 'text' ? 'done' : 'silent',
    },
    effects: [hush],
  };
}

/** Repeats what was said beside the page, for example a button. If somebody asks once more, it repeats the page. */
function repeated(state: VoiceState, context: VoiceContext): VoiceStep {
  const { aside, reading } = state;
  if (!isWanted(state, context.visit, context)) return still(state);
  if (aside && !aside.isAgain) return sayAside(state, aside.lines, true);
  if (!isRead(state)) return readPage(state, 'all', context);
  return readFrom(state, reading.at < reading.lines.length ? reading.at : 0);
}

function sayControl(state: VoiceState, control: FocusedControl, context: VoiceContext): VoiceStep {
  const { on, off, voiceButton, voiceHere } = ownWords(context);
  const isOn = control.isOn === undefined ? [] : [control.isOn ? on : off];
  const what = [...isOn, ...(control.isHere ? [voiceHere] : []), voiceButton].flatMap((text) => own(text, context));
  return sayAside({ ...state, phase: 'silent' }, [...control.lines, ...what]);
}

/** What has to be said once in a visit before anything is read, and the voice's state after that. */
function notices(state: VoiceState, context: VoiceContext): readonly [VoiceState, readonly ShownLine[]] {
  const { visitId, comfort } = context.visit;
  const told = state.told.visitId === visitId ? state.told : { visitId, others: false, keys: false };
  const { voiceOthers, voiceAll } = ownWords(context);
  const others = comfort.ear === 'speaker' && !told.others ? [voiceOthers] : [];
  const keys = comfort.voice === 'all' && !told.keys ? [voiceAll] : [];
  const after = { visitId, others: told.others || others.length > 0, keys: told.keys || keys.length > 0 };
  return [{ ...state, told: after }, [...others, ...keys].flatMap((text) => own(text, context))];
}

/**
 * The last words to somebody who cannot see that the visit, or only the voice, is over. If the voice was in a headset, its end is not
 * said to the room.
 */
function lastWords({ visitId, comfort }: VisitState, context: VoiceContext): readonly ShownLine[] {
  const { visit: now, ownLanguage, words } = context;
  const lang = comfort.language ?? ownLanguage;
  if (comfort.voice !== 'all') return [];
  // When staff begin a talk, nobody's visit is over, so nothing is said.
  if (now.visitId !== visitId) return now.screen.kind === 'attract' ? own(words(lang).visitOver, context, lang) : [];
  return now.comfort.voice === 'off' && comfort.ear === 'speaker' ? own(words(lang).voiceOff, context, lang) : [];
}
