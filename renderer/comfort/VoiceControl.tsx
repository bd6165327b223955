import { AudioLines, Speech, Volume1 } from 'lucide-react';
import { type Comfort, voiceVolumes } from '../../visit/comfort.ts';
import { useLanguage, useSend, useVisit, useWords } from '../kiosk.ts';
import { Control } from '../ui/Control.tsx';
import { useVoice } from '../voice/useVoice.ts';
import { OnOff, State } from './OptionState.tsx';

/** Whether pages are read aloud, whether every button is said too, and how loud. Absent where a language has no voice. */
export function VoiceControl() {
  const words = useWords();
  const { comfort } = useVisit();
  const send = useSend();
  const language = useLanguage();
  const [, { languages }] = useVoice();
  if (!languages.includes(language)) return null;
  const change = (part: Partial<Comfort>) => send({ kind: 'comfortChanged', comfort: { ...comfort, ...part } });
  const isRead = comfort.voice !== 'off';
  const isAll = comfort.voice === 'all';
  const volume = voiceVolumes[(voiceVolumes.indexOf(comfort.voiceVolume) + 1) % voiceVolumes.length] ?? 'normal';
  return (
    <>
      <Control
        name="voice"
        label={words.readAloud}
        icon={AudioLines}
        isOn={isRead}
        onAct={() => change({ voice: isRead ? 'off' : 'text' })}
      >
        <OnOff isOn={isRead} />
      </Control>
      <Control
        name="voice-all"
        label={words.voiceEvery}
        icon={Speech}
        isOn={isAll}
        onAct={() => change({ voice: isAll ? 'off' : 'all' })}
      >
        <OnOff isOn={isAll} />
      </Control>
      <Control
        name="voice-volume"
        label={words.voiceVolume}
        icon={Volume1}
        onAct={() => change({ voiceVolume: volume })}
      >
        <State>{words.voiceVolumes[comfort.voiceVolume]}</State>
      </Control>
    </>
  );
}
