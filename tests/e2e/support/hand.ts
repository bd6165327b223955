import type { CDPSession, Page } from '@playwright/test';
import type { Point } from '../../../renderer/touch/touchRules.ts';
import { usualHands } from '../../../visit/hands.ts';

type TouchType = 'touchStart' | 'touchMove' | 'touchEnd';

/** A finger on the screen: real touch events, as the browser gets them from a panel. */
export interface Hand {
  readonly down: (at: Point) => Promise<void>;
  readonly move: (to: Point) => Promise<void>;
  readonly up: () => Promise<void>;
  readonly tap: (at: Point, atMs?: number) => Promise<void>;
  /** Any number of fingers, as the panel reports them. */
  readonly touch: (type: TouchType, fingers: readonly Point[]) => Promise<void>;
  /** Waits until no touch at any place would count as a repeat of the last one. */
  readonly rest: () => Promise<void>;
  /**
   * Taps the middle of the control with this name. Before that, waits until the effect of the last touch is shown, and
   * until this touch would not count as a repeat of it. A person's hand is no quicker.
   */
  readonly press: (name: string) => Promise<void>;
}

/** A touch nearer than this to the last one may count as a repeat (touchRules.ts: 12 mm, of 3.6 px on 24 inches). */
const samePlacePx = 60;

/** A little longer than the time within which the kiosk takes a touch as a repeat, in milliseconds. */
const repeatMs = 1.1 * usualHands.repeatMs;

interface LastTouch {
  readonly name: string | undefined;
  readonly at: Point;
  /** By the page's clock, in milliseconds since 1970, so that the times of two pages can be compared. */
  readonly atMs: number;
}

/** A hand on any page that a debugger can reach. */
export function handOn(page: Page, cdp: CDPSession): Hand {
  let last: LastTouch | undefined;
  let lastDown: Point = { x: 0, y: 0 };
  const send = async (type: TouchType, touchPoints: readonly Point[], atMs?: number) => {
    const when = atMs === undefined ? {} : { timestamp: atMs / 1000 };
    await cdp.send('Input.dispatchTouchEvent', { type, touchPoints: [...touchPoints], ...when });
  };
  /**
   * Waits until `repeatMs` have passed since a time, and until the page has had controls for as long: a new page takes
   * no touch at once. Gives the middle of a control of the same page, as the page may be loaded again at any moment.
   */
  const since = async (atMs: number, name?: string): Promise<Point> => {
    const restedAt = ([from, ms, control]: [number, number, string | undefined]) => {
      if (!document.querySelector('[data-control]')) return undefined;
      globalThis.anteroomSeenMs ??= performance.now();
      const isOld = performance.now() - globalThis.anteroomSeenMs >= ms;
      if (!isOld || performance.timeOrigin + performance.now() - from < ms) return undefined;
      if (control === undefined) return { x: 0, y: 0 };
      const shown = [...document.querySelectorAll(`[data-control="${control}"]:not([inert] *)`)].find((each) =>
        each.checkVisibility({ visibilityProperty: true }),
      );
      if (!shown) return undefined;
      const { x, y, width, height } = shown.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    };
    for (let tries = 0; tries < 20; tries += 1) {
      const spot = await page
        .waitForFunction(restedAt, [atMs, repeatMs, name] as [number, number, string | undefined])
        .then((handle) => handle.jsonValue())
        .catch((error: unknown) => {
          // The answer is lost when the page goes away meanwhile: then the next round tries again.
          if (String(error).includes('Timeout')) throw error;
          return undefined;
        });
      if (spot) return spot;
    }
    throw new Error('the page does not stay');
  };
  /** Waits until what was done last is on the screen: the owner has answered, and a frame was painted. */
  const settle = () =>
    page
      .evaluate(async () => {
        await (globalThis as { kiosk?: { start: () => Promise<unknown> } }).kiosk?.start();
        await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
      })
      // A page that goes away because of the touch has nothing more to show.
      .catch(() => {});
  const lift = async (name?: string) => {
    await send('touchEnd', []).catch(() => {});
    await noteLift(name);
  };
  const noteLift = async (name?: string) => {
    const atMs = await page.evaluate(() => performance.timeOrigin + performance.now()).catch(() => last?.atMs ?? 0);
    last = { name, at: lastDown, atMs };
  };
  const down = async (at: Point) => {
    lastDown = at;
    await send('touchStart', [at]);
  };
  const middleOf = async (name: string) => {
    const control = page.locator(`[data-control="${name}"]:not([inert] *):visible`);
    for (let tries = 0; tries < 20; tries += 1) {
      await control.waitFor();
      // The page may be loaded again meanwhile: then its controls come back, and the next round tries again.
      const found = await control
        .evaluate((element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          return { at: { x: x + width / 2, y: y + height / 2 }, isQuick: element.hasAttribute('data-quick') };
        })
        .catch(() => undefined);
      if (found) return found;
    }
    throw new Error(`the control "${name}" does not stay`);
  };
  return {
    touch: send,
    down,
    move: (to) => send('touchMove', [to]),
    up: () => lift(),
    tap: async (at, atMs) => {
      lastDown = at;
      await send('touchStart', [at], atMs);
      // A window that closes at the touch is gone before it can answer.
      await send('touchEnd', [], atMs).catch(() => {});
      await noteLift();
    },
    rest: async () => {
      await since(last?.atMs ?? 0);
    },
    press: async (name) => {
      await settle();
      const { at, isQuick } = await middleOf(name);
      const isSame =
        last !== undefined &&
        (last.name === name || Math.hypot(last.at.x - at.x, last.at.y - at.y) < samePlacePx) &&
        !isQuick;
      await down(await since(isSame ? (last?.atMs ?? 0) : 0, name));
      await lift(name);
    },
  };
}

declare global {
  /** When the hand first saw a page's controls. */
  var anteroomSeenMs: number | undefined;
}
