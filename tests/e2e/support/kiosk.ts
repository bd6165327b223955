import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  _electron,
  type CDPSession,
  type ElectronApplication,
  expect,
  type Page,
  test as base,
} from '@playwright/test';
import { machineSwitches } from '../../../tools/setup/electron.mjs';
import { type Point, usualHands } from '../../../renderer/touch/press.ts';
import type { PatientEvent } from '../../../visit/events.ts';
import { displayVariable } from './displays.ts';

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

type TouchType = 'touchStart' | 'touchMove' | 'touchEnd';

/** A finger on the glass: real touch events, as the browser gets them from a panel. */
export interface Hand {
  readonly down: (at: Point) => Promise<void>;
  readonly move: (to: Point) => Promise<void>;
  readonly up: () => Promise<void>;
  readonly tap: (at: Point) => Promise<void>;
  /** Any number of fingers, as the panel reports them. */
  readonly touch: (type: TouchType, fingers: readonly Point[]) => Promise<void>;
  /** Waits until the kiosk no longer takes an action for the last one again. */
  readonly rest: () => Promise<void>;
  /** Taps the middle of a control, by its name. */
  readonly press: (name: string) => Promise<void>;
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

/** Runs a script in the page through the owner: after a crash Playwright's own page is no more. */
export function inPage<T>(app: ElectronApplication, script: string): Promise<T> {
  return app.evaluate(async ({ BrowserWindow }, code) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    // A page that has just gone has nothing to say.
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

/** Chooses a text size in the open sheet, step by step as a patient does. */
export async function enlarge({ hand, page }: Pick<Kiosk, 'hand' | 'page'>, step: number): Promise<void> {
  for (let done = 0; done < step; done += 1) {
    await hand.press('text-larger');
    await page.locator(`html[data-text-step="${done + 1}"]`).waitFor();
  }
}

/** Has the page make an event, where its own button may be out of sight. */
export function makeEvent(page: Page, event: PatientEvent): Promise<void> {
  return page.evaluate(async (made) => {
    const visit = (await window.kiosk.start())?.visit;
    if (visit) window.kiosk.send({ on: { visitId: visit.visitId, instance: visit.instance }, event: made });
  }, event);
}

/** Looks at each page of what is shown, from the one that is there, turning on as a patient does. `look`: gets the count of pages seen. */
export async function throughPages(
  { hand, page }: Pick<Kiosk, 'hand' | 'page'>,
  look: (seen: number) => Promise<void>,
): Promise<void> {
  const shownPage = () => page.locator('[data-page]').getAttribute('data-page');
  await look(1);
  for (let seen = 2; await page.locator('[data-turns="on"]').isVisible(); seen += 1) {
    const before = Number(await shownPage());
    await hand.press('next');
    // On, and never back.
    await expect.poll(async () => Number(await shownPage())).toBeGreaterThan(before);
    await look(seen);
  }
}

/** Lets time pass, in steps shorter than the question stands, until the screen asks whether somebody is still there. */
export async function untilAsked({ page, passMs }: Pick<Kiosk, 'page' | 'passMs'>): Promise<void> {
  const attention = () => page.evaluate(async () => (await window.kiosk.start())?.visit.attention.kind);
  for (let steps = 0; steps < 100 && (await attention()) === 'present'; steps += 1) await passMs(20_000);
  await page.getByRole('alertdialog').waitFor();
}

/** A hand on any page that a debugger can reach. */
export function handOn(page: Page, cdp: CDPSession): Hand {
  const send = async (type: TouchType, touchPoints: readonly Point[]) => {
    await cdp.send('Input.dispatchTouchEvent', { type, touchPoints: [...touchPoints] });
  };
  // The kiosk takes a second touch at one place within half a second for the first one, and a page that has just come
  // up takes none: this hand is not in a hurry.
  let lastAtMs = 0;
  const rest = async () => {
    const restMs = 1.1 * usualHands.repeatMs;
    const isRested = ([last, ms]: [number, number]) => {
      if (!document.querySelector('[data-control]')) return false;
      globalThis.anteroomSeenMs ??= performance.now();
      return (
        performance.now() - globalThis.anteroomSeenMs >= ms && performance.timeOrigin + performance.now() - last >= ms
      );
    };
    await page.waitForFunction(isRested, [lastAtMs, restMs] as [number, number]);
  };
  /** Lifts the finger, and remembers when: after that it rests. A page that goes away at the touch needs no rest. */
  const up = async () => {
    // A window that closes at the touch is gone before it has said so.
    await send('touchEnd', []).catch(() => {});
    lastAtMs = await page.evaluate(() => performance.timeOrigin + performance.now()).catch(() => lastAtMs);
  };
  const tap = async (at: Point) => {
    await send('touchStart', [at]);
    await up();
  };
  return {
    touch: send,
    down: (at) => send('touchStart', [at]),
    move: (to) => send('touchMove', [to]),
    up,
    tap,
    rest,
    press: async (name) => {
      await rest();
      const control = page.locator(`[data-control="${name}"]:not([inert] *):visible`);
      await control.waitFor();
      const box = await control.boundingBox();
      if (!box) throw new Error(`the control "${name}" has no box`);
      await tap({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
    },
  };
}

declare global {
  /** When the hand first saw a page's controls. */
  var anteroomSeenMs: number | undefined;
  /** Put into the owner by mainClock.cjs. */
  var anteroomClock: { readonly tick: (ms: number) => void };
}
