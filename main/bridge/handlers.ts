import { ipcMain, type IpcMainEvent, type IpcMainInvokeEvent, type WebContents } from 'electron';
import type { Log } from '../log.ts';
import { appPages } from '../screen/lockdown.ts';
import type { Pushes, Sends, StaffRequests, StaffSends, Start } from './contract.ts';

/** Whoever answers the views. What reaches it came from the right window, and may still have any form. */
export interface Owner {
  readonly start: () => Start;
  readonly hear: (channel: keyof Sends, message: unknown) => void;
  readonly answerStaff: (channel: keyof StaffRequests, message: unknown) => Promise<unknown>;
  readonly hearStaff: (channel: keyof StaffSends, message: unknown) => void;
}

interface HandlerOptions {
  readonly log: Log;
  /** The patients' window's contents. */
  readonly patientView: WebContents;
  /** The staff window's contents, while it is open. */
  readonly staffView: () => WebContents | undefined;
  /** Messages wait, in their order, until the owner is there. */
  readonly owner: Promise<Owner>;
}

const sends: readonly (keyof Sends)[] = ['visit:event', 'view:shown', 'view:failed', 'door:knocked'];
const staffRequests: readonly (keyof StaffRequests)[] = ['staff:start', 'staff:unlock', 'staff:save'];

/** Who may send what follows from the window alone. A message from anywhere else is refused and logged, never thrown about. */
export function handleBridge({ log, patientView, staffView, owner }: HandlerOptions): void {
  type Event = IpcMainEvent | IpcMainInvokeEvent;
  const comesFrom = (contents: WebContents | undefined, page: string, channel: string, event: Event): boolean => {
    const { sender, senderFrame } = event;
    const isTheirs = sender === contents && senderFrame === sender.mainFrame && senderFrame.url === page;
    if (!isTheirs) log.warn(`bridge: refused ${channel} from a stranger`);
    return isTheirs;
  };
  const isPatients = (channel: string, event: Event) => comesFrom(patientView, appPages.patients, channel, event);
  const isStaffs = (channel: string, event: Event) => comesFrom(staffView(), appPages.staff, channel, event);

  for (const channel of sends) {
    ipcMain.on(channel, (event, message: unknown) => {
      if (isPatients(channel, event)) void owner.then(({ hear }) => hear(channel, message));
    });
  }
  ipcMain.handle('kiosk:start', async (event) =>
    isPatients('kiosk:start', event) ? (await owner).start() : undefined,
  );
  for (const channel of staffRequests) {
    ipcMain.handle(channel, async (event, message: unknown) =>
      isStaffs(channel, event) ? (await owner).answerStaff(channel, message) : undefined,
    );
  }
  ipcMain.on('staff:act', (event, message: unknown) => {
    if (isStaffs('staff:act', event)) void owner.then(({ hearStaff }) => hearStaff('staff:act', message));
  });
}

/** Tells a view something. */
export function push<C extends keyof Pushes>(view: WebContents, channel: C, message: Pushes[C]): void {
  if (!view.isDestroyed()) view.send(channel, message);
}
