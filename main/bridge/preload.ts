import { contextBridge, ipcRenderer } from 'electron';
import type { KioskApi, Pushes, Requests, Sends } from './contract.ts';

function send<C extends keyof Sends>(channel: C, message: Sends[C]): void {
  ipcRenderer.send(channel, message);
}

function request<C extends keyof Requests>(channel: C): Promise<Requests[C]> {
  return ipcRenderer.invoke(channel);
}

/** Listens without handing Electron's event object to the page. */
function listen<C extends keyof Pushes>(channel: C, listener: (message: Pushes[C]) => void): () => void {
  const heard = (_event: unknown, message: Pushes[C]) => listener(message);
  ipcRenderer.on(channel, heard);
  return () => {
    ipcRenderer.off(channel, heard);
  };
}

contextBridge.exposeInMainWorld('kiosk', {
  start: () => request('kiosk:start'),
  send: (call) => send('visit:event', call),
  shown: () => send('view:shown', null),
  failed: (failure) => send('view:failed', failure),
  onVisit: (listener) => listen('visit:state', listener),
} satisfies KioskApi);
