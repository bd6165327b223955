import { AudioLines, Volume1 } from 'lucide-react';
import { voices, voiceVolumes } from '../../visit/comfort.ts';
import { useLanguage, useSend, useVisit, useWords } from '../kiosk.ts';
import { Control } from '../ui/Control.tsx';
import { useVoice } from '../voice/start.ts';
import styles from './ComfortSheet.module.css';

/** One touch goes on from silence to the page to everything, and while something is read, how loud. Absent where a language has no voice. */
export function VoiceControl() {
  const words = useWords();
  const { comfort } = useVisit();
  const send = useSend();
  const language = useLanguage();
  const [, { languages }] = useVoice();
  if (!languages.includes(language)) return null;
  const next = voices[(voices.indexOf(comfort.voice) + 1) % voices.length] ?? 'off';
  const volume = voiceVolumes[(voiceVolumes.indexOf(comfort.voiceVolume) + 1) % voiceVolumes.length] ?? 'normal';
  return (
    <>
      <Control
        name="voice"
        label={words.readAloud}
        icon={AudioLines}
        isOn={comfort.voice !== 'off'}
        onAct={() => send({ kind: 'comfortChanged', comfort: { ...comfort, voice: next } })}
      >
        <span className={styles['state']} data-say>
          {words.voices[comfort.voice]}
        </span>
      </Control>
      {comfort.voice !== 'off' && (
        <Control
          name="voice-volume"
          label={words.voiceVolume}
          icon={Volume1}
          onAct={() => send({ kind: 'comfortChanged', comfort: { ...comfort, voiceVolume: volume } })}
        >
          <span className={styles['state']} data-say>
            {words.voiceVolumes[comfort.voiceVolume]}
          </span>
        </Control>
      )}
    </>
  );
}
