import { Gauge, Pause, Play, RotateCcw, SkipBack, SkipForward, VolumeX } from 'lucide-react';
import { voiceSpeeds } from '../../visit/comfort.ts';
import { useSend, useVisit, useWords } from '../kiosk.ts';
import { Control } from '../ui/Control.tsx';
import styles from './Player.module.css';
import { useVoice } from './start.ts';

/** What a listener does with the voice: six buttons that are one thing. It stands where a screen has its own buttons, while the page is read. */
export function Player() {
  const words = useWords();
  const send = useSend();
  const { comfort } = useVisit();
  const [voice, { phase }] = useVoice();
  const isPaused = phase === 'paused';
  const speed = voiceSpeeds[(voiceSpeeds.indexOf(comfort.voiceSpeed) + 1) % voiceSpeeds.length] ?? 'normal';
  return (
    <div className={styles['room']} role="group" aria-label={words.voicePlayer}>
      <div className={styles['player']}>
        <Control name="voice-back" label={words.voiceBack} icon={SkipBack} onAct={() => voice.step(-1)} />
        <Control
          name="voice-pause"
          label={isPaused ? words.voiceGoOn : words.voicePause}
          icon={isPaused ? Play : Pause}
          look="primary"
          onAct={isPaused ? voice.goOn : voice.pause}
        />
        <Control name="voice-on" label={words.voiceOn} icon={SkipForward} onAct={() => voice.step(1)} />
        <Control name="voice-again" label={words.voiceAgain} icon={RotateCcw} onAct={voice.again} />
        <Control
          name="voice-speed"
          label={`${words.voiceSpeed}: ${words.voiceSpeeds[comfort.voiceSpeed]}`}
          icon={Gauge}
          onAct={() => send({ kind: 'comfortChanged', comfort: { ...comfort, voiceSpeed: speed } })}
        />
        <Control
          name="voice-stop"
          label={words.voiceStop}
          icon={VolumeX}
          onAct={() => send({ kind: 'comfortChanged', comfort: { ...comfort, voice: 'off' } })}
        />
      </div>
    </div>
  );
}
