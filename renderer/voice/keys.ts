import { voiceVolumes } from '../../visit/comfort.ts';
import type { VoiceKey } from '../touch/voiceKeys.ts';
import type { Kiosk } from '../kiosk.ts';
import type { Voice } from './voice.ts';

/** Hears the keys of a keypad that are for the voice. */
export function voiceKeys(
  { visit, send, settings }: Pick<Kiosk, 'visit' | 'send' | 'settings'>,
  voice: Voice,
): (key: VoiceKey) => void {
  return (key) => {
    if (!settings.sound.isVoiceOn) return;
    const { comfort } = visit.getState();
    const at = voiceVolumes.indexOf(comfort.voiceVolume);
    const volume = voiceVolumes[at + (key === 'louder' ? 1 : -1)];
    if (key === 'again') voice.again();
    else if (key !== 'voice') {
      if (volume) send({ kind: 'comfortChanged', comfort: { ...comfort, voiceVolume: volume } });
    } else if (comfort.voice === 'off') send({ kind: 'voiceAsked' });
    else send({ kind: 'comfortChanged', comfort: { ...comfort, voice: 'off' } });
  };
}
