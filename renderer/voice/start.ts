import { createSpeech } from '../audio/speech.ts';
import { browserClock } from '../clock.ts';
import type { Kiosk } from '../kiosk.ts';
import { wordsIn } from '../words/languages.ts';
import { spokenPage } from './spokenPage.ts';
import { createVoice, type Voice } from './voice.ts';

/** The voice on this page's own clock and loudspeaker. `onSpeaking`: called when speech begins or ends, to make music softer. */
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
