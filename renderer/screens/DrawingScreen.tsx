import { CornerDownLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Drawing } from '../../content/model/drawing.ts';
import type { Card } from '../../content/model/pack.ts';
import { isChecked } from '../../content/model/withhold.ts';
import { cardOf, useContent, useLanguage, useSend, useVisit, useWords } from '../kiosk.ts';
import { isSmallScreen, isTightForLarge } from '../size/physical.ts';
import { useScreenSize } from '../size/useScreenSize.ts';
import { DraftNote } from '../cards/DraftNote.tsx';
import { DrawnStep, StepPicture, StepWords } from '../cards/DrawnStep.tsx';
import { type Overlay, Frame } from '../frame/Frame.tsx';
import { Heading } from '../ui/Heading.tsx';
import { type PageBlock, Pages } from '../paging/Pages.tsx';
import { ActionBar, usePageSteps } from '../paging/ActionBar.tsx';
import { usePages } from '../paging/usePages.ts';
import styles from './DrawingScreen.module.css';

interface DrawingScreenProps {
  readonly cardId: string;
  readonly position: number;
  readonly overlay: Overlay;
}

/** A card's drawings, step by step, each with its words. */
export function DrawingScreen({ cardId, position, overlay }: DrawingScreenProps) {
  const words = useWords();
  const { pack } = useContent();
  const send = useSend();
  const { comfort } = useVisit();
  const paging = usePages(position);
  const { previous, next } = usePageSteps(paging, { back: words.stepBack, on: words.nextStep });
  const isTight = useScreenSize(isTightForLarge);
  const card = cardOf(pack, cardId);
  if (!card) return null;
  const isLarge = comfort.textStep >= 2;
  // A small screen, half a screen, or large letters on a wide or narrow one have no room for a picture and its words on one page.
  const isApart = comfort.reach === 'low' || isSmallScreen() || (isLarge && isTight);
  const back = () => send({ kind: 'wentBack' });
  return (
    <Frame
      overlay={overlay}
      back={{ label: words.back, onAct: back }}
      actions={
        <ActionBar
          previous={previous}
          next={next ?? { label: words.drawingDone, icon: CornerDownLeft, leadsTo: 'screen', onAct: back }}
        />
      }
    >
      <Pages
        paging={paging}
        isWide
        blocks={stepsOf(card).flatMap((step) => pagesOf(step, { isApart, isCompact: isApart || isLarge }))}
      />
    </Frame>
  );
}

/** A step of a card's drawings: its number in its drawing, and its number among the steps of all drawings of the card. */
interface Step {
  readonly card: Card;
  readonly drawing: Drawing;
  readonly step: number;
  readonly number: number;
  readonly of: number;
}

function stepsOf(card: Card): readonly Step[] {
  const steps = card.drawings.flatMap((drawing) => drawing.steps.map((_step, index) => ({ drawing, step: index + 1 })));
  return steps.map((each, index) => ({ ...each, card, number: index + 1, of: steps.length }));
}

/** How much room there is. `isApart`: picture and words need a page each; `isCompact`: a large title does not fit. */
interface Room {
  readonly isApart: boolean;
  readonly isCompact: boolean;
}

/** A step on one page, or its picture on one page and its words on the next. */
function pagesOf(step: Step, room: Room): readonly PageBlock[] {
  const { drawing, step: at, number } = step;
  const page = { lang: drawing.locale, isWhole: true };
  if (!room.isApart) {
    const node = (
      <StepPage of={step} room={room}>
        <DrawnStep drawing={drawing} step={at} />
      </StepPage>
    );
    return [{ ...page, key: `${number}`, node }];
  }
  const picture = (
    <StepPage of={step} room={room}>
      <StepPicture drawing={drawing} step={at} />
    </StepPage>
  );
  const words = (
    <StepPage of={step} room={room} isSaid>
      <StepWords drawing={drawing} step={at} />
    </StepPage>
  );
  return [
    { ...page, key: `${number}-picture`, node: picture },
    { ...page, key: `${number}-words`, node: words },
  ];
}

interface StepPageProps {
  readonly of: Step;
  readonly room: Room;
  /** Whether the page before said already which step it is. */
  readonly isSaid?: boolean;
  readonly children: ReactNode;
}

/** A page of a step, with its title and its number above. */
function StepPage({
  of: { card, drawing, step, number, of },
  room: { isApart, isCompact },
  isSaid = false,
  children,
}: StepPageProps) {
  const words = useWords();
  const language = useLanguage();
  const isFirst = number === 1 && !isSaid;
  const Title = isFirst ? Heading : 'h1';
  return (
    <div className={styles['page']} data-compact={isCompact}>
      <div className={styles['head']}>
        <div className={styles['title']} data-said-before={step > 1 || isSaid ? '' : undefined}>
          <Title>{drawing.title}</Title>
        </div>
        <p className={styles['number']} lang={language} data-said-before={isSaid ? '' : undefined}>
          {words.stepOf(number, of)}
        </p>
        {!isChecked(card) && (!isApart || (isSaid && number === 1)) && (
          <div lang={language} data-said-before={number > 1 ? '' : undefined}>
            <DraftNote />
          </div>
        )}
      </div>
      {children}
    </div>
  );
}
