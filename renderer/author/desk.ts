import { create } from 'zustand';
import type { Desk } from '../../content/desk.ts';
import type { DeskChange } from '../../content/deskChange.ts';
import type { Narration } from '../../content/narration.ts';

/** Where the desk is served. */
const address = '/author/desk/';

/** The document for whoever checks a card. */
export function printAddress(cardId: string): string {
  return `${address}print?${new URLSearchParams({ card: cardId }).toString()}`;
}

interface DeskStore {
  /** The desk as it was read last, with what can be heard of the pack. */
  readonly desk: (Desk & { readonly narration: Narration }) | undefined;
  /** How the last change went: what an author has to know of it. */
  readonly note: string;
  /** Reads the desk anew. */
  readonly read: () => Promise<void>;
  /** Says that what is typed is not saved yet. */
  readonly typing: () => void;
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
  typing: () => set({ note: 'Not saved yet.' }),
  change: async (asked) => {
    set({ note: 'Saving …' });
    try {
      const response = await answerOf(fetch(address, { method: 'POST', body: JSON.stringify(asked) }));
      const { cardId, refused }: { readonly cardId?: string; readonly refused?: string } = await response.json();
      await get().read();
      set({ note: cardId === undefined ? `Not saved: ${refused}.` : 'Saved.' });
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
