import { contextBridge, ipcRenderer } from 'electron';
import type { KioskApi, Pushes, Requests, Sends, StaffApi, StaffRequests } from './contract.ts';

/** Tells the preload that it is in a staff window (window.ts). */
const staffArgument = '--anteroom-staff';

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

function ask<C extends keyof StaffRequests>(
  channel: C,
  message: StaffRequests[C]['ask'],
): Promise<StaffRequests[C]['answer'] | undefined> {
  return ipcRenderer.invoke(channel, message);
}

const staff: StaffApi = {
  start: () => ask('staff:start', null),
  unlock: (pin) => ask('staff:unlock', pin),
  save: (save) => ask('staff:save', save),
  act: (act) => ipcRenderer.send('staff:act', act),
};

const kiosk: KioskApi = {
  start: () => request('kiosk:start'),
  send: (call) => send('visit:event', call),
  shown: () => send('view:shown', null),
  failed: (failure) => send('view:failed', failure),
  knocked: () => send('door:knocked', null),
  onVisit: (listener) => listen('visit:state', listener),
};

// Each page gets its own side of the bridge alone; the owner looks at the sender all the same.
if (process.argv.includes(staffArgument)) contextBridge.exposeInMainWorld('staff', staff);
else contextBridge.exposeInMainWorld('kiosk', kiosk);
