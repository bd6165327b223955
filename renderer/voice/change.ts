import { isWaiting, type VisitState } from '../../visit/state.ts';

/**
 * What has changed in a visit, if its voice has to react to it. `begun`: somebody woke the screen; `ended`: nothing is to be said any
 * more; `asked`, `answered`: the question whether somebody is still there; `screen`: another screen, or another voice for it; `page`:
 * another page of the same screen; `choice`: something was chosen on it.
 */
export type Change = 'none' | 'begun' | 'ended' | 'asked' | 'answered' | 'screen' | 'page' | 'choice';

/** Compares a visit with what it was. `isWanted`: whether anything is to be said in a state. */
export function changeOf(now: VisitState, before: VisitState, isWanted: (visit: VisitState) => boolean): Change {
  if (!isWanted(now)) {
    if (isWanted(before)) return 'ended';
    return isWaiting(before) && !isWaiting(now) ? 'begun' : 'none';
  }
  const [isAsked, wasAsked] = [now, before].map(({ attention }) => attention.kind === 'asked');
  if (isAsked) return wasAsked ? 'none' : 'asked';
  if (wasAsked) return 'answered';
  if (screenOf(now) !== screenOf(before)) return 'screen';
  if (positionOf(now) !== positionOf(before)) return 'page';
  return choicesOf(now) === choicesOf(before) ? 'none' : 'choice';
}

function screenOf({ visitId, instance, comfort }: VisitState): string {
  return [visitId, instance, comfort.language, comfort.voice].join(' ');
}

function positionOf({ screen }: VisitState): number {
  return 'position' in screen ? screen.position : 0;
}

/** All choices that may change what a button says after it was pressed. */
function choicesOf({ questions, consultation, comfort }: VisitState): string {
  return JSON.stringify([questions, consultation, comfort]);
}
