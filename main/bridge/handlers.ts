import { ipcMain, type IpcMainEvent, type IpcMainInvokeEvent, type WebContents } from 'electron';
import type { Log } from '../log.ts';
import { isAppPage } from '../screen/lockdown.ts';
import type { Pushes, Sends, Start } from './contract.ts';

/** Whoever answers the view. What reaches it came from the patients' window, and may still have any form. */
export interface Owner {
  readonly start: () => Start;
  readonly hear: (channel: keyof Sends, message: unknown) => void;
}

interface HandlerOptions {
  readonly log: Log;
  /** The window's contents, the only ones that may speak. */
  readonly patientView: WebContents;
  /** Messages wait, in their order, until the owner is there. */
  readonly owner: Promise<Owner>;
}

const sends: readonly (keyof Sends)[] = ['visit:event', 'view:shown', 'view:failed'];

/** Answers the view. A message from anywhere else is refused and logged, never thrown about. */
export function handleBridge({ log, patientView, owner }: HandlerOptions): void {
  const isTrusted = (channel: string, { sender, senderFrame }: IpcMainEvent | IpcMainInvokeEvent): boolean => {
    const isOurs = sender === patientView && senderFrame === sender.mainFrame && isAppPage(senderFrame.url);
    if (!isOurs) log.warn(`bridge: refused ${channel} from a stranger`);
    return isOurs;
  };
  for (const channel of sends) {
    ipcMain.on(channel, (event, message: unknown) => {
      if (isTrusted(channel, event)) void owner.then(({ hear }) => hear(channel, message));
    });
  }
  ipcMain.handle('kiosk:start', async (event) => (isTrusted('kiosk:start', event) ? (await owner).start() : undefined));
}

/** Tells a view something. */
export function push<C extends keyof Pushes>(view: WebContents, channel: C, message: Pushes[C]): void {
  if (!view.isDestroyed()) view.send(channel, message);
}
