import { Check, Stethoscope } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Guide, GuideStep } from '../../content/model/pack.ts';
import { isChecked } from '../../content/model/withhold.ts';
import { cardOf, useContent, useGuide, useSend, useVisit, useWords } from '../kiosk.ts';
import { Answer } from '../cards/Answer.tsx';
import { Control } from '../ui/Control.tsx';
import { DraftNote } from '../cards/DraftNote.tsx';
import { type Overlay, Frame } from '../frame/Frame.tsx';
import { Heading } from '../ui/Heading.tsx';
import { type PageBlock, Pages } from '../paging/Pages.tsx';
import { Prompts } from '../cards/Prompts.tsx';
import { questionBlocks } from '../cards/questionBlocks.tsx';
import { StepBar } from '../led/StepBar.tsx';
import { promptsIn, promptsOf, rankedOf } from '../cards/prompts.ts';
import { type Paging, usePages } from '../paging/usePages.ts';
import { ConsultationLine } from '../led/ConsultationLine.tsx';
import type { Words } from '../words/words.ts';
import styles from './StepScreen.module.css';

/** One step of a talk that clinician and patient have together. */
export function StepScreen({ position, overlay }: { readonly position: number; readonly overlay: Overlay }) {
  const words = useWords();
  const paging = usePages(position);
  const walked = useGuide();
  // A guide that is not there any more: the talk can still be ended.
  if (!walked) return <Frame overlay={overlay}>{null}</Frame>;
  const { guide, at, step } = walked;
  const minutes = guide.steps.slice(at).reduce((sum, each) => sum + each.minutes, 0);
  return (
    <Frame
      overlay={overlay}
      corner={
        <ConsultationLine
          step={at}
          steps={guide.steps.length}
          label={words.stepOf(at + 1, guide.steps.length)}
          note={words.minutesLeft(minutes)}
        />
      }
      actions={<StepBar step={step} at={at} last={guide.steps.length - 1} paging={paging} />}
    >
      <Matter guide={guide} step={step} isFirst={at === 0} paging={paging} />
    </Frame>
  );
}

interface MatterProps {
  readonly guide: Guide;
  readonly step: GuideStep;
  /** The first step says what the talk is. */
  readonly isFirst: boolean;
  readonly paging: Paging;
}

/** What a step shows. What the clinician does comes first, because the step begins with it. */
function Matter({ guide, step, isFirst, paging }: MatterProps) {
  const words = useWords();
  const { pack } = useContent();
  const { questions, consultation, comfort } = useVisit();
  const card = step.kind === 'card' ? cardOf(pack, step.card) : undefined;
  // If nobody has checked the guide's own words, a note says so, unless the card above already has this note.
  const isNoteOwed = !isChecked(guide) && !(card && !isChecked(card)) && step.kind !== 'agenda';
  const forClinician = {
    key: 'clinician',
    node: (
      <>
        {isNoteOwed && <DraftNote />}
        <ForClinician lang={guide.locale}>{step.clinician}</ForClinician>
      </>
    ),
  };
  const opening = [
    ...(isFirst ? [{ key: 'intro', lang: guide.locale, node: <p className={styles['intro']}>{guide.intro}</p> }] : []),
    forClinician,
  ];
  if (step.kind === 'card') {
    return card ? <Answer card={card} paging={paging} before={opening} after={talkBlocks(guide, step, words)} /> : null;
  }
  if (step.kind === 'agenda') {
    const asked = questions.flatMap((id) => cardOf(pack, id) ?? []).map((each) => promptsOf(guide, each));
    const [head, ...list] = questionBlocks(
      {
        title: step.title,
        lang: guide.locale,
        what: asked.length > 0 ? words.agendaShow : words.agendaEmpty,
        reach: comfort.reach,
      },
      asked,
    );
    const blocks = [
      ...(head ? [head] : []),
      ...opening,
      ...rankBlocks(guide, consultation?.matters ?? [], words),
      ...list,
    ];
    return <Pages paging={paging} title={step.title} titleLang={guide.locale} blocks={blocks} />;
  }
  const title = { key: 'title', node: <Heading lang={guide.locale}>{step.title}</Heading> };
  const blocks = [
    title,
    ...opening,
    ...(step.kind === 'choices' ? choiceBlocks(guide, step, words) : matterBlocks(guide, step, words)),
  ];
  return (
    <Pages
      paging={paging}
      title={step.title}
      titleLang={guide.locale}
      isWide={step.kind === 'choices'}
      blocks={blocks}
    />
  );
}

/** What a card's step adds to the answer: the teach-back, and what to ask. */
function talkBlocks(
  guide: Guide,
  { teachBack, askAbout }: GuideStep & { readonly kind: 'card' },
  words: Words,
): readonly PageBlock[] {
  return [
    {
      key: 'teach-back',
      // The teach-back and the prompts stay together.
      isHead: true,
      node: (
        <section className={styles['teachBack']}>
          <h2>{words.teachBack}</h2>
          <p lang={guide.locale}>{teachBack}</p>
        </section>
      ),
    },
    ...(askAbout.length > 0
      ? [{ key: 'ask-about', node: <Prompts title={words.askAbout} prompts={promptsIn(guide, askAbout)} /> }]
      : []),
  ];
}

/** The things that matter to the patient, in the patient's order. */
function rankBlocks(guide: Guide, matters: readonly string[], words: Words): readonly PageBlock[] {
  const ranked = rankedOf(guide, matters).map((text, rank) => `${words.number(rank + 1)}. ${text}`);
  return ranked.length === 0
    ? []
    : [{ key: 'ranked', node: <Prompts title={words.mattersMine} prompts={promptsIn(guide, ranked)} /> }];
}

function ForClinician({ lang, children }: { readonly lang: string; readonly children: ReactNode }) {
  const words = useWords();
  return (
    <aside className={styles['clinician']}>
      <Stethoscope aria-hidden className={styles['mark']} />
      <p>
        <strong data-say>{words.forClinician}</strong>{' '}
        <span data-say lang={lang}>
          {children}
        </span>
      </p>
    </aside>
  );
}

type Choices = GuideStep & { readonly kind: 'choices' };

/** Whether a question has the same answer for all ways to go on. */
function isSame({ answers }: Choices['rows'][number]): boolean {
  return answers.every((answer) => answer === answers[0]);
}

/**
 * For each question, the answers of all ways to go on, side by side. Questions with one answer for all ways are together at the end.
 */
function choiceBlocks({ locale: lang }: Guide, { options, rows }: Choices, words: Words): readonly PageBlock[] {
  const same = rows.filter(isSame);
  return [
    ...rows
      .filter((row) => !isSame(row))
      .map(({ question, answers }) => ({
        key: question,
        lang,
        node: (
          <section className={styles['choice']}>
            <h2>{question}</h2>
            <dl className={styles['options']}>
              {options.map((option, index) => (
                <div key={option} className={styles['option']}>
                  <dt>{option}</dt>
                  <dd>{answers[index]}</dd>
                </div>
              ))}
            </dl>
          </section>
        ),
      })),
    ...(same.length > 0
      ? [
          {
            key: 'same',
            node: (
              <section className={styles['choice']}>
                <h2>{words.forAll}</h2>
                <dl className={styles['option']} lang={lang}>
                  {same.map(({ question, answers }) => (
                    <div key={question}>
                      <dt>{question}</dt>
                      <dd>{answers[0]}</dd>
                    </div>
                  ))}
                </dl>
              </section>
            ),
          },
        ]
      : []),
  ];
}

/** One thing that may matter. Patients touch these things, the most important first. None of them suggests a choice. */
function MatterItem({ id, text, lang }: { readonly id: string; readonly text: string; readonly lang: string }) {
  const send = useSend();
  const words = useWords();
  const rank = useVisit().consultation?.matters.indexOf(id) ?? -1;
  const isChosen = rank !== -1;
  return (
    <div className={styles['item']}>
      <Control
        name={`matter-${id}`}
        label={text}
        lang={lang}
        {...(isChosen ? { icon: Check, count: words.number(rank + 1) } : {})}
        isOn={isChosen}
        onAct={() => send({ kind: isChosen ? 'mattersDropped' : 'mattersChosen', itemId: id })}
      />
    </div>
  );
}

/** The instruction and each thing that may matter are blocks of their own, because large letters need several pages for them. */
function matterBlocks(
  { locale: lang }: Guide,
  { items }: GuideStep & { readonly kind: 'matters' },
  words: Words,
): readonly PageBlock[] {
  return [
    { key: 'how', node: <p>{words.mattersHow}</p>, isHead: true, isAside: true },
    ...items.map(({ id, text }) => ({ key: id, node: <MatterItem id={id} text={text} lang={lang} /> })),
  ];
}
