import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page, test as base } from '@playwright/test';
import { machineSwitches } from '../../../tools/setup/electron.mjs';
import { displayVariable } from './displays.ts';
import { type Hand, handOn } from './hand.ts';

export const projectFolder = resolve(import.meta.dirname, '../../..');
const mainClock = createRequire(import.meta.url).resolve('./mainClock.cjs');

/** A size of screen, from the project's metadata. */
interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The running kiosk, and hands to use it with. */
export interface Kiosk {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly dataFolder: string;
  readonly size: Size;
  readonly hand: Hand;
  /** Lets time pass in the owner, and waits for nothing. */
  readonly passMs: (ms: number) => Promise<void>;
}

interface Fixtures {
  readonly size: Size;
  /** Text of `settings.yaml`, or undefined for a first start. */
  readonly settings: string | undefined;
  readonly dataFolder: string;
  readonly kiosk: Kiosk;
}

export const test = base.extend<Fixtures>({
  size: async ({}, use, { project }) => {
    const { widthPx, heightPx } = project.metadata as Size;
    await use({ widthPx, heightPx });
  },
  settings: [undefined, { option: true }],
  dataFolder: async ({ settings }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'anteroom-test-'));
    if (settings !== undefined) writeFileSync(join(folder, 'settings.yaml'), settings);
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  kiosk: async ({ size, dataFolder }, use) => {
    const kiosk = await startKiosk(size, dataFolder);
    await use(kiosk);
    await kiosk.app.close();
  },
});

/** How Electron is started on a virtual display of a size: its program, this machine's switches, its environment. */
export function electronWords(size: Size) {
  const display = process.env[displayVariable(size)];
  const name = process.platform === 'win32' ? 'electron.exe' : 'electron';
  return {
    program: join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '', name),
    words: machineSwitches({ virtualDisplay: Boolean(display) }),
    env: { ...defined(process.env), ...(display ? { DISPLAY: display } : {}), DBUS_SESSION_BUS_ADDRESS: '/dev/null' },
  };
}

/** Starts the real app on a virtual display of a size, with a clock that tests can push on. */
export async function startKiosk(
  size: Size,
  dataFolder: string,
  {
    appFolder = projectFolder,
    env: more = {},
    switches = [],
  }: {
    appFolder?: string;
    env?: Readonly<Record<string, string | undefined>>;
    switches?: readonly string[];
  } = {},
): Promise<Kiosk> {
  const { program, words, env } = electronWords(size);
  const app = await _electron.launch({
    executablePath: program,
    args: [...words, ...switches, '-r', mainClock, appFolder, '--data', dataFolder],
    env: { ...env, ...defined(more) },
    cwd: projectFolder,
  });
  const page = await app.firstWindow();
  await page.locator('[data-control]').first().waitFor();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 5 });
  return {
    app,
    page,
    dataFolder,
    size,
    hand: handOn(page, cdp),
    passMs: (ms) => app.evaluate((_modules, span) => globalThis.anteroomClock.tick(span), ms),
  };
}

/** The variables that are set. */
export function defined(variables: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** Runs a script in the page through the owner: Playwright's own page no longer works after a crash. */
export function inPage<T>(app: ElectronApplication, script: string): Promise<T> {
  return app.evaluate(async ({ BrowserWindow }, code) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    // A page that has just gone away never answers.
    return Promise.race([
      contents?.executeJavaScript(code),
      new Promise((loaded) => contents?.once('did-finish-load', () => loaded(undefined))),
    ]);
  }, script) as Promise<T>;
}

/** The kiosk's log so far. */
export function logOf(folder: string): string {
  return readFileSync(join(folder, 'logs', 'anteroom.log'), 'utf8');
}

/** Chooses a text size in the open comfort panel, step by step as a patient does. */
export async function enlarge({ hand, page }: Pick<Kiosk, 'hand' | 'page'>, step: number): Promise<void> {
  for (let done = 0; done < step; done += 1) {
    await hand.press('text-larger');
    await page.locator(`html[data-text-step="${done + 1}"]`).waitFor();
  }
}

declare global {
  /** Put into the owner by mainClock.cjs. */
  var anteroomClock: { readonly tick: (ms: number) => void };
}
