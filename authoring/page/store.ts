import { create } from 'zustand';
import type { Workspace } from '../edit/workspace.ts';
import type { AuthorChange } from '../edit/change.ts';
import type { Narration } from '../../content/model/narration.ts';

/** Where the workspace is served. */
const address = '/authoring/api/';

/** The document for the reviewer of a card. */
export function printAddress(cardId: string): string {
  return `${address}print?${new URLSearchParams({ card: cardId }).toString()}`;
}

/** What the server says of a change. */
interface ChangeReply {
  readonly cardId?: string;
  readonly refused?: string;
  /** What the author should know about the change. */
  readonly note?: string;
}

interface WorkspaceStore {
  /** The workspace as it was read last, with the clips of the pack's voice. */
  readonly workspace: (Workspace & { readonly narration: Narration }) | undefined;
  /** How the last change went: what an author has to know of it. */
  readonly note: string;
  /** Reads the workspace again. */
  readonly read: () => Promise<void>;
  /** Says something to the author. */
  readonly say: (note: string) => void;
  /** Writes a change, and waits until the workspace shows it. Gives the id of the changed card, or undefined if nothing was written. */
  readonly change: (asked: AuthorChange) => Promise<string | undefined>;
}

/** The author's workspace. */
export const useWorkspace = create<WorkspaceStore>((set, get) => ({
  workspace: undefined,
  note: '',
  read: async () => {
    try {
      const workspace: WorkspaceStore['workspace'] = await (await answerOf(fetch(address))).json();
      set({ workspace });
    } catch {
      set({ note: 'The program behind this page has stopped. Start "npm run author" again, and load the page again.' });
    }
  },
  say: (note) => set({ note }),
  change: async (asked) => {
    set({ note: 'Saving …' });
    try {
      const response = await answerOf(fetch(address, { method: 'POST', body: JSON.stringify(asked) }));
      const { cardId, refused, note }: ChangeReply = await response.json();
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
