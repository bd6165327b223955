import type { Session, WebContents } from 'electron';
import type { Log } from '../log.ts';

/**
 * The pages of the kiosk: one for patients, one for staff behind their door, one for those who lead a
 * session, and one that nobody sees: the printout.
 */
export const appPages = {
  patients: 'kiosk://app/index.html',
  staff: 'kiosk://app/staff.html',
  leader: 'kiosk://app/leader.html',
  printout: 'kiosk://app/printout.html',
} as const;

/** Things that a page can ask the shell for. */
export type Ask = 'navigation' | 'window' | 'webview' | 'permission' | 'device' | 'download' | 'request';

/** All that is ever allowed, each with its reason. What is not here is refused. */
const allowed: readonly { readonly ask: Ask; readonly allows: (url: string) => boolean; readonly why: string }[] = [
  {
    ask: 'request',
    allows: (url) => url.startsWith('kiosk://app/'),
    why: "the app's own files; the protocol serves nothing else",
  },
];

/** The whole policy of the shell. */
export function isAllowed(ask: Ask, url: string): boolean {
  return allowed.some((line) => line.ask === ask && line.allows(url));
}

/** Applies the policy to a session: permissions, devices, downloads and requests. */
export function lockSession(session: Session, log: Log): void {
  const refuses = (ask: Ask, url: string): boolean => {
    if (isAllowed(ask, url)) return false;
    log.warn(`lockdown: refused a ${ask}`);
    return true;
  };
  session.setPermissionRequestHandler((contents, _permission, answer) =>
    answer(!refuses('permission', contents.getURL())),
  );
  session.setPermissionCheckHandler((_contents, _permission, origin) => isAllowed('permission', origin));
  session.setDevicePermissionHandler(({ origin }) => isAllowed('device', origin));
  session.on('will-download', (event, item) => {
    if (refuses('download', item.getURL())) event.preventDefault();
  });
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: refuses('request', url) }));
}

/** Applies the policy to the contents of a window: navigation, new windows and webviews. */
export function lockContents(contents: WebContents, log: Log): void {
  const refuse = (ask: Ask, url: string, event: { preventDefault: () => void }) => {
    if (isAllowed(ask, url)) return;
    event.preventDefault();
    log.warn(`lockdown: refused a ${ask}`);
  };
  contents.on('will-navigate', (event) => refuse('navigation', event.url, event));
  contents.on('will-frame-navigate', (event) => refuse('navigation', event.url, event));
  contents.on('will-redirect', (event) => refuse('navigation', event.url, event));
  contents.on('will-attach-webview', (event, _preferences, { src }) => refuse('webview', src ?? '', event));
  contents.setWindowOpenHandler(() => {
    log.warn('lockdown: refused a window');
    return { action: 'deny' };
  });
}
