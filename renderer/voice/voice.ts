import { languageOf } from '../../content/model/language.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Clip, Narration } from '../../content/model/narration.ts';
import { sentencesIn } from '../../content/model/sentences.ts';
import type { Clock } from '../../visit/clock.ts';
import { type Comfort, type Language, languages } from '../../visit/comfort.ts';
import type { VisitState } from '../../visit/state.ts';
import type { Delivery, Speech } from '../audio/speech.ts';
import type { Words } from '../words/words.ts';
import { changeOf } from './change.ts';
import type { SpokenPage } from './spokenPage.ts';
import type { ShownLine } from './domSentences.ts';
import { soundsOf } from './sounds.ts';
import { createSpeechQueue } from './speechQueue.ts';

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
  /** Something of the kiosk's own words has just become known: it is said where everything is said. */
  readonly notice: (text: string) => void;
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

/** The list of all that can be heard is long, and seldom needed: so long after its start a page has time for it. */
const loadAfterMs = 2500;

const rates: Readonly<Record<Comfort['voiceSpeed'], number>> = { slow: 0.8, normal: 1, fast: 1.25 };

/** Half and double: 6 dB less, and about as much more, where a limiter holds it. */
const gains: Readonly<Record<Comfort['voiceVolume'], number>> = { soft: 0.5, normal: 1, loud: 2 };

/** A page that is not there yet. */
const unread: Reading = { lines: [], at: 0, isTurning: false };

/** The page that is read, and how far. `isTurning`: something of it was heard, or somebody stepped in it, so that it is turned at its end. */
interface Reading {
  readonly lines: readonly ShownLine[];
  readonly at: number;
  readonly isTurning: boolean;
}

/** Reads what is shown, for as long as a visit wants it. There is one of it on a page, and it never says two things at once. */
export function createVoice(options: VoiceOptions): Voice {
  const { visit, page, speech, clock } = options;
  const state = createStore<VoiceState>()(() => ({ phase: 'silent', languages: [] }));
  /** Undefined until it was asked for, which is when it is first needed, or when nothing else is to be done. */
  let narration: Narration | undefined;
  let loading: Promise<void> | undefined;
  let reading = unread;
  /** What was said last beside the page: a notice, a button, a question; and whether it was said again. Undefined where it was the page. */
  let aside: { readonly lines: readonly ShownLine[]; readonly isAgain: boolean } | undefined;
  /** What was said once in a visit already: that others may hear, and how keys work. */
  let told = { visitId: -1, others: false, keys: false };

  const language = () => visit.getState().comfort.language ?? options.ownLanguage;
  const words = () => options.words(language());
  const isSpoken = (spoken: Language) => state.getState().languages.includes(spoken);
  const isWanted = ({ comfort, screen }: VisitState) =>
    // What staff show a group is theirs to say.
    comfort.voice !== 'off' &&
    screen.kind !== 'attract' &&
    screen.kind !== 'slide' &&
    isSpoken(comfort.language ?? options.ownLanguage);
  const isListening = () => visit.getState().comfort.voice === 'all' && isWanted(visit.getState());
  const delivery = (): Delivery => {
    const { voiceSpeed, voiceVolume } = visit.getState().comfort;
    return { rate: rates[voiceSpeed], gain: gains[voiceVolume], ceiling: options.ceiling };
  };
  const own = (text: string, lang = language()): readonly ShownLine[] =>
    sentencesIn(text, lang).map((sentence) => ({ text: sentence, lang }));
  const clipsOf = ({ text, instead = '', lang }: ShownLine): readonly Clip[] => {
    const clips = narration?.[languageOf(lang)] ?? {};
    return soundsOf(text, clips) ?? soundsOf(instead, clips) ?? [];
  };
  const { tell, hush, whenStill } = createSpeechQueue({ ...options, clipsOf, delivery });
  const setPhase = (phase: VoiceState['phase']) => {
    if (state.getState().phase !== phase) state.setState({ phase });
  };

  const sayAside = (lines: readonly ShownLine[], isAgain = false) => {
    aside = { lines, isAgain };
    tell(lines, 0, { onEnd: hush });
  };
  const readFrom = (from: number) => {
    aside = undefined;
    setPhase('reading');
    tell(reading.lines, from, {
      onLine: (at) => {
        reading = { ...reading, at };
      },
      onHeard: () => {
        reading = { ...reading, isTurning: true };
      },
      onEnd: () => {
        // Pages of which nothing can be heard are not leafed through.
        if (reading.isTurning && page.turnOn()) {
          readPage('pages');
          return;
        }
        reading = { ...reading, at: reading.lines.length };
        hush();
        setPhase(visit.getState().comfort.voice === 'text' ? 'done' : 'silent');
      },
    });
  };
  /** What has to be said once in a visit before anything is read. */
  const notices = (): readonly ShownLine[] => {
    const { visitId, comfort } = visit.getState();
    if (told.visitId !== visitId) told = { visitId, others: false, keys: false };
    const others = comfort.ear === 'speaker' && !told.others ? [words().voiceOthers] : [];
    const keys = comfort.voice === 'all' && !told.keys ? [words().voiceAll] : [];
    told = { visitId, others: told.others || others.length > 0, keys: told.keys || keys.length > 0 };
    return [...others, ...keys].flatMap((text) => own(text));
  };
  const readPage = (of: 'all' | 'pages') => {
    aside = undefined;
    reading = unread;
    const { comfort, screen } = visit.getState();
    const isPanel = screen.kind === 'comfort' && comfort.voice === 'text';
    // Said at once, so that the player is there before the page is measured with it.
    setPhase(isPanel ? 'silent' : 'reading');
    whenStill(() => {
      if (isPanel) {
        const first = notices();
        if (first.length > 0) sayAside([...first, ...own(words().voiceText)]);
        return;
      }
      const end = comfort.voice === 'all' ? own(words().voiceDone) : [];
      reading = { ...unread, lines: [...notices(), ...page.lines(of), ...end] };
      readFrom(0);
    });
  };
  /** Somebody who paused and turns the page wants to look. */
  const readPaused = (of: 'all' | 'pages') => {
    reading = unread;
    setPhase('paused');
    whenStill(() => {
      reading = { ...unread, lines: page.lines(of) };
    });
  };
  /** The last words to somebody who cannot see that it is over: the visit, or the voice alone. What one ear heard ends without a word to the room. */
  const sayEnd = (now: VisitState, { visitId, comfort }: VisitState) => {
    const lang = comfort.language ?? options.ownLanguage;
    if (comfort.voice !== 'all') return;
    if (now.visitId !== visitId) {
      // Staff who begin a talk do not end anybody's.
      if (now.screen.kind === 'attract') sayAside(own(options.words(lang).visitOver, lang));
    } else if (now.comfort.voice === 'off' && comfort.ear === 'speaker') {
      sayAside(own(options.words(lang).voiceOff, lang));
    }
  };
  const sayFocused = () => {
    const control = page.focused();
    // What had the focus is gone: there is a new page to hear.
    if (!control) {
      readPage('all');
      return;
    }
    const { on, off, voiceButton, voiceHere } = words();
    const isOn = control.isOn === undefined ? [] : [control.isOn ? on : off];
    const what = [...isOn, ...(control.isHere ? [voiceHere] : []), voiceButton].flatMap((text) => own(text));
    setPhase('silent');
    sayAside([...control.lines, ...what]);
  };

  const follow = (now: VisitState, before: VisitState) => {
    if (!narration) {
      // Somebody who wakes the screen may soon look for it.
      if (now.screen.kind !== 'attract') void load();
      return;
    }
    switch (changeOf(now, before, isWanted)) {
      case 'begun':
        hush();
        return;
      case 'ended':
        hush();
        setPhase('silent');
        sayEnd(now, before);
        return;
      case 'asked':
        whenStill(() => sayAside(page.lines('all')));
        return;
      case 'answered':
        hush();
        aside = undefined;
        if (isListening()) whenStill(sayFocused);
        return;
      case 'screen':
        readPage('all');
        return;
      case 'page':
        if (state.getState().phase === 'paused') readPaused('pages');
        else readPage('pages');
        return;
      case 'choice':
        speech.deliver(delivery());
        if (isListening()) whenStill(sayFocused);
        return;
      default:
    }
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
      // The page may not be there yet: then it waits.
      if (reading.lines.length === 0) readPaused('all');
      else hush({ isKept: true });
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
      if (reading.lines.length === 0) return;
      // Somebody who skips a page's last sentence wants the next page, though nothing of this one was heard to its end.
      reading = { ...reading, isTurning: true };
      readFrom(Math.max(0, Math.min(reading.at + by, reading.lines.length)));
    },
    leave: () => setPhase('silent'),
    notice: (text) => {
      if (isListening()) sayAside(own(text));
    },
  };
}

function isLanguage(key: string): key is Language {
  return languages.some((language) => language === key);
}
