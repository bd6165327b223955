import { ComfortPanel } from './comfort/ComfortPanel.tsx';
import { useApplyComfort } from './comfort/applyComfort.ts';
import { useLanguage, useVisit } from './kiosk.ts';
import type { Overlay } from './frame/Frame.tsx';
import { Attract } from './screens/Attract.tsx';
import { Dark } from './screens/Dark.tsx';
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
import { useClicker } from './led/useClicker.ts';
import type { Screen } from '../visit/state.ts';

/** The patient's view of the visit. A new visit is a fresh tree. */
export function App() {
  const { visitId, screen, trail, comfort, attention, consultation } = useVisit();
  useClicker();
  const language = useLanguage();
  useApplyComfort(comfort, language);
  const isChoosing = screen.kind === 'comfort';
  const isAsked = attention.kind === 'asked';
  const below = isChoosing ? (trail.at(-1) ?? screen) : screen;
  return (
    <div key={visitId} style={{ height: '100%' }}>
      <ScreenView
        screen={below}
        overlay={isAsked ? 'question' : isChoosing ? 'comfort' : 'nothing'}
        cameFrom={trail}
        step={consultation?.step ?? 0}
      />
      {isChoosing && <ComfortPanel isCovered={isAsked} />}
      {isAsked && <StillReading />}
    </div>
  );
}

interface ScreenViewProps {
  readonly screen: Screen;
  readonly overlay: Overlay;
  readonly cameFrom: readonly Screen[];
  /** Which step of a talk is shown. Each step gets a fresh screen. */
  readonly step: number;
}

function ScreenView({ screen, overlay, cameFrom, step }: ScreenViewProps) {
  switch (screen.kind) {
    case 'attract':
      return <Attract />;
    case 'dark':
      return <Dark />;
    case 'card':
      return <CardScreen key={screen.cardId} cardId={screen.cardId} position={screen.position} overlay={overlay} />;
    case 'drawing':
      return <DrawingScreen key={screen.cardId} cardId={screen.cardId} position={screen.position} overlay={overlay} />;
    case 'help':
      return <Help position={screen.position} overlay={overlay} />;
    case 'step':
      return <StepScreen key={step} position={screen.position} overlay={overlay} />;
    case 'steps':
      return <Steps position={screen.position} overlay={overlay} />;
    case 'takeHome':
      return <TakeHome position={screen.position} overlay={overlay} />;
    case 'slide':
      return <Slide overlay={overlay} />;
    case 'ending':
      return <Ending overlay={overlay} />;
    case 'sources':
      return <Sources position={screen.position} overlay={overlay} cameFrom={cameFrom} />;
    case 'questions':
      return <Questions position={screen.position} overlay={overlay} />;
    default:
      return <Topics position={screen.position} overlay={overlay} />;
  }
}
