import { ipcMain, type IpcMainEvent, type IpcMainInvokeEvent, type WebContents } from 'electron';
import type { Log } from '../log.ts';
import { isAppPage } from '../screen/lockdown.ts';
import { failure, patientCall } from './calls.ts';
import type { Failure, PatientCall, Pushes, Requests, Sends, Start } from './contract.ts';

interface HandlerOptions {
  readonly log: Log;
  /** The window's contents, the only ones that may speak. */
  readonly patientView: () => WebContents | undefined;
  readonly start: () => Start;
  readonly onPatientCall: (call: PatientCall) => void;
  readonly onShown: () => void;
  readonly onFailed: (failure: Failure) => void;
}

/** Answers the view. A message from anywhere else, or of another form, is refused and logged, never thrown about. */
export function handleBridge({ log, patientView, start, onPatientCall, onShown, onFailed }: HandlerOptions): void {
  const isTrusted = ({ sender, senderFrame }: IpcMainEvent | IpcMainInvokeEvent): boolean =>
    sender === patientView() && senderFrame === sender.mainFrame && isAppPage(senderFrame.url);

  onSend('visit:event', (event, message) => {
    const call = patientCall.safeParse(message);
    if (isTrusted(event) && call.success) onPatientCall(call.data);
    else log.warn('bridge: refused a visit event');
  });
  onSend('view:shown', (event) => {
    if (isTrusted(event)) onShown();
  });
  onSend('view:failed', (event, message) => {
    const report = failure.safeParse(message);
    if (isTrusted(event) && report.success) onFailed(report.data);
    else log.warn('bridge: refused a report of a failure');
  });
  onRequest('kiosk:start', (event) => {
    if (isTrusted(event)) return start();
    log.warn('bridge: refused a start request');
    return undefined;
  });
}

/** Tells a view something. */
export function push<C extends keyof Pushes>(view: WebContents, channel: C, message: Pushes[C]): void {
  if (!view.isDestroyed()) view.send(channel, message);
}

function onSend(channel: keyof Sends, hear: (event: IpcMainEvent, message: unknown) => void): void {
  ipcMain.on(channel, hear);
}

function onRequest<C extends keyof Requests>(channel: C, answer: (event: IpcMainInvokeEvent) => Requests[C]): void {
  ipcMain.handle(channel, answer);
}
