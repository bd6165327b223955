import { contextBridge, ipcRenderer } from 'electron';
import type { KioskApi, LeadApi, PaperApi, Pushes, Requests, Sends, StaffApi } from './contract.ts';

function send<C extends keyof Sends>(channel: C, message: Sends[C]): void {
  ipcRenderer.send(channel, message);
}

function ask<C extends keyof Requests>(
  channel: C,
  message: Requests[C]['ask'],
): Promise<Requests[C]['answer'] | undefined> {
  return ipcRenderer.invoke(channel, message);
}

/** Listens without handing Electron's event object to the page. */
function listen<C extends keyof Pushes>(channel: C, listener: (message: Pushes[C]) => void): () => void {
  const heard = (_event: unknown, message: Pushes[C]) => listener(message);
  ipcRenderer.on(channel, heard);
  return () => {
    ipcRenderer.off(channel, heard);
  };
}

const staff: StaffApi = {
  start: () => ask('staff:start', null),
  unlock: (pin) => ask('staff:unlock', pin),
  look: () => ask('staff:look', null),
  save: (save) => ask('staff:save', save),
  plan: (plan) => ask('staff:plan', plan),
  act: (act) => send('staff:act', act),
};

const lead: LeadApi = {
  start: () => ask('lead:start', null),
  send: (event) => send('lead:event', event),
  act: (act) => send('lead:act', act),
  onVisit: (listener) => listen('visit:state', listener),
};

const paper: PaperApi = {
  start: () => ask('paper:start', null),
  ready: () => send('paper:ready', null),
};

const kiosk: KioskApi = {
  start: () => ask('kiosk:start', null),
  print: () => ask('kiosk:print', null),
  narration: () => ask('kiosk:narration', null),
  send: (call) => send('visit:event', call),
  shown: () => send('view:shown', null),
  failed: (failure) => send('view:failed', failure),
  knocked: () => send('door:knocked', null),
  onVisit: (listener) => listen('visit:state', listener),
};

// Each page gets its own side of the bridge alone (window.ts says which); the owner looks at the sender all the same.
const is = (by: string) => process.argv.includes(`--anteroom-${by}`);
if (is('staff')) contextBridge.exposeInMainWorld('staff', staff);
else if (is('lead')) contextBridge.exposeInMainWorld('lead', lead);
else if (is('paper')) contextBridge.exposeInMainWorld('paper', paper);
else contextBridge.exposeInMainWorld('kiosk', kiosk);
