import { createHash } from 'node:crypto';
import { app, BrowserWindow } from 'electron';

/** How long the screen that asks for help stays before the app ends and its supervisor tries again, in milliseconds. */
const shownMs = 30_000;

/** A window must be there within this time, in milliseconds. A browser that cannot start never has one. */
const longestReadyMs = 10_000;

/**
 * A short code for a reason, such as "7F3A", which IT finds in the log beside the reason. The same reason has the same code on every
 * machine, so names of folders and numbers in it do not count.
 */
export function codeOf(reason: string): string {
  const kind = reason.split('\n')[0]?.replaceAll(/[/\\][^\s,;:)]*|\d+/g, '') ?? '';
  return createHash('sha256').update(kind).digest('hex').slice(0, 4).toUpperCase();
}

/** The page, for anybody in the room, whatever language they read. It runs no program and loads nothing. */
export function helpPage(code: string): string {
  return `<!doctype html><meta charset="utf-8"><title>This screen needs help</title>
<style>
  body { margin: 0; min-height: 100vh; display: grid; align-content: center; gap: 4vmin; padding: 8vmin; box-sizing: border-box;
         background: #0e4a3f; color: #fff; font: 4.4vmin/1.35 system-ui, sans-serif; text-align: center; }
  p { margin: 0 } strong { font-size: 8vmin } .code { font-size: 10vmin; letter-spacing: 0.15em }
</style>
<p><strong>This screen needs help</strong><p>Please show this to the clinic’s IT.
<p lang="es">Esta pantalla necesita ayuda. Muéstrela al servicio de informática.
<p lang="ar" dir="rtl">هذه الشاشة تحتاج إلى مساعدة. أرِها لقسم تقنية المعلومات.
<p class="code">${code}`;
}

/** Shows on the whole screen that the app cannot start, for a while. Resolves when that time is over, or when no window can be shown. */
export async function showHelp(code: string): Promise<void> {
  const wait = (ms: number) => new Promise<void>((done) => void setTimeout(done, ms));
  await Promise.race([app.whenReady(), wait(longestReadyMs)]);
  if (!app.isReady()) return;
  const webPreferences = { sandbox: true, contextIsolation: true, javascript: false, devTools: false };
  const window = new BrowserWindow({ kiosk: true, fullscreen: true, backgroundColor: '#0E4A3F', webPreferences });
  window.on('close', (event) => event.preventDefault());
  window.webContents.on('before-input-event', (event) => event.preventDefault());
  await window.loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(helpPage(code))}`);
  await wait(shownMs);
}
