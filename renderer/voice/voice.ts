import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Clip, Narration } from '../../content/narration.ts';
import { sentencesIn } from '../../content/sentences.ts';
import type { Clock } from '../../visit/host.ts';
import type { Comfort, Language } from '../../visit/comfort.ts';
import type { VisitState } from '../../visit/state.ts';
import type { Delivery, Speech } from '../audio/speech.ts';
import type { Words } from '../words/table.ts';
import type { ShownLine } from './script.ts';
import { soundsOf } from './sounds.ts';

/** What the voice does: nothing, read the page, or wait in the middle of it. */
export interface VoiceState {
  readonly phase: 'silent' | 'reading' | 'paused';
  /** Languages that there is a voice for; none until it is known. */
  readonly languages: readonly string[];
}

/** The voice of a page, and what a listener does with it. */
export interface Voice {
  readonly state: StoreApi<VoiceState>;
  readonly pause: () => void;
  readonly goOn: () => void;
  /** Says the last thing again. */
  readonly again: () => void;
  /** To another sentence of the page. */
  readonly step: (by: 1 | -1) => void;
}

/** The page as the voice knows it. */
export interface SpokenPage {
  /** The sentences of the topmost thing that is shown; of a later page, without what stands around its pages. */
  readonly lines: (of: 'all' | 'pages') => readonly ShownLine[];
  /** The button that has the focus; undefined where none has it. */
  readonly focused: () => FocusedControl | undefined;
  readonly mark: (line: ShownLine | undefined) => void;
  /** Turns to the next page of a text. False where there is none. */
  readonly turnOn: () => boolean;
  /** Calls back once nothing on the page changes any more. Returns what calls it off. */
  readonly whenStill: (run: () => void) => () => void;
  /** Calls back when a key moved the focus, and before any key acts. */
  readonly onFocus: (moved: () => void) => void;
  readonly onKey: (pressed: () => void) => void;
}

/** A button as it is said: its words, and what it is in. */
export interface FocusedControl {
  readonly lines: readonly ShownLine[];
  readonly isOn: boolean | undefined;
  readonly isHere: boolean;
}

interface VoiceOptions {
  readonly visit: Pick<StoreApi<VisitState>, 'getState' | 'subscribe'>;
  /** The clinic's own language, for visits that chose none. */
  readonly ownLanguage: Language;
  /** Nothing is ever louder, 0 to 1. */
  readonly ceiling: number;
  readonly words: (language: Language) => Words;
  readonly narration: () => Promise<Narration | undefined>;
  readonly page: SpokenPage;
  readonly speech: Speech;
  readonly clock: Clock;
  /** A sentence begins: somebody listens. */
  readonly onSentence: () => void;
  /** Music makes room for speech, and comes back after it. */
  readonly onSpeaking: (isSpeaking: boolean) => void;
}

/** The breath between two sentences, in milliseconds. */
const breathMs = 280;

/** The list of all that can be heard is long, and seldom needed: so long after its start a page has time for it. */
const loadAfterMs = 2500;

const rates: Readonly<Record<Comfort['voiceSpeed'], number>> = { slow: 0.8, normal: 1, fast: 1.25 };

/** Gains of 6 dB less and more. A voice that is lifted is held by a limiter. */
const gains: Readonly<Record<Comfort['voiceVolume'], number>> = { soft: 0.5, normal: 1, loud: 2 };

/** Reads what is shown, for as long as a visit wants it. There is one of it on a page, and it never says two things at once. */
export function createVoice(options: VoiceOptions): Voice {
  const { visit, page, speech, clock, onSentence, onSpeaking } = options;
  const state = createStore<VoiceState>()(() => ({ phase: 'silent', languages: [] }));
  /** Undefined until it was asked for, which is when it is first needed, or when nothing else is to be done. */
  let narration: Narration | undefined;
  let loading: Promise<void> | undefined;
  /** The page that is read, and how far. */
  let reading: { readonly lines: readonly ShownLine[]; readonly at: number } = { lines: [], at: 0 };
  /** What was said last beside the page: a notice, a button, a question. Undefined where it was the page. */
  let aside: readonly ShownLine[] | undefined;
  let toldVisitId = -1;
  let callOff = () => {};

  const language = () => visit.getState().comfort.language ?? options.ownLanguage;
  const delivery = ({ comfort }: VisitState): Delivery => ({
    rate: rates[comfort.voiceSpeed],
    gain: gains[comfort.voiceVolume] * options.ceiling,
  });
  const own = (text: string): readonly ShownLine[] =>
    sentencesIn(text, language()).map((sentence) => ({ text: sentence, lang: language() }));
  const clipsOf = ({ text, lang }: ShownLine): readonly Clip[] =>
    soundsOf(text, narration?.[lang.slice(0, 2)] ?? {}) ?? [];
  const setPhase = (phase: VoiceState['phase']) => {
    if (state.getState().phase !== phase) state.setState({ phase });
  };
  const hush = () => {
    callOff();
    callOff = () => {};
    speech.stop();
    page.mark(undefined);
    onSpeaking(false);
  };
  /** Says lines one after the other. */
  const say = (lines: readonly ShownLine[], from: number, onLine: (at: number) => void, onEnd: () => void) => {
    const line = lines[from];
    if (!line) {
      onEnd();
      return;
    }
    onLine(from);
    page.mark(line);
    onSpeaking(true);
    onSentence();
    speech.say(clipsOf(line), delivery(visit.getState()), () => {
      callOff = clock.after(breathMs, () => say(lines, from + 1, onLine, onEnd));
    });
  };
  const sayAside = (lines: readonly ShownLine[]) => {
    hush();
    aside = lines;
    say(lines, 0, () => {}, hush);
  };
  const readFrom = (from: number) => {
    hush();
    aside = undefined;
    setPhase('reading');
    const onLine = (at: number) => {
      reading = { ...reading, at };
    };
    say(reading.lines, from, onLine, () => {
      // The next page comes with the visit's next state, and is read then.
      if (page.turnOn()) return;
      reading = { ...reading, at: reading.lines.length };
      hush();
      setPhase('silent');
    });
  };
  /** What has to be said once in a visit before anything is read. */
  const notices = (): readonly ShownLine[] => {
    const { visitId, comfort } = visit.getState();
    if (toldVisitId === visitId) return [];
    toldVisitId = visitId;
    const words = options.words(language());
    const others = comfort.ear === 'speaker' ? [words.voiceOthers] : [];
    return [...others, ...(comfort.voice === 'all' ? [words.voiceAll] : [])].flatMap(own);
  };
  const readPage = (of: 'all' | 'pages') => {
    hush();
    reading = { lines: [], at: 0 };
    const { comfort, screen } = visit.getState();
    const isSheet = screen.kind === 'comfort' && comfort.voice === 'text';
    // Said at once, so that the player is there before the page is measured with it.
    setPhase(isSheet ? 'silent' : 'reading');
    callOff = page.whenStill(() => {
      if (isSheet) {
        const first = notices();
        if (first.length > 0) sayAside([...first, ...own(options.words(language()).voiceText)]);
        return;
      }
      const end = comfort.voice === 'all' ? own(options.words(language()).voiceDone) : [];
      reading = { lines: [...notices(), ...page.lines(of), ...end], at: 0 };
      readFrom(0);
    });
  };
  const sayFocused = () => {
    const control = page.focused();
    if (!control) return;
    const { on, off, voiceButton, voiceHere } = options.words(language());
    const isOn = control.isOn === undefined ? [] : [control.isOn ? on : off];
    const what = [...isOn, ...(control.isHere ? [voiceHere] : []), voiceButton].flatMap(own);
    setPhase('silent');
    sayAside([...control.lines, ...what]);
  };

  const follow = (now: VisitState, before: VisitState) => {
    if (isWanted(now) && !narration) {
      void load();
      return;
    }
    if (!isWanted(now)) {
      if (before.comfort.voice === 'off') return;
      hush();
      setPhase('silent');
      if (now.visitId === before.visitId && now.comfort.voice === 'off' && before.comfort.voice === 'all')
        sayAside(own(options.words(language()).voiceOff));
      return;
    }
    if (now.attention.kind !== before.attention.kind && now.attention.kind === 'asked') {
      hush();
      callOff = page.whenStill(() => sayAside(page.lines('all')));
    } else if (before.attention.kind === 'asked' && now.attention.kind !== 'asked') {
      hush();
    } else if (screenOf(now) !== screenOf(before) || placeOf(now) !== placeOf(before)) {
      const isTurned = screenOf(now) === screenOf(before);
      if (isTurned && state.getState().phase === 'paused') readPaused('pages');
      else readPage(isTurned ? 'pages' : 'all');
    } else if (choicesOf(now) !== choicesOf(before)) {
      speech.deliver(delivery(now));
      if (now.comfort.voice === 'all') callOff = page.whenStill(sayFocused);
    }
  };
  /** Whoever paused and turns the page wants to look. */
  const readPaused = (of: 'all' | 'pages') => {
    hush();
    setPhase('paused');
    callOff = page.whenStill(() => {
      reading = { lines: page.lines(of), at: 0 };
    });
  };
  visit.subscribe(follow);
  page.onKey(() => {
    if (visit.getState().comfort.voice !== 'all') return;
    hush();
    setPhase('silent');
  });
  page.onFocus(() => {
    if (visit.getState().comfort.voice === 'all') sayFocused();
  });
  const learn = async () => {
    narration = (await options.narration()) ?? {};
    state.setState({ languages: Object.keys(narration) });
    // A page that came back after a crash goes on reading.
    if (isWanted(visit.getState())) readPage('all');
  };
  const load = () => (loading ??= learn());
  clock.after(loadAfterMs, () => void load());
  if (isWanted(visit.getState())) void load();

  return {
    state,
    pause: () => {
      if (state.getState().phase !== 'reading') return;
      // The page is not there yet: it waits.
      if (reading.lines.length === 0) {
        readPaused('all');
        return;
      }
      callOff();
      // The mark stays, to show the place.
      speech.stop();
      onSpeaking(false);
      setPhase('paused');
    },
    goOn: () => {
      if (state.getState().phase === 'paused') readFrom(reading.at);
    },
    again: () => {
      if (visit.getState().comfort.voice === 'off') return;
      if (aside) sayAside(aside);
      else if (reading.lines.length > 0) readFrom(reading.at < reading.lines.length ? reading.at : 0);
    },
    step: (by) => {
      if (reading.lines.length > 0) readFrom(Math.max(0, Math.min(reading.at + by, reading.lines.length)));
    },
  };
}

function isWanted({ comfort, screen }: VisitState): boolean {
  return comfort.voice !== 'off' && screen.kind !== 'attract';
}

/** Which screen is shown, and in which voice: another one is read from its beginning. */
function screenOf({ visitId, instance, comfort }: VisitState): string {
  return [visitId, instance, comfort.language, comfort.voice].join(' ');
}

/** Where in a screen its view is: another page of it is read on from there. */
function placeOf({ screen }: VisitState): number {
  return 'place' in screen ? screen.place : 0;
}

/** What somebody has chosen: a button says of itself what has become of it. */
function choicesOf({ questions, walk, comfort }: VisitState): string {
  return JSON.stringify([questions, walk, comfort]);
}
