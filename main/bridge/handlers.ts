import { ipcMain, type IpcMainEvent, type IpcMainInvokeEvent, type WebContents } from 'electron';
import type { Log } from '../log.ts';
import { appPages } from '../screen/lockdown.ts';
import type { Pushes, Requests, Sends } from './contract.ts';

/** Whoever answers the views. What reaches it came from the right window, and may still have any form. */
export interface Owner {
  readonly hear: (channel: keyof Sends, message: unknown) => void;
  readonly answer: (channel: keyof Requests, message: unknown) => Promise<unknown>;
}

/** Whose page it is. */
type By = keyof typeof appPages;

interface HandlerOptions {
  readonly log: Log;
  /** The contents of each window that is open now. */
  readonly contents: Readonly<Record<By, () => WebContents | undefined>>;
  /** Messages wait, in their order, until the owner is there. */
  readonly owner: Promise<Owner>;
}

const sends: Readonly<Record<keyof Sends, By>> = {
  'visit:event': 'patients',
  'view:shown': 'patients',
  'view:failed': 'patients',
  'door:knocked': 'patients',
  'staff:act': 'staff',
  'lead:event': 'lead',
  'lead:act': 'lead',
  'paper:ready': 'paper',
};
const requests: Readonly<Record<keyof Requests, By>> = {
  'kiosk:start': 'patients',
  'kiosk:print': 'patients',
  'kiosk:narration': 'patients',
  'staff:start': 'staff',
  'staff:unlock': 'staff',
  'staff:look': 'staff',
  'staff:save': 'staff',
  'staff:plan': 'staff',
  'lead:start': 'lead',
  'paper:start': 'paper',
};

/** Who may send what follows from the window alone. A message from anywhere else is refused and logged, never thrown about. */
export function handleBridge({ log, contents, owner }: HandlerOptions): void {
  const comesFrom = (by: By, channel: string, { sender, senderFrame }: IpcMainEvent | IpcMainInvokeEvent): boolean => {
    const isTheirs = sender === contents[by]() && senderFrame === sender.mainFrame && senderFrame.url === appPages[by];
    if (!isTheirs) log.warn(`bridge: refused ${channel} from a stranger`);
    return isTheirs;
  };
  for (const [channel, by] of entriesOf(sends)) {
    ipcMain.on(channel, (event, message: unknown) => {
      if (comesFrom(by, channel, event)) void owner.then(({ hear }) => hear(channel, message));
    });
  }
  for (const [channel, by] of entriesOf(requests)) {
    ipcMain.handle(channel, async (event, message: unknown) =>
      comesFrom(by, channel, event) ? (await owner).answer(channel, message) : undefined,
    );
  }
}

function entriesOf<K extends string>(record: Readonly<Record<K, By>>): readonly [K, By][] {
  // The keys of a record of this form are no others.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.entries(record) as [K, By][];
}

/** Tells a view something. */
export function push<C extends keyof Pushes>(view: WebContents, channel: C, message: Pushes[C]): void {
  if (!view.isDestroyed()) view.send(channel, message);
}
