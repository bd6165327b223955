import type { VisitState } from '../../visit/state.ts';
import type { Ask, messages, Tell } from './messages.ts';

type Messages = typeof messages;

/** The name of a page of the kiosk. It says who the page is for. */
export type PageName = keyof Messages;

/** The names of what a page can say. */
export type MessageName<P extends PageName> = keyof Messages[P] & string;

/** A message that carries nothing is sent without an argument. */
type Carried<In> = [In] extends [null] ? [] : [message: In];

/** How a message is checked. `empty` messages are checked without a schema, so they can be checked before any schema is loaded. */
type ChannelOf<M> =
  M extends Ask<infer In, never>
    ? [In] extends [null]
      ? 'empty ask'
      : 'ask'
    : M extends Tell<infer In>
      ? [In] extends [null]
        ? 'empty tell'
        : 'tell'
      : never;

/** The name of each message, with how it is checked. */
export type Channels = { readonly [P in PageName]: { readonly [C in MessageName<P>]: ChannelOf<Messages[P][C]> } };

type Sides<P extends PageName> = {
  readonly [C in MessageName<P>]: Messages[P][C] extends Ask<infer In, infer Out>
    ? {
        readonly page: (...carried: Carried<In>) => Promise<Out | undefined>;
        readonly owner: (...carried: Carried<In>) => Out | undefined | Promise<Out | undefined>;
      }
    : Messages[P][C] extends Tell<infer In>
      ? { readonly page: (...carried: Carried<In>) => void; readonly owner: (...carried: Carried<In>) => void }
      : never;
};

/** What a page can do outside itself: one function for each message. A refused question is answered with undefined. */
export type Bridge<P extends PageName> = { readonly [C in MessageName<P>]: Sides<P>[C]['page'] };

/** The functions that answer a page, one for each message. They are called only with messages of the right form from the right window. */
export type Handlers<P extends PageName> = { readonly [C in MessageName<P>]: Sides<P>[C]['owner'] };

/** What the owner tells the pages that show a visit. */
interface VisitListener {
  /** Calls `listener` with each new state. Returns a function that stops it. */
  readonly onVisit: (listener: (visit: VisitState) => void) => () => void;
}

export type KioskApi = Bridge<'patients'> & VisitListener;
export type StaffApi = Bridge<'staff'>;
export type LeaderApi = Bridge<'leader'> & VisitListener;
export type PrintoutApi = Bridge<'printout'>;
