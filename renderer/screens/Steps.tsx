import { CircleCheck, LayoutGrid, MessageSquarePlus } from 'lucide-react';
import type { PathStep } from '../../content/pack.ts';
import { cardOf, useContent, usePath, useSend, useVisit, useWords } from '../kiosk.ts';
import { Control } from '../ui/Control.tsx';
import { type Behind, Frame, Heading } from '../ui/Frame.tsx';
import { Pages } from '../ui/Pages.tsx';
import { PageStrip } from '../ui/Strip.tsx';
import { usePages } from '../ui/usePages.ts';
import styles from './Steps.module.css';

/** All steps of a talk: to skip, to come back to, or to leave for the other questions. */
export function Steps({ place, behind }: { readonly place: number; readonly behind: Behind }) {
  const words = useWords();
  const { pack } = useContent();
  const send = useSend();
  const paging = usePages(place);
  const { walk, questions } = useVisit();
  const walked = usePath();
  if (!walked || !walk) return null;
  const { path, at } = walked;
  const marks = (stepId: string) => {
    if (questions.includes(stepId)) return { icon: MessageSquarePlus };
    return walk.clear.includes(stepId) ? { icon: CircleCheck } : {};
  };
  const stepLabel = (step: PathStep, index: number) => {
    const card = step.kind === 'card' ? cardOf(pack, step.card) : undefined;
    const title = step.kind === 'card' ? (card?.question ?? '') : step.title;
    return { label: `${words.number(index + 1)}. ${title}`, lang: card?.locale ?? path.locale };
  };
  const blocks = [
    {
      key: 'title',
      node: (
        <div className={styles['intro']}>
          <Heading lang={path.locale}>{path.title}</Heading>
          <p lang={path.locale}>{path.intro}</p>
        </div>
      ),
    },
    ...path.steps.map((step, index) => ({
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
      behind={behind}
      back={{ label: words.back, onAct: () => send({ kind: 'wentBack' }) }}
      strip={<PageStrip paging={paging} called={{ back: words.pageBack, on: words.moreSteps }} />}
    >
      <Pages paging={paging} title={path.title} titleLang={path.locale} blocks={blocks} />
    </Frame>
  );
}
