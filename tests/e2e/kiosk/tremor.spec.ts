import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CDPSession, chromium, expect, type Page } from '@playwright/test';
import type { Box } from '../../../renderer/touch/touchRules.ts';
import { projectFolder, test } from '../support/kiosk.ts';
import { scope } from '../support/scope.ts';
import { chance, hands, type Moment, tapOf } from '../../support/tremor.ts';

/** How many taps each hand makes on the kiosk's screen, and on the plain buttons. */
const taps = 60;

/** The pause before each tap, by the times that the events carry. */
const pauseMs = 1500;

interface Target {
  readonly name: string;
  readonly box: Box;
}

/** Everything that can be pressed on a page, and where. */
function targetsOf(page: Page): Promise<Target[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button[data-control]')]
      .filter((control) => control.checkVisibility({ visibilityProperty: true }) && !control.closest('[inert]'))
      .map((control) => {
        const { left, top, right, bottom } = control.getBoundingClientRect();
        return { name: control.dataset['control'] ?? '', box: { left, top, right, bottom } };
      }),
  );
}

/** Notes each press and stops it, so that the screen stays as it is. `own`: clicks that the kiosk itself makes. */
function listen(page: Page, own: boolean): Promise<void> {
  return page.evaluate((isOwn) => {
    globalThis.anteroomPressed = [];
    document.addEventListener(
      'click',
      (event) => {
        const control = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-control]') : null;
        if (event.isTrusted === isOwn) return;
        event.stopImmediatePropagation();
        if (control) globalThis.anteroomPressed.push(control.dataset['control'] ?? '');
      },
      { capture: true },
    );
  }, own);
}

/** Makes a hand's taps on a page, at their own times. Gives the share of taps that pressed the right control once. */
async function tryOut(
  page: Page,
  targets: readonly Target[],
  pxPerMm: number,
  hand: (typeof hands)[number],
): Promise<number> {
  const cdp: CDPSession = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 5 });
  const luck = chance(2026);
  let atMs = Date.now();
  const send = ({ afterMs, kind, contacts }: Moment) => {
    atMs += afterMs;
    const touchPoints = contacts.map(({ x, y, radiusPx }, id) => ({ x, y, id, radiusX: radiusPx, radiusY: radiusPx }));
    return cdp.send('Input.dispatchTouchEvent', { type: kind, touchPoints, timestamp: atMs / 1000 });
  };
  let right = 0;
  for (let tap = 0; tap < taps; tap += 1) {
    const target = targets[Math.floor(luck.uniform() * targets.length)];
    if (!target) break;
    atMs += pauseMs;
    // The events keep their order, and each carries its own time, so none waits for the one before.
    await Promise.all(tapOf(hand, target.box, pxPerMm, luck).map(send));
    const pressed = await page.evaluate(() => globalThis.anteroomPressed.splice(0));
    if (pressed.length === 1 && pressed[0] === target.name) right += 1;
  }
  return right / taps;
}

test('made-up hands that shake, slide, stay or lie on the screen press what they mean, 98 times of 100', async ({
  kiosk,
  size,
}, { project }) => {
  test.setTimeout(180_000);
  const { page, hand: finger } = kiosk;
  const pxPerMm = Math.hypot(size.widthPx, size.heightPx) / (24 * 25.4);
  await finger.press('wake');
  await page.locator('[data-control="finish"]').waitFor();
  await finger.rest();
  const targets = await targetsOf(page);
  expect(targets.length).toBeGreaterThan(10);
  await listen(page, true);
  const rates = new Map<string, number>();
  for (const hand of hands) rates.set(hand.name, await tryOut(page, targets, pxPerMm, hand));
  for (const [hand, rate] of rates) expect.soft(rate, hand).toBeGreaterThanOrEqual(0.98);
  if (scope === 'usual') return;

  // To compare: the same places as plain buttons, which a browser presses by itself.
  const executablePath = process.env['ANTEROOM_CHROMIUM'];
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] });
  const plain = await browser.newPage({ viewport: { width: size.widthPx, height: size.heightPx }, hasTouch: true });
  const buttons = targets.map(
    ({ name, box: { left, top, right, bottom } }) =>
      `<button data-control="${name}" style="position:fixed;left:${left}px;top:${top}px;width:${right - left}px;height:${bottom - top}px">${name}</button>`,
  );
  await plain.setContent(`<meta name="viewport" content="width=device-width">${buttons.join('')}`);
  await listen(plain, false);

  const rows = [];
  for (const hand of hands) {
    const plainRate = await tryOut(plain, targets, pxPerMm, hand);
    rows.push({ hand: hand.name, kiosk: rates.get(hand.name), plain: plainRate });
  }
  await browser.close();
  mkdirSync(join(projectFolder, 'out'), { recursive: true });
  writeFileSync(join(projectFolder, 'out', `tremor-${project.name}.json`), JSON.stringify({ taps, rows }, null, 2));
  console.info(`made-up hands, ${taps} taps each, ${project.name}:`);
  console.table(rows);
});

test('a palm, a hand on the frame and a second finger press nothing', async ({ kiosk, size }) => {
  const { page, hand: finger } = kiosk;
  const pxPerMm = Math.hypot(size.widthPx, size.heightPx) / (24 * 25.4);
  const cdp: CDPSession = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchEnd', contacts: readonly { x: number; y: number; mm?: number }[]) =>
    cdp.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: contacts.map(({ x, y, mm = 4.5 }, id) => ({
        x,
        y,
        id,
        radiusX: mm * pxPerMm,
        radiusY: mm * pxPerMm,
      })),
    });
  await finger.rest();
  // All of attract is one button, up to its edge.
  await send('touchStart', [{ x: 2, y: size.heightPx / 2 }]);
  await send('touchEnd', []);
  await finger.rest();
  expect(await page.evaluate(async () => (await window.kiosk.start())?.visit.screen.kind)).toBe('attract');
  await finger.press('wake');
  await page.locator('[data-control="finish"]').waitFor();
  await finger.rest();
  const middles = (await targetsOf(page)).map(({ name, box: { left, top, right, bottom } }) => ({
    name,
    x: (left + right) / 2,
    y: (top + bottom) / 2,
  }));
  const [one, two] = middles.filter(({ name }) => name.startsWith('card-'));
  if (!one || !two) throw new Error('no cards');
  await listen(page, true);
  await send('touchStart', [{ ...one, mm: 22 }]);
  await send('touchEnd', []);
  expect(await page.evaluate(() => globalThis.anteroomPressed.splice(0)), 'a palm').toEqual([]);
  await send('touchStart', [one]);
  await send('touchStart', [one, two]);
  await send('touchEnd', [one]);
  await send('touchEnd', []);
  expect(await page.evaluate(() => globalThis.anteroomPressed.splice(0)), 'the first of two fingers').toEqual([
    one.name,
  ]);
});

declare global {
  /** What was pressed since the test last looked. */
  var anteroomPressed: string[];
}
