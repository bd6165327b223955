import type { WebContents } from 'electron';
import type { VisitState } from '../../visit/state.ts';
import { visitChannel } from './channels.ts';

/** Tells a page the visit as it is now. */
export function pushVisit(contents: WebContents | undefined, visit: VisitState): void {
  if (contents && !contents.isDestroyed()) contents.send(visitChannel, visit);
}
