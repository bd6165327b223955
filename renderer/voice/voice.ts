import { languageOf } from '../../content/model/language.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Clip, Narration } from '../../content/model/narration.ts';
import type { Clock } from '../../visit/clock.ts';
import { type Comfort, type Language, languages } from '../../visit/comfort.ts';
import { isWaiting, type VisitState } from '../../visit/state.ts';
import type { Delivery, Speech } from '../audio/speech.ts';
import type { Words } from '../words/words.ts';
import { changeOf } from './change.ts';
import type { ShownLine } from './domSentences.ts';
import { isWanted, reduceVoice } from './reduce.ts';
import type { SpokenPage } from './spokenPage.ts';
import { soundsOf } from './sounds.ts';
import { createSpeechQueue } from './speechQueue.ts';
import { initialVoice, type VoiceEffect, type VoiceEvent, type VoiceState } from './state.ts';

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
  /** Says a text that the kiosk has just shown, if the voice says everything. */
  readonly notice: (text: string) => void;
}

interface VoiceOptions {
  readonly visit: Pick<StoreApi<VisitState>, 'getState' | 'subscribe'>;
  /** The clinic's own language, for visits that chose none. */
  readonly ownLanguage: Language;
  /** Nothing is ever louder than this part of full volume, 0 to 1. */
  readonly ceiling: number;
  readonly words: (language: Language) => Words;
  readonly narration: () => Promise<Narration | undefined>;
  readonly page: SpokenPage;
  readonly speech: Speech;
  readonly clock: Clock;
  /** Called when a sentence begins, because that shows that somebody is listening. */
  readonly onSentence: () => void;
  /** Called when speech begins or ends, so that music is softer meanwhile. */
  readonly onSpeaking: (isSpeaking: boolean) => void;
}

/** The list of all that can be heard is long, and seldom needed: it is loaded this long after a page's start, when the page has time. */
const loadAfterMs = 2500;

const rates: Readonly<Record<Comfort['voiceSpeed'], number>> = { slow: 0.8, normal: 1, fast: 1.25 };

/** Half and double: 6 dB less, or about 6 dB more, where a limiter cuts the peaks. */
const gains: Readonly<Record<Comfort['voiceVolume'], number>> = { soft: 0.5, normal: 1, loud: 2 };

/** Reads what is shown, for as long as a visit wants it. A page has one voice, which never says two things at once. */
export function createVoice(options: VoiceOptions): Voice {
  const { visit, page, speech, clock, ownLanguage, words } = options;
  const state = createStore<VoiceState>()(() => initialVoice);
  /** Undefined until it is loaded. That happens when it is first needed, or some time after the page's start. */
  let narration: Narration | undefined;
  let loading: Promise<void> | undefined;

  const delivery = (): Delivery => {
    const { voiceSpeed, voiceVolume } = visit.getState().comfort;
    return { rate: rates[voiceSpeed], gain: gains[voiceVolume], ceiling: options.ceiling };
  };
  const clipsOf = ({ text, instead = '', lang }: ShownLine): readonly Clip[] => {
    const clips = narration?.[languageOf(lang)] ?? {};
    return soundsOf(text, clips) ?? soundsOf(instead, clips) ?? [];
  };
  const queue = createSpeechQueue({ ...options, clipsOf, delivery });

  const happen = (event: VoiceEvent) => {
    const after = reduceVoice(state.getState(), event, { visit: visit.getState(), ownLanguage, words });
    if (after.state !== state.getState()) state.setState(after.state, true);
    for (const effect of after.effects) perform(effect);
  };
  const perform = (effect: VoiceEffect) => {
    switch (effect.kind) {
      case 'tell': {
        const { of, lines, from } = effect;
        queue.tell(lines, from, {
          onLine: (at) => happen({ kind: 'lineBegan', of, at }),
          onHeard: () => happen({ kind: 'lineHeard', of }),
          onEnd: () => happen({ kind: 'linesEnded', of }),
        });
        return;
      }
      case 'hush':
        queue.hush(effect);
        return;
      case 'seePage':
        queue.whenStill(() => happen({ kind: 'pageSeen', for: effect.for, lines: page.lines(effect.of) }));
        return;
      case 'seeFocus': {
        const see = () => happen({ kind: 'focusSeen', control: page.focused() });
        if (effect.when === 'now') see();
        else queue.whenStill(see);
        return;
      }
      case 'turnPage':
        happen({ kind: 'pageTurned', isTurned: page.turnOn() });
        return;
      case 'deliver':
        speech.deliver(delivery());
        return;
      default:
        effect satisfies never;
    }
  };

  const learn = async () => {
    const learned = (await options.narration()) ?? {};
    narration = learned;
    // A language has a voice when the kiosk's own words can be heard in it.
    const spoken = Object.entries(learned).filter(([key, clips]) => hasOwnWords(key, clips, words));
    happen({ kind: 'learned', languages: spoken.map(([key]) => key) });
  };
  const load = () => (loading ??= learn());
  clock.after(loadAfterMs, () => void load());
  if (!isWaiting(visit.getState())) void load();

  visit.subscribe((now, before) => {
    if (narration) {
      const change = changeOf(now, before, (each) => isWanted(state.getState(), each, options));
      if (change !== 'none') happen({ kind: 'visitChanged', change, before });
      // Somebody who wakes the screen may soon look for the voice.
    } else if (!isWaiting(now)) void load();
  });
  page.onKey(() => happen({ kind: 'keyPressed' }));
  page.onFocus(() => happen({ kind: 'focusMoved' }));

  return {
    state,
    pause: () => happen({ kind: 'paused' }),
    goOn: () => happen({ kind: 'wentOn' }),
    again: () => happen({ kind: 'askedAgain' }),
    step: (by) => happen({ kind: 'stepped', by }),
    leave: () => happen({ kind: 'left' }),
    notice: (text) => happen({ kind: 'noticed', text }),
  };
}

function hasOwnWords(key: string, clips: Readonly<Record<string, Clip>>, words: VoiceOptions['words']): boolean {
  return isLanguage(key) && soundsOf(words(key).voiceOthers, clips) !== undefined;
}

function isLanguage(key: string): key is Language {
  return languages.some((language) => language === key);
}
