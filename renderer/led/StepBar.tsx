import { ArrowRight, CircleCheck, DoorOpen, MessageSquarePlus, QrCode } from 'lucide-react';
import type { GuideStep } from '../../content/model/pack.ts';
import { useSend, useVisit, useWords } from '../kiosk.ts';
import { Control } from '../ui/Control.tsx';
import styles from './StepBar.module.css';
import { type Step, ActionBar, usePageSteps } from '../paging/ActionBar.tsx';
import type { Paging } from '../paging/usePages.ts';

interface StepStripProps {
  readonly step: GuideStep;
  readonly at: number;
  readonly last: number;
  readonly paging: Paging;
}

/** A step's own buttons: to mark it as clear, to ask about it, and to go back or on. */
export function StepBar({ step, at, last, paging }: StepStripProps) {
  const words = useWords();
  const send = useSend();
  const { consultation, questions } = useVisit();
  const isClear = consultation?.clear.includes(step.id) ?? false;
  const isAsked = questions.includes(step.id);
  const { previous, next } = usePageSteps(paging);
  const stepTo = (label: string, to: number): Step => ({
    label,
    leadsTo: 'screen',
    onAct: () => send({ kind: 'stepOpened', step: to }),
  });
  const end: Step = {
    label: words.endTalk,
    icon: DoorOpen,
    look: 'plain',
    leadsTo: 'screen',
    onAct: () => send({ kind: 'finished' }),
  };
  const on = at < last ? { ...stepTo(words.nextStep, at + 1), icon: ArrowRight } : end;
  return (
    <ActionBar
      offers="many"
      previous={previous ?? (at > 0 ? stepTo(words.stepBack, at - 1) : undefined)}
      next={next ?? on}
    >
      {(step.kind === 'card' || step.kind === 'choices') && (
        <div className={styles['marks']}>
          <Control
            name="clear"
            label={words.clear}
            icon={CircleCheck}
            isOn={isClear}
            onAct={() => send({ kind: isClear ? 'stepUncleared' : 'stepCleared', stepId: step.id })}
          />
          {step.kind === 'card' && (
            <Control
              name="ask"
              label={isAsked ? words.askAdded : words.askAboutThis}
              icon={MessageSquarePlus}
              isOn={isAsked}
              onAct={() => send({ kind: isAsked ? 'questionUnmarked' : 'questionMarked', cardId: step.card })}
            />
          )}
        </div>
      )}
      {step.kind === 'agenda' && (
        <Control
          name="take-home"
          label={words.takeHome}
          icon={QrCode}
          look="primary"
          onAct={() => send({ kind: 'takeHomeOpened' })}
        />
      )}
    </ActionBar>
  );
}
