import { ArrowRight, Check, CircleCheck, DoorOpen, MessageSquarePlus, Stethoscope } from 'lucide-react';
import type { ReactNode } from 'react';
import type { PathStep } from '../../content/pack.ts';
import { cardOf, useContent, usePath, useSend, useVisit } from '../kiosk.ts';
import { Answer } from '../ui/Answer.tsx';
import { Control } from '../ui/Control.tsx';
import { DraftNote } from '../ui/DraftNote.tsx';
import { type Behind, Frame, Heading } from '../ui/Frame.tsx';
import { type PageBlock, Pages } from '../ui/Pages.tsx';
import { Prompts } from '../ui/Prompts.tsx';
import { questionBlocks } from '../ui/questionBlocks.tsx';
import { pageSteps, type Step, Strip } from '../ui/Strip.tsx';
import { type Paging, usePages } from '../ui/usePages.ts';
import { WalkLine } from '../ui/WalkLine.tsx';
import { words } from '../words.ts';
import styles from './StepScreen.module.css';

/** One step of a talk that clinician and patient have together. */
export function StepScreen({ place, behind }: { readonly place: number; readonly behind: Behind }) {
  const paging = usePages(place);
  const walked = usePath();
  if (!walked) return null;
  const { path, at, step } = walked;
  const minutes = path.steps.slice(at).reduce((sum, each) => sum + each.minutes, 0);
  return (
    <Frame
      behind={behind}
      corner={<WalkLine step={at} steps={path.steps.length} minutes={minutes} />}
      strip={<StepStrip step={step} at={at} last={path.steps.length - 1} paging={paging} />}
    >
      <Matter step={step} isDraft={path.status === 'draft'} paging={paging} />
    </Frame>
  );
}

interface MatterProps {
  readonly step: PathStep;
  /** Whether no clinician has checked the path. Its cards say that for themselves. */
  readonly isDraft: boolean;
  readonly paging: Paging;
}

/** What a step shows. */
function Matter({ step, isDraft, paging }: MatterProps) {
  const { pack } = useContent();
  const { questions } = useVisit();
  const forClinician = { key: 'clinician', node: <ForClinician>{step.clinician}</ForClinician> };
  if (step.kind === 'card') {
    const card = cardOf(pack, step.card);
    const after = [
      {
        key: 'teach-back',
        node: (
          <section className={styles['teachBack']}>
            <h2>{words.teachBack}</h2>
            <p>{step.teachBack}</p>
          </section>
        ),
      },
      ...(step.askAbout.length > 0
        ? [{ key: 'ask-about', node: <Prompts title={words.askAbout} prompts={step.askAbout} /> }]
        : []),
      forClinician,
    ];
    return card ? <Answer card={card} paging={paging} after={after} /> : null;
  }
  const blocks: readonly PageBlock[] =
    step.kind === 'agenda'
      ? [
          ...questionBlocks(
            step.title,
            questions.flatMap((id) => cardOf(pack, id) ?? []),
          ),
          forClinician,
        ]
      : [
          {
            key: 'title',
            isHead: true,
            node: (
              <>
                <Heading>{step.title}</Heading>
                {isDraft && <DraftNote />}
              </>
            ),
          },
          ...(step.kind === 'choices' ? choiceBlocks(step) : matterBlocks(step)),
          forClinician,
        ];
  return <Pages paging={paging} title={step.title} blocks={blocks} />;
}

function ForClinician({ children }: { readonly children: ReactNode }) {
  return (
    <aside className={styles['clinician']}>
      <Stethoscope aria-hidden className={styles['mark']} />
      <p>
        <strong>{words.forClinician}</strong> {children}
      </p>
    </aside>
  );
}

/** The same question for each way to go on, side by side. */
function choiceBlocks({ options, rows }: PathStep & { readonly kind: 'choices' }): readonly PageBlock[] {
  return rows.map(({ question, answers }) => ({
    key: question,
    node: (
      <section className={styles['choice']}>
        <h2>{question}</h2>
        <dl className={styles['options']}>
          {options.map((option, index) => (
            <div key={option}>
              <dt>{option}</dt>
              <dd>{answers[index]}</dd>
            </div>
          ))}
        </dl>
      </section>
    ),
  }));
}

/** One thing to touch in the order in which they matter; none of them points to a choice. */
function MatterItem({ id, text }: { readonly id: string; readonly text: string }) {
  const send = useSend();
  const rank = useVisit().walk?.matters.indexOf(id) ?? -1;
  const isChosen = rank !== -1;
  return (
    <div className={styles['item']}>
      <Control
        name={`matter-${id}`}
        label={text}
        {...(isChosen ? { icon: Check, count: rank + 1 } : {})}
        isOn={isChosen}
        onAct={() => send({ kind: isChosen ? 'mattersDropped' : 'mattersChosen', itemId: id })}
      />
    </div>
  );
}

/** How to say what matters, and each thing that may, as blocks of their own: large letters need several pages for them. */
function matterBlocks({ items }: PathStep & { readonly kind: 'matters' }): readonly PageBlock[] {
  return [
    { key: 'how', node: <p>{words.mattersHow}</p>, isHead: true },
    ...items.map(({ id, text }) => ({ key: id, node: <MatterItem id={id} text={text} /> })),
  ];
}

interface StepStripProps {
  readonly step: PathStep;
  readonly at: number;
  readonly last: number;
  readonly paging: Paging;
}

/** A step's own buttons: whether it is clear, whether to ask about it, and on. */
function StepStrip({ step, at, last, paging }: StepStripProps) {
  const send = useSend();
  const { walk, questions } = useVisit();
  const isClear = walk?.clear.includes(step.id) ?? false;
  const isAsked = questions.includes(step.id);
  const { previous, next } = pageSteps(paging);
  const stepTo = (label: string, to: number): Step => ({
    label,
    leadsTo: 'screen',
    onAct: () => send({ kind: 'stepOpened', step: to }),
  });
  const end: Step = {
    label: words.endTalk,
    icon: DoorOpen,
    leadsTo: 'screen',
    onAct: () => send({ kind: 'finished' }),
  };
  const on = at < last ? { ...stepTo(words.nextStep, at + 1), icon: ArrowRight } : end;
  return (
    <Strip offers="many" previous={previous ?? (at > 0 ? stepTo(words.stepBack, at - 1) : undefined)} next={next ?? on}>
      {step.kind !== 'agenda' && (
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
    </Strip>
  );
}
