import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { createSpeech } from '../audio/speech.ts';
import { browserClock } from '../clock.ts';
import { useVisit } from '../kiosk.ts';
import type { Kiosk } from '../store.ts';
import { wordsIn } from '../words/table.ts';
import { spokenPage } from './page.ts';
import { createVoice, type Voice, type VoiceState } from './voice.ts';

/** The voice on this page's own clock and loudspeaker. `onSpeaking`: music makes room for it. */
export function startPageVoice(kiosk: Kiosk, onSpeaking: (isSpeaking: boolean) => void): Voice {
  const { visit, settings, narration, send } = kiosk;
  return createVoice({
    visit,
    ownLanguage: settings.languages[0],
    ceiling: settings.sound.ceiling,
    words: wordsIn,
    narration: settings.sound.isVoiceOn ? narration : () => Promise.resolve(undefined),
    page: spokenPage(settings.keypad),
    speech: createSpeech({
      clock: browserClock,
      addressOf: (file) => `/voice/${file}`,
      onDevices: (changed) => navigator.mediaDevices.addEventListener('devicechange', changed),
    }),
    clock: browserClock,
    onSentence: () => send({ kind: 'sentenceStarted' }),
    onSpeaking,
  });
}

/** Where components find the voice of their page. */
export const VoiceContext = createContext<Voice | undefined>(undefined);

/** The page's voice, and what it does now. */
export function useVoice(): readonly [Voice, VoiceState] {
  const voice = useContext(VoiceContext);
  if (!voice) throw new Error('no voice around this component');
  return [voice, useStore(voice.state)];
}

/** Whether the page is being read to somebody who sees it: then the voice's buttons stand where the screen's own were. */
export function useIsRead(): boolean {
  const { comfort } = useVisit();
  const [, { phase }] = useVoice();
  return comfort.voice === 'text' && phase !== 'silent';
}
