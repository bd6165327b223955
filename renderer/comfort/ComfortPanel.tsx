import { AArrowDown, ArrowDownToLine, ArrowUpToLine, AArrowUp, Contrast, DoorOpen, Leaf, Play, X } from 'lucide-react';
import { type Comfort, contrasts, textScales, type TextStep } from '../../visit/comfort.ts';
import { isTall } from '../size/physical.ts';
import { useScreenSize } from '../size/useScreenSize.ts';
import { useSend, useVisit, useWords } from '../kiosk.ts';
import { Control } from '../ui/Control.tsx';
import { Heading } from '../ui/Heading.tsx';
import { LanguageControl } from './LanguageControl.tsx';
import { SoundControl } from './SoundControl.tsx';
import { OnOff, State } from './OptionState.tsx';
import { VoiceControl } from './VoiceControl.tsx';
import styles from './ComfortPanel.module.css';

/** Text size, contrast, motion, sound and voice, language and reach, chosen with the page in sight. */
export function ComfortPanel({ isCovered }: { readonly isCovered: boolean }) {
  const words = useWords();
  const send = useSend();
  const { comfort, consultation } = useVisit();
  const change = (part: Partial<Comfort>) => send({ kind: 'comfortChanged', comfort: { ...comfort, ...part } });
  const step = comfort.textStep;
  const nextContrast = contrasts[(contrasts.indexOf(comfort.contrast) + 1) % contrasts.length] ?? 'standard';
  const isLow = comfort.reach === 'low';
  const isCalm = comfort.motion === 'calm';
  const willRead = comfort.voice === 'text';
  const isOnTall = useScreenSize(isTall);
  return (
    <main className={styles['panel']} inert={isCovered}>
      <Heading>{words.comfortTitle}</Heading>
      <div className={styles['sizes']} role="group" aria-label={words.textSize}>
        {step > 0 && (
          <Control
            name="text-smaller"
            label={words.smaller}
            icon={AArrowDown}
            onAct={() => change({ textStep: toTextStep(step - 1) })}
          />
        )}
        <p className={styles['size']}>
          <span aria-hidden className={styles['sample']} style={{ '--sample': textScales[step] }}>
            A
          </span>
          {words.textSizes[step]}
        </p>
        {step < textScales.length - 1 && (
          <Control
            name="text-larger"
            label={words.larger}
            icon={AArrowUp}
            look="primary"
            onAct={() => change({ textStep: toTextStep(step + 1) })}
          />
        )}
      </div>
      <div className={styles['choices']}>
        <div className={styles['group']} role="group" aria-label={words.comfortSound}>
          <VoiceControl />
          <SoundControl />
        </div>
        <Control
          name="contrast"
          label={words.highContrast}
          icon={Contrast}
          isOn={comfort.contrast !== 'standard'}
          onAct={() => change({ contrast: nextContrast })}
        >
          <State>{words.contrasts[comfort.contrast]}</State>
        </Control>
        <Control
          name="calm"
          label={words.calmMotion}
          icon={Leaf}
          isOn={isCalm}
          onAct={() => change({ motion: isCalm ? 'full' : 'calm' })}
        >
          <OnOff isOn={isCalm} />
        </Control>
        <LanguageControl />
        {isOnTall && (
          <Control
            name="reach"
            label={isLow ? words.reachWhole : words.reachLow}
            icon={isLow ? ArrowUpToLine : ArrowDownToLine}
            isOn={isLow}
            onAct={() => change({ reach: isLow ? 'whole' : 'low' })}
          />
        )}
      </div>
      <div className={styles['ends']}>
        <Control
          name="done"
          label={willRead ? words.voiceStart : words.close}
          icon={willRead ? Play : X}
          look="primary"
          onAct={() => send({ kind: 'wentBack' })}
        />
        <Control
          name="finish"
          label={consultation ? words.endTalk : words.finish}
          icon={DoorOpen}
          onAct={() => send({ kind: 'finished' })}
        />
      </div>
    </main>
  );
}

function toTextStep(index: number): TextStep {
  return index === 1 || index === 2 || index === 3 ? index : 0;
}
