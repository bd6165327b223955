import { isDeepStrictEqual } from 'node:util';
import { initialComfort } from '../../visit/comfort.ts';
import { isWaiting, type VisitState } from '../../visit/state.ts';
import type { VisitFacts } from './week.ts';

/** What is known of the visit that goes on; undefined while nobody is there. */
export type Observed =
  | (VisitFacts & {
      readonly visitId: number;
      /** The number of the screen on which it began. A black screen before that has a number, too. */
      readonly firstInstance: number;
    })
  | undefined;

interface Moment {
  /** The hour of the day, 0 to 23. */
  readonly hour: number;
  readonly ownLanguage: string;
}

/** What is known after a new state of the visit, and the visit that has ended with it. */
export function observe(
  before: Observed,
  visit: VisitState,
  { hour, ownLanguage }: Moment,
): { readonly now: Observed; readonly ended: VisitFacts | undefined } {
  const ended = before && before.visitId !== visit.visitId ? before : undefined;
  if (isWaiting(visit)) return { now: undefined, ended: ended ?? before };
  const { visitId, posture, screen, trail, questions, comfort, attention, instance } = visit;
  const known = before && before.visitId === visitId ? before : undefined;
  const firstInstance = known?.firstInstance ?? instance;
  const cards = new Set(known?.cards);
  if (screen.kind === 'card') cards.add(screen.cardId);
  const hasMoved =
    instance > firstInstance ||
    trail.length > 0 ||
    questions.length > 0 ||
    ('position' in screen && screen.position > 0);
  const { language, voice } = comfort;
  const hasChosen = !isDeepStrictEqual({ ...comfort, language: null }, initialComfort);
  return {
    now: {
      visitId,
      firstInstance,
      posture,
      startHour: known?.startHour ?? hour,
      isUsed: known?.isUsed === true || hasMoved || hasChosen,
      // The last state decides: a visit that ends while the question is shown ends in silence.
      end: attention.kind === 'asked' ? 'silent' : 'finished',
      cards,
      language: language ?? ownLanguage,
      hasVoice: known?.hasVoice === true || voice !== 'off',
      isTakenHome: known?.isTakenHome === true || screen.kind === 'takeHome',
    },
    ended,
  };
}
