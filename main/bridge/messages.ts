import type { z } from 'zod';
import type { Narration } from '../../content/model/narration.ts';
import type {
  LeaderStart,
  PrintAnswer,
  PrintoutStart,
  SaveAnswer,
  StaffMenu,
  StaffStart,
  StickAnswer,
  Start,
  UnlockAnswer,
} from './contract.ts';
import {
  failure,
  leaderAct,
  leaderEvent,
  nothing,
  patientCall,
  sessionPlan,
  staffAct,
  staffSave,
  stickCall,
  typedPin,
} from './forms.ts';

/** A message without an answer. */
export interface Tell<In> {
  readonly kind: 'tell';
  readonly form: z.ZodType<In>;
}

/** A message with an answer. `answer` does nothing at run time: it only carries the answer's type. */
export interface Ask<In, Out> {
  readonly kind: 'ask';
  readonly form: z.ZodType<In>;
  readonly answer: (out: Out) => void;
}

const tell = <In>(form: z.ZodType<In>): Tell<In> => ({ kind: 'tell', form });
const ask = <In>(form: z.ZodType<In>) => ({
  answeredBy: <Out>(): Ask<In, Out> => ({ kind: 'ask', form, answer: () => {} }),
});

/**
 * All that a page can say to the owner, page by page. A new message needs a line here, a line in `channels.ts`, and a handler. The build
 * fails if one of the three is missing.
 */
export const messages = {
  patients: {
    start: ask(nothing).answeredBy<Start>(),
    send: tell(patientCall),
    /** Said every few seconds by a page that shows something. */
    shown: tell(nothing),
    failed: tell(failure),
    /** Somebody touched the clinic's name often enough to open the staff door. */
    knocked: tell(nothing),
    /** Prints the printout of this visit, or saves it in the staff's folder. */
    print: ask(nothing).answeredBy<PrintAnswer>(),
    /** What can be heard of the pack and of the kiosk's own words, by language; the files' paths are below `kiosk://app/voice/`. */
    narration: ask(nothing).answeredBy<Narration>(),
  },
  staff: {
    start: ask(nothing).answeredBy<StaffStart>(),
    unlock: ask(typedPin).answeredBy<UnlockAnswer>(),
    /** The menu as it is now; no answer where the door is shut. */
    look: ask(nothing).answeredBy<StaffMenu>(),
    save: ask(staffSave).answeredBy<SaveAnswer>(),
    /** Saves a plan beside the clinic's settings. */
    plan: ask(sessionPlan).answeredBy<SaveAnswer>(),
    /** Carries something from or to a stick. */
    stick: ask(stickCall).answeredBy<StickAnswer>(),
    act: tell(staffAct),
  },
  leader: {
    start: ask(nothing).answeredBy<LeaderStart>(),
    send: tell(leaderEvent),
    act: tell(leaderAct),
  },
  printout: {
    start: ask(nothing).answeredBy<PrintoutStart>(),
    /** The printout is complete and can be printed. */
    ready: tell(nothing),
  },
} as const;
