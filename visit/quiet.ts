import type { Catalogue } from './catalogue.ts';
import { textScales } from './comfort.ts';
import type { Posture, Screen, VisitState } from './state.ts';

/** When a silent visit is asked "Are you still reading?", and when it ends. */
export interface QuietTimes {
  /** Shortest silence before the question, in milliseconds. */
  readonly minimumMs: number;
  /** How long "Are you still reading?" is shown, in milliseconds. */
  readonly askedMs: number;
}
export type QuietTimesOf = Readonly<Record<Posture, QuietTimes>>;

/** The pace of a slow reader, and how many times such a reader could read a screen before the question (standards, "Time-out"). */
const wordsPerMinute = 100;
const readings = 3;

/** How many words this screen shows. */
function wordsOn({ screen, trail, questions, session }: VisitState, catalogue: Catalogue): number {
  const ofCard = (cardId: string) => catalogue.cardWords.get(cardId) ?? 0;
  const ofScreen = (shown: Screen | undefined): number => {
    switch (shown?.kind) {
      case 'card':
        return ofCard(shown.cardId);
      case 'drawing':
        return catalogue.drawnWords.get(shown.cardId) ?? 0;
      case 'slide':
        return ofCard(session?.cards[session.at] ?? '');
      case 'topics':
      case 'sources':
      case 'help':
        return catalogue.words[shown.kind];
      case 'questions':
        return questions.reduce((sum, cardId) => sum + ofCard(cardId), 0);
      default:
        return 0;
    }
  };
  // The comfort panel leaves the screen below it in sight.
  return ofScreen(screen.kind === 'comfort' ? trail.at(-1) : screen);
}

/**
 * How long a screen may be silent before the question, in milliseconds. This is long enough to read it slowly three times. Larger letters
 * get more time in proportion, because they need more pages.
 */
export function quietMs(state: VisitState, catalogue: Catalogue, times: QuietTimesOf): number {
  const readingMs = (wordsOn(state, catalogue) / wordsPerMinute) * 60_000;
  return Math.max(times[state.posture].minimumMs, readings * readingMs * textScales[state.comfort.textStep]);
}

/** When the next thing happens to a silent visit, in monotonic milliseconds; undefined when nothing ever will. */
export function deadlineMs(state: VisitState, catalogue: Catalogue, times: QuietTimesOf): number | undefined {
  const { attention } = state;
  if (attention.kind === 'resting') return undefined;
  if (attention.kind === 'asked') return attention.sinceMs + times[state.posture].askedMs;
  return attention.sinceMs + quietMs(state, catalogue, times);
}
