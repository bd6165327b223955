import { CircleCheck, LayoutGrid, MessageSquarePlus } from 'lucide-react';
import type { GuideStep } from '../../content/model/pack.ts';
import { cardOf, useContent, useGuide, useSend, useVisit, useWords } from '../kiosk.ts';
import { Control } from '../ui/Control.tsx';
import { type Overlay, Frame } from '../frame/Frame.tsx';
import { Heading } from '../ui/Heading.tsx';
import { Pages } from '../paging/Pages.tsx';
import { PageStrip } from '../paging/ActionBar.tsx';
import { usePages } from '../paging/usePages.ts';
import styles from './Steps.module.css';

/** All steps of a talk. People can skip a step here, go back to one, or leave the steps for the other questions. */
export function Steps({ position, overlay }: { readonly position: number; readonly overlay: Overlay }) {
  const words = useWords();
  const { pack } = useContent();
  const send = useSend();
  const paging = usePages(position);
  const { consultation, questions } = useVisit();
  const walked = useGuide();
  if (!walked || !consultation) return null;
  const { guide, at } = walked;
  const marks = (stepId: string) => {
    if (questions.includes(stepId)) return { icon: MessageSquarePlus };
    return consultation.clear.includes(stepId) ? { icon: CircleCheck } : {};
  };
  const stepLabel = (step: GuideStep, index: number) => {
    const card = step.kind === 'card' ? cardOf(pack, step.card) : undefined;
    const title = step.kind === 'card' ? (card?.question ?? '') : step.title;
    return { label: `${words.number(index + 1)}. ${title}`, lang: card?.locale ?? guide.locale };
  };
  const blocks = [
    {
      key: 'title',
      node: (
        <div className={styles['intro']}>
          <Heading lang={guide.locale}>{guide.title}</Heading>
          <p lang={guide.locale}>{guide.intro}</p>
        </div>
      ),
    },
    ...guide.steps.map((step, index) => ({
      key: step.id,
      node: (
        <div className={styles['step']} data-here={index === at}>
          <Control
            name={`card-step-${step.id}`}
            {...stepLabel(step, index)}
            note={words.minutesOf(step.minutes)}
            {...marks(step.id)}
            isHere={index === at}
            onAct={() => send({ kind: 'stepOpened', step: index })}
          />
        </div>
      ),
    })),
    {
      key: 'all',
      node: (
        <div className={styles['step']}>
          <Control
            name="card-all"
            label={words.otherCards}
            icon={LayoutGrid}
            onAct={() => send({ kind: 'allQuestionsOpened' })}
          />
        </div>
      ),
    },
  ];
  return (
    <Frame
      overlay={overlay}
      back={{ label: words.back, onAct: () => send({ kind: 'wentBack' }) }}
      actions={<PageStrip paging={paging} called={{ back: words.pageBack, on: words.moreSteps }} />}
    >
      <Pages paging={paging} title={guide.title} titleLang={guide.locale} blocks={blocks} />
    </Frame>
  );
}
