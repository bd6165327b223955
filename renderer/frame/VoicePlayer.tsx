import { ArrowRight, Gauge, Pause, Play, RotateCcw, SkipBack, SkipForward, CircleStop } from 'lucide-react';
import { voiceSpeeds } from '../../visit/comfort.ts';
import { useSend, useVisit, useWords } from '../kiosk.ts';
import { Control } from '../ui/Control.tsx';
import styles from './VoicePlayer.module.css';
import { useVoice } from '../voice/useVoice.ts';

/**
 * Six buttons, in one group, with which a listener controls the voice. They take the place of the screen's own buttons until the page
 * is read to its end and somebody touches "Go on".
 */
export function VoicePlayer() {
  const words = useWords();
  const send = useSend();
  const { comfort } = useVisit();
  const [voice, { phase }] = useVoice();
  const middle = {
    paused: { label: words.voiceGoOn, icon: Play, onAct: voice.goOn },
    done: { label: words.voiceLeave, icon: ArrowRight, onAct: voice.leave },
    reading: { label: words.voicePause, icon: Pause, onAct: voice.pause },
    silent: { label: words.voicePause, icon: Pause, onAct: voice.pause },
  }[phase];
  const speed = voiceSpeeds[(voiceSpeeds.indexOf(comfort.voiceSpeed) + 1) % voiceSpeeds.length] ?? 'normal';
  return (
    <div className={styles['room']} data-phase={phase} role="group" aria-label={words.voicePlayer}>
      <div className={styles['player']}>
        <Control name="voice-back" label={words.voiceBack} icon={SkipBack} onAct={() => voice.step(-1)} />
        <Control name="voice-pause" label={middle.label} icon={middle.icon} look="primary" onAct={middle.onAct} />
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
          icon={CircleStop}
          onAct={() => send({ kind: 'comfortChanged', comfort: { ...comfort, voice: 'off' } })}
        />
      </div>
    </div>
  );
}
