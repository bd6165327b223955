import { ComfortSheet } from './comfort/ComfortSheet.tsx';
import { useShownComfort } from './comfort/shown.ts';
import { useLanguage, useVisit } from './kiosk.ts';
import type { Behind } from './ui/Frame.tsx';
import { Attract } from './screens/Attract.tsx';
import { CardScreen } from './screens/CardScreen.tsx';
import { DrawingScreen } from './screens/DrawingScreen.tsx';
import { Ending } from './screens/Ending.tsx';
import { Help } from './screens/Help.tsx';
import { Questions } from './screens/Questions.tsx';
import { Slide } from './screens/Slide.tsx';
import { Sources } from './screens/Sources.tsx';
import { Steps } from './screens/Steps.tsx';
import { StepScreen } from './screens/StepScreen.tsx';
import { StillReading } from './screens/StillReading.tsx';
import { TakeHome } from './screens/TakeHome.tsx';
import { Topics } from './screens/Topics.tsx';
import { usePresenter } from './ui/usePresenter.ts';
import type { Screen } from '../visit/state.ts';

/** The patient's view of the visit. A new visit is a fresh tree. */
export function App() {
  const { visitId, screen, trail, comfort, attention, walk } = useVisit();
  usePresenter();
  const language = useLanguage();
  useShownComfort(comfort, language);
  const isChoosing = screen.kind === 'comfort';
  const isAsked = attention.kind === 'asked';
  const below = isChoosing ? (trail.at(-1) ?? screen) : screen;
  return (
    <div key={visitId} style={{ height: '100%' }}>
      <ScreenView
        screen={below}
        behind={isAsked ? 'question' : isChoosing ? 'comfort' : 'nothing'}
        cameFrom={trail}
        step={walk?.step ?? 0}
      />
      {isChoosing && <ComfortSheet isBehind={isAsked} />}
      {isAsked && <StillReading />}
    </div>
  );
}

interface ScreenViewProps {
  readonly screen: Screen;
  readonly behind: Behind;
  readonly cameFrom: readonly Screen[];
  /** Which step of a talk is shown: another one is a fresh screen. */
  readonly step: number;
}

function ScreenView({ screen, behind, cameFrom, step }: ScreenViewProps) {
  switch (screen.kind) {
    case 'attract':
      return <Attract />;
    case 'card':
      return <CardScreen key={screen.cardId} cardId={screen.cardId} place={screen.place} behind={behind} />;
    case 'drawing':
      return <DrawingScreen key={screen.cardId} cardId={screen.cardId} place={screen.place} behind={behind} />;
    case 'help':
      return <Help place={screen.place} behind={behind} />;
    case 'step':
      return <StepScreen key={step} place={screen.place} behind={behind} />;
    case 'steps':
      return <Steps place={screen.place} behind={behind} />;
    case 'takeHome':
      return <TakeHome place={screen.place} behind={behind} />;
    case 'slide':
      return <Slide behind={behind} />;
    case 'ending':
      return <Ending behind={behind} />;
    case 'sources':
      return <Sources place={screen.place} behind={behind} cameFrom={cameFrom} />;
    case 'questions':
      return <Questions place={screen.place} behind={behind} />;
    default:
      return <Topics place={screen.place} behind={behind} />;
  }
}
