import { create } from 'zustand';
import type { Desk } from '../edit/workspace.ts';
import type { DeskChange } from '../edit/change.ts';
import type { Narration } from '../../content/model/narration.ts';

/** Where the desk is served. */
const address = '/authoring/api/';

/** The document for whoever checks a card. */
export function printAddress(cardId: string): string {
  return `${address}print?${new URLSearchParams({ card: cardId }).toString()}`;
}

/** What the server says of a change. */
interface DeskReply {
  readonly cardId?: string;
  readonly refused?: string;
  /** What else became of it. */
  readonly note?: string;
}

interface DeskStore {
  /** The desk as it was read last, with what can be heard of the pack. */
  readonly desk: (Desk & { readonly narration: Narration }) | undefined;
  /** How the last change went: what an author has to know of it. */
  readonly note: string;
  /** Reads the desk anew. */
  readonly read: () => Promise<void>;
  /** Says something to the author. */
  readonly say: (note: string) => void;
  /** Writes a change, and gives the card that it was to once the desk shows it; nothing when it could not be. */
  readonly change: (asked: DeskChange) => Promise<string | undefined>;
}

/** The author's desk. */
export const useDesk = create<DeskStore>((set, get) => ({
  desk: undefined,
  note: '',
  read: async () => {
    try {
      const desk: DeskStore['desk'] = await (await answerOf(fetch(address))).json();
      set({ desk });
    } catch {
      set({ note: 'This page has lost its program. Start "npm run author" again, and load the page anew.' });
    }
  },
  say: (note) => set({ note }),
  change: async (asked) => {
    set({ note: 'Saving …' });
    try {
      const response = await answerOf(fetch(address, { method: 'POST', body: JSON.stringify(asked) }));
      const { cardId, refused, note }: DeskReply = await response.json();
      await get().read();
      set({ note: cardId === undefined ? `Not saved: ${refused}.` : (note ?? 'Saved.') });
      return cardId;
    } catch {
      set({ note: 'Not saved. Is "npm run author" still running?' });
      return undefined;
    }
  },
}));

async function answerOf(asked: Promise<Response>): Promise<Response> {
  const response = await asked;
  if (!response.ok) throw new Error(response.statusText);
  return response;
}
