import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Clip, Narration } from '../../content/narration.ts';
import { sentencesIn } from '../../content/sentences.ts';
import type { Clock } from '../../visit/host.ts';
import { type Comfort, type Language, languages } from '../../visit/comfort.ts';
import type { VisitState } from '../../visit/state.ts';
import type { Delivery, Speech } from '../audio/speech.ts';
import type { Words } from '../words/table.ts';
import type { ShownLine } from './script.ts';
import { soundsOf } from './sounds.ts';

/** What the voice does: nothing, read the page, wait in the middle of it, or wait at its end. */
export interface VoiceState {
  readonly phase: 'silent' | 'reading' | 'paused' | 'done';
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
  /** Gives the screen its own buttons back, once the page is read. */
  readonly leave: () => void;
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
  /** Calls back when a key moved the focus, and before any key acts that is not the voice's own. */
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
  /** The page that is read, how far, and whether anything of it was heard. */
  let reading: { readonly lines: readonly ShownLine[]; readonly at: number; readonly isHeard: boolean } = unread;
  /** What was said last beside the page: a notice, a button, a question; and whether it was said again. Undefined where it was the page. */
  let aside: { readonly lines: readonly ShownLine[]; readonly isAgain: boolean } | undefined;
  /** What was said once in a visit already: that others may hear, and how keys work. */
  let told = { visitId: -1, others: false, keys: false };
  let callOff = () => {};

  const language = () => visit.getState().comfort.language ?? options.ownLanguage;
  const wordsNow = () => options.words(language());
  const isWanted = ({ comfort, screen }: VisitState) =>
    // What staff show a group is theirs to say.
    comfort.voice !== 'off' &&
    screen.kind !== 'attract' &&
    screen.kind !== 'slide' &&
    isSpoken(comfort.language ?? options.ownLanguage);
  const isSpoken = (spoken: Language) => state.getState().languages.includes(spoken);
  const delivery = ({ comfort }: VisitState): Delivery => ({
    rate: rates[comfort.voiceSpeed],
    gain: gains[comfort.voiceVolume],
    ceiling: options.ceiling,
  });
  const own = (text: string): readonly ShownLine[] =>
    sentencesIn(text, language()).map((sentence) => ({ text: sentence, lang: language() }));
  const clipsOf = ({ text, instead = '', lang }: ShownLine): readonly Clip[] => {
    const clips = narration?.[lang.slice(0, 2)] ?? {};
    return soundsOf(text, clips) ?? soundsOf(instead, clips) ?? [];
  };
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
  /** Does something once the page is there, unless something else comes before. */
  const whenStill = (run: () => void) => {
    callOff();
    callOff = page.whenStill(run);
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
    const clips = clipsOf(line);
    speech.say(clips, delivery(visit.getState()), (wasHeard) => {
      if (wasHeard) reading = { ...reading, isHeard: true };
      const next = () => say(lines, from + 1, onLine, onEnd);
      const [following] = lines[from + 1] ? clipsOf(lines[from + 1] ?? line) : [];
      // One recording goes on without a breath that it does not have.
      if (isNextPart(clips.at(-1), following)) next();
      else callOff = clock.after(breathMs, next);
    });
  };
  const sayAside = (lines: readonly ShownLine[], isAgain = false) => {
    hush();
    aside = { lines, isAgain };
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
      // Pages of which nothing can be heard are not leafed through.
      if (reading.isHeard && page.turnOn()) {
        readPage('pages');
        return;
      }
      reading = { ...reading, at: reading.lines.length };
      hush();
      setPhase(visit.getState().comfort.voice === 'text' ? 'done' : 'silent');
    });
  };
  /** What has to be said once in a visit before anything is read. */
  const notices = (): readonly ShownLine[] => {
    const { visitId, comfort } = visit.getState();
    if (told.visitId !== visitId) told = { visitId, others: false, keys: false };
    const words = wordsNow();
    const others = comfort.ear === 'speaker' && !told.others ? [words.voiceOthers] : [];
    const keys = comfort.voice === 'all' && !told.keys ? [words.voiceAll] : [];
    told = { visitId, others: told.others || others.length > 0, keys: told.keys || keys.length > 0 };
    return [...others, ...keys].flatMap(own);
  };
  const readPage = (of: 'all' | 'pages') => {
    hush();
    aside = undefined;
    reading = unread;
    const { comfort, screen } = visit.getState();
    const isSheet = screen.kind === 'comfort' && comfort.voice === 'text';
    // Said at once, so that the player is there before the page is measured with it.
    setPhase(isSheet ? 'silent' : 'reading');
    whenStill(() => {
      if (isSheet) {
        const first = notices();
        if (first.length > 0) sayAside([...first, ...own(wordsNow().voiceText)]);
        return;
      }
      const end = comfort.voice === 'all' ? own(wordsNow().voiceDone) : [];
      reading = { ...unread, lines: [...notices(), ...page.lines(of), ...end] };
      readFrom(0);
    });
  };
  /** Whoever paused and turns the page wants to look. */
  const readPaused = (of: 'all' | 'pages') => {
    hush();
    reading = unread;
    setPhase('paused');
    whenStill(() => {
      reading = { ...unread, lines: page.lines(of) };
    });
  };
  const sayFocused = () => {
    const control = page.focused();
    // What had the focus is gone: there is a new page to hear.
    if (!control) {
      readPage('all');
      return;
    }
    const { on, off, voiceButton, voiceHere } = wordsNow();
    const isOn = control.isOn === undefined ? [] : [control.isOn ? on : off];
    const what = [...isOn, ...(control.isHere ? [voiceHere] : []), voiceButton].flatMap(own);
    setPhase('silent');
    sayAside([...control.lines, ...what]);
  };

  const follow = (now: VisitState, before: VisitState) => {
    if (!narration) {
      // Whoever wakes the screen may soon look for it.
      if (now.screen.kind !== 'attract') void load();
      return;
    }
    if (!isWanted(now)) {
      if (!isWanted(before)) return;
      hush();
      setPhase('silent');
      const isEnded = now.visitId === before.visitId && now.comfort.voice === 'off' && before.comfort.voice === 'all';
      // What one ear heard is over without a word to the room.
      if (isEnded && before.comfort.ear === 'speaker' && isSpoken(language())) sayAside(own(wordsNow().voiceOff));
      return;
    }
    if (now.attention.kind === 'asked') {
      if (before.attention.kind === 'asked') return;
      hush();
      whenStill(() => sayAside(page.lines('all')));
    } else if (before.attention.kind === 'asked') {
      hush();
      aside = undefined;
      if (now.comfort.voice === 'all') whenStill(sayFocused);
    } else if (screenOf(now) !== screenOf(before) || placeOf(now) !== placeOf(before)) {
      const isTurned = screenOf(now) === screenOf(before);
      if (isTurned && state.getState().phase === 'paused') readPaused('pages');
      else readPage(isTurned ? 'pages' : 'all');
    } else if (choicesOf(now) !== choicesOf(before)) {
      speech.deliver(delivery(now));
      if (now.comfort.voice === 'all') {
        hush();
        whenStill(sayFocused);
      }
    }
  };
  const isListening = () => {
    const now = visit.getState();
    return now.comfort.voice === 'all' && isWanted(now);
  };
  visit.subscribe(follow);
  page.onKey(() => {
    if (!isListening()) return;
    hush();
    setPhase('silent');
  });
  page.onFocus(() => {
    // The question is said as a whole, with its button.
    if (isListening() && visit.getState().attention.kind !== 'asked') sayFocused();
  });
  const learn = async () => {
    narration = (await options.narration()) ?? {};
    // A language has a voice when the kiosk's own words can be heard in it.
    const spoken = Object.entries(narration).filter(([key, clips]) => hasOwnWords(key, clips));
    state.setState({ languages: spoken.map(([key]) => key) });
    // A page that came back after a crash goes on reading.
    if (isWanted(visit.getState())) readPage('all');
  };
  const hasOwnWords = (key: string, clips: Readonly<Record<string, Clip>>) =>
    isLanguage(key) && soundsOf(options.words(key).voiceOthers, clips) !== undefined;
  const load = () => (loading ??= learn());
  clock.after(loadAfterMs, () => void load());
  if (visit.getState().screen.kind !== 'attract') void load();

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
      if (state.getState().phase !== 'paused') return;
      if (reading.lines.length === 0) readPage('all');
      else readFrom(reading.at);
    },
    again: () => {
      if (!isWanted(visit.getState())) return;
      // A button is said again; asked for once more, it is the page.
      if (aside && !aside.isAgain) sayAside(aside.lines, true);
      else if (reading.lines.length === 0) readPage('all');
      else readFrom(reading.at < reading.lines.length ? reading.at : 0);
    },
    step: (by) => {
      if (reading.lines.length > 0) readFrom(Math.max(0, Math.min(reading.at + by, reading.lines.length)));
    },
    leave: () => setPhase('silent'),
  };
}

/** A page that is not there yet. */
const unread = { lines: [], at: 0, isHeard: false } as const;

/** Whether a clip is the part of a recording that follows on another. */
function isNextPart(clip: Clip | undefined, next: Clip | undefined): boolean {
  return clip?.part !== undefined && clip.file === next?.file && clip.part.to === next.part?.from;
}

function isLanguage(key: string): key is Language {
  return languages.some((language) => language === key);
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
