import { contextBridge, ipcRenderer } from 'electron';
import type { VisitState } from '../../visit/state.ts';
import type { PageName } from './bridge.ts';
import { channelOf, channels, visitChannel } from './channels.ts';

/** The name under which each page finds its side of the bridge. */
const globals: Readonly<Record<PageName, string>> = {
  patients: 'kiosk',
  staff: 'staff',
  leader: 'leader',
  printout: 'printout',
};

/** One function for each message of a page (`Bridge` in bridge.ts). */
function functionsOf(page: PageName): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(channels[page]).map(([name, kind]) => {
      const channel = channelOf(page, name);
      return kind === 'ask' || kind === 'empty ask'
        ? [name, (message: unknown = null) => ipcRenderer.invoke(channel, message)]
        : [name, (message: unknown = null) => ipcRenderer.send(channel, message)];
    }),
  );
}

/** Listens to the visit without handing Electron's event object to the page. */
function onVisit(listener: (visit: VisitState) => void): () => void {
  const heard = (_event: unknown, visit: VisitState) => listener(visit);
  ipcRenderer.on(visitChannel, heard);
  return () => {
    ipcRenderer.off(visitChannel, heard);
  };
}

// Each page gets only its own side of the bridge (windowOptions.ts says which). The owner nevertheless checks the sender of each message.
const isPage = (name: string): name is PageName => Object.hasOwn(globals, name);
const names = process.argv.flatMap((word) => /^--anteroom-([a-z]+)$/.exec(word)?.[1] ?? []);
const page = names.find(isPage) ?? 'patients';
const shows = page === 'patients' || page === 'leader' ? { onVisit } : {};
contextBridge.exposeInMainWorld(globals[page], { ...functionsOf(page), ...shows });
