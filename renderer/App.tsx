import { ComfortSheet } from './comfort/ComfortSheet.tsx';
import { useShownComfort } from './comfort/shown.ts';
import { useVisit } from './kiosk.ts';
import { Attract } from './screens/Attract.tsx';
import { CardScreen } from './screens/CardScreen.tsx';
import { Help } from './screens/Help.tsx';
import { Questions } from './screens/Questions.tsx';
import { Sources } from './screens/Sources.tsx';
import { StillReading } from './screens/StillReading.tsx';
import { Topics } from './screens/Topics.tsx';
import type { Screen } from '../visit/state.ts';

/** The patient's view of the visit. A new visit is a fresh tree. */
export function App() {
  const { visitId, screen, trail, comfort, attention } = useVisit();
  useShownComfort(comfort);
  const isChoosing = screen.kind === 'comfort';
  const isAsked = attention.kind === 'asked';
  const below = isChoosing ? (trail.at(-1) ?? screen) : screen;
  return (
    <div key={visitId} style={{ height: '100%' }}>
      <ScreenView screen={below} isBehind={isChoosing || isAsked} cameFrom={trail} />
      {isChoosing && <ComfortSheet isBehind={isAsked} />}
      {isAsked && <StillReading />}
    </div>
  );
}

interface ScreenViewProps {
  readonly screen: Screen;
  readonly isBehind: boolean;
  readonly cameFrom: readonly Screen[];
}

function ScreenView({ screen, isBehind, cameFrom }: ScreenViewProps) {
  switch (screen.kind) {
    case 'attract':
      return <Attract />;
    case 'card':
      return <CardScreen key={screen.cardId} cardId={screen.cardId} place={screen.place} isBehind={isBehind} />;
    case 'help':
      return <Help place={screen.place} isBehind={isBehind} />;
    case 'sources':
      return <Sources place={screen.place} isBehind={isBehind} cameFrom={cameFrom} />;
    case 'questions':
      return <Questions place={screen.place} isBehind={isBehind} />;
    default:
      return <Topics place={screen.place} isBehind={isBehind} />;
  }
}
