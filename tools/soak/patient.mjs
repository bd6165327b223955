/**
 * @typedef {import('@playwright/test').ElectronApplication} App
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {{ x: number, y: number }} Point
 *
 * @typedef {object} Patient
 * @property {() => Promise<string>} act does one thing that people do to a kiosk, and says which
 * @property {() => Promise<void>} leave walks away until the visit has ended
 * @property {() => number} visits how many visits have begun and ended
 */

/** What a keyboard or a keypad sends; only some of it may do anything. */
const keys = /** @type {const} */ ([
  'Tab',
  'Enter',
  'Space',
  'Up',
  'Down',
  'Left',
  'Right',
  'Escape',
  'F5',
  'F11',
  'F12',
  'Backspace',
  'PageDown',
  'Home',
  'A',
]);

/** Millimetres on the kiosk's default screen of 24 inches. */
const pxPerMm = 3.614;

/** Longer than the silence that any screen allows, together with the time for its question "Are you still reading?". */
const awayMs = 700_000;

/**
 * Somebody in front of the screen, who does not know how it works.
 * @param {{ app: App, page: Page, random: import('./random.mjs').Random, size: { widthPx: number, heightPx: number } }} where
 * @returns {Promise<Patient>}
 */
export async function createPatient({ app, page, random, size }) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 5 });
  let visits = 0;
  let lastVisitId = 1;

  const touch = (/** @type {'touchStart' | 'touchMove' | 'touchEnd'} */ type, /** @type {Point[]} */ touchPoints) =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints });
  const inside = (/** @type {Point} */ { x, y }) => ({
    x: Math.min(size.widthPx - 1, Math.max(0, x)),
    y: Math.min(size.heightPx - 1, Math.max(0, y)),
  });
  const anywhere = () => ({ x: random.between(0, size.widthPx - 1), y: random.between(0, size.heightPx - 1) });
  const near = (/** @type {Point} */ { x, y }, /** @type {number} */ mm) =>
    inside({ x: x + random.between(-mm, mm) * pxPerMm, y: y + random.between(-mm, mm) * pxPerMm });
  const tap = async (/** @type {Point} */ at) => {
    await touch('touchStart', [at]);
    await touch('touchEnd', []);
  };
  const passMs = (/** @type {number} */ ms) =>
    app.evaluate((_electron, span) => Reflect.get(globalThis, 'anteroomClock').tick(span), ms);

  /** The middle of a random control that can be seen. If there is none, any point of the screen. */
  const onControl = async () => {
    /** @type {Point[]} */
    const middles = await page
      .evaluate(
        `[...document.querySelectorAll('[data-control]:not([data-control=door])')]
          .filter((control) => !control.closest('[inert]') && control.checkVisibility({ visibilityProperty: true }))
          .map((control) => control.getBoundingClientRect())
          .map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 }))`,
      )
      .catch(() => []);
    const [first, ...others] = middles;
    return inside(first ? random.oneOf([first, ...others]) : anywhere());
  };

  /** @type {readonly [{ name: string, act: () => Promise<unknown> }, ...{ name: string, act: () => Promise<unknown> }[]]} */
  const habits = [
    { name: 'tap', act: async () => tap(near(await onControl(), 3)) },
    { name: 'tap', act: async () => tap(near(await onControl(), 3)) },
    { name: 'tap', act: async () => tap(near(await onControl(), 3)) },
    { name: 'tap beside', act: async () => tap(near(await onControl(), 18)) },
    { name: 'tap anywhere', act: () => tap(anywhere()) },
    {
      name: 'double tap',
      act: async () => {
        const at = await onControl();
        await tap(at);
        await tap(near(at, 4));
      },
    },
    {
      name: 'slide',
      act: async () => {
        const from = await onControl();
        await touch('touchStart', [from]);
        for (let step = 0; step < 4; step += 1) await touch('touchMove', [near(from, 20 * (step + 1))]);
        await touch('touchEnd', []);
      },
    },
    {
      name: 'palm',
      act: async () => {
        const middle = anywhere();
        const fingers = Array.from({ length: random.whole(2, 5) }, () => near(middle, 40));
        await touch('touchStart', fingers);
        await touch(
          'touchMove',
          fingers.map((finger) => near(finger, 6)),
        );
        await touch('touchEnd', []);
      },
    },
    {
      name: 'keys',
      act: () => {
        const pressed = Array.from({ length: random.whole(1, 6) }, () => ({
          keyCode: random.oneOf(keys),
          modifiers: random.whole(0, 4) === 0 ? [random.oneOf(/** @type {const} */ (['control', 'alt', 'shift']))] : [],
        }));
        return app.evaluate(({ BrowserWindow }, all) => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents;
          for (const { keyCode, modifiers } of all) {
            contents?.sendInputEvent({ type: 'keyDown', keyCode, modifiers });
            contents?.sendInputEvent({ type: 'keyUp', keyCode, modifiers });
          }
        }, pressed);
      },
    },
    { name: 'pause', act: () => passMs(random.whole(500, 40_000)) },
    { name: 'long pause', act: () => passMs(random.whole(100_000, 400_000)) },
  ];
  const leave = async () => {
    // The time passes in steps, because the next deadline is only set when one has come.
    for (let done = 0; done < 4; done += 1) await passMs(awayMs / 4);
    await page.locator('[data-control="wake"]').waitFor({ timeout: 15_000 });
  };
  return {
    act: async () => {
      // A person in a hurry touches again within half a second. Most people do not.
      await page.waitForTimeout(random.oneOf([60, 250, 560, 560, 600, 700]));
      const isSleep = random.whole(0, 199) === 0;
      const { name, act } = isSleep
        ? { name: 'sleep', act: () => app.evaluate(({ powerMonitor }) => powerMonitor.emit('resume')) }
        : random.oneOf(habits);
      await act();
      /** @type {number} */
      const visitId = await page.evaluate(`kiosk.start().then(({ visit }) => visit.visitId)`).catch(() => lastVisitId);
      visits += Math.max(0, visitId - lastVisitId);
      lastVisitId = visitId;
      return name;
    },
    leave,
    visits: () => visits,
  };
}
