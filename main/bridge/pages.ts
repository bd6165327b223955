import { ipcMain, type IpcMainEvent, type IpcMainInvokeEvent, type WebContents } from 'electron';
import type { z } from 'zod';
import type { Log } from '../log.ts';
import { lazy } from '../lazy.ts';
import { appPages } from '../screen/lockdown.ts';
import type { Handlers, PageName } from './bridge.ts';
import { channelOf, channels } from './channels.ts';

interface ReceiveOptions {
  readonly log: Log;
  /** The contents of each window that is open now. */
  readonly contents: Readonly<Record<PageName, () => WebContents | undefined>>;
  /** What answers the pages. Messages wait, in their order, until the handlers are loaded. */
  readonly handlers: Promise<{ readonly [P in PageName]: Handlers<P> }>;
}

/** The schemas are large, and no start needs them: they are loaded with the first message that carries something. */
export const loadMessages = lazy(() => import('./messages.ts').then(({ messages }) => messages));

/**
 * Receives the messages of the pages. The window decides which messages a page may send; the schema decides what a message may contain. Any
 * other message is refused and logged, but never causes an exception. A refused question is answered with undefined.
 */
export function receiveMessages({ log, contents, handlers }: ReceiveOptions): void {
  for (const page of entriesOf(channels)) {
    for (const [name, kind] of Object.entries(page.value)) {
      const channel = channelOf(page.key, name);
      const hear = async (event: IpcMainEvent | IpcMainInvokeEvent, message: unknown): Promise<unknown> => {
        if (!isFrom(contents[page.key](), appPages[page.key], event)) {
          log.warn(`bridge: refused ${channel}: it came from another window or page`);
          return undefined;
        }
        const checked = await check(page.key, name, kind, message);
        if (!checked) {
          log.warn(`bridge: refused ${channel}: the message has the wrong form`);
          return undefined;
        }
        const handlersOfPage: Readonly<Record<string, (carried: never) => unknown>> = (await handlers)[page.key];
        // The schema of this message has accepted what it carries.
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion
        return handlersOfPage[name]?.(checked.carried as never);
      };
      if (kind === 'ask' || kind === 'empty ask') ipcMain.handle(channel, hear);
      else ipcMain.on(channel, (event, message: unknown) => void hear(event, message));
    }
  }
}

/** Whether a message came from a page's own window, and from the page itself. */
function isFrom(
  contents: WebContents | undefined,
  address: string,
  { sender, senderFrame }: IpcMainEvent | IpcMainInvokeEvent,
): boolean {
  return sender === contents && senderFrame === sender.mainFrame && senderFrame.url === address;
}

/** Returns what a message carries, if the message has the right form. A message that carries nothing is checked without a schema. */
async function check(
  page: PageName,
  name: string,
  kind: string,
  message: unknown,
): Promise<{ readonly carried: unknown } | undefined> {
  if (kind.startsWith('empty')) return message === null ? { carried: null } : undefined;
  const forms: Readonly<Record<string, { readonly form: z.ZodType }>> = (await loadMessages())[page];
  const { success, data } = forms[name]?.form.safeParse(message) ?? { success: false };
  return success ? { carried: data } : undefined;
}

function entriesOf<K extends string, V>(
  record: Readonly<Record<K, V>>,
): readonly { readonly key: K; readonly value: V }[] {
  // A record of this type has no other keys.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return (Object.entries(record) as [K, V][]).map(([key, value]) => ({ key, value }));
}
