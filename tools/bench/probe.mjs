import { spawn } from 'node:child_process';
import { chromium } from '@playwright/test';
import { treeCpuSeconds, treeMemoryMb } from './processes.mjs';

/**
 * Starts an app, waits for its first contentful paint, and gives ways to look at it.
 * @param {import('./apps.mjs').BenchApp} app
 * @param {{ program: string, switches: string[], env: NodeJS.ProcessEnv }} runtime
 */
export async function startProbe({ words }, { program, switches, env }) {
  const startedMs = Date.now();
  const child = spawn(program, [...switches, '--remote-debugging-port=0', ...words], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  /** @type {string} */
  const address = await new Promise((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (part) => {
      said += part;
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    });
    child.once('exit', () => reject(new Error(`the app ended: ${said}`)));
  });
  const browser = await chromium.connectOverCDP(address);
  const context = browser.contexts()[0];
  if (!context) throw new Error('the app has no page');
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  /** @type {number} */
  const paintedMs = await page.evaluate(`new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const first = list.getEntriesByName('first-contentful-paint')[0];
      if (first) resolve(performance.timeOrigin + first.startTime);
    }).observe({ type: 'paint', buffered: true });
  })`);
  return {
    page,
    startMs: paintedMs - startedMs,
    memoryMb: () => treeMemoryMb(child.pid ?? 0),
    cpuSeconds: () => treeCpuSeconds(child.pid ?? 0),
    stop: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await gone;
      await browser.close().catch(() => {});
    },
  };
}

/**
 * Measures how long it takes from a touch to the next painted frame, in milliseconds, and repeats it `times` times.
 * @param {import('@playwright/test').Page} page
 * @param {string} selector
 * @param {number} times
 * @returns {Promise<number[]>}
 */
export async function touchToPaint(page, selector, times) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 5 });
  await page.evaluate(`
    globalThis.benchTouches = [];
    document.addEventListener('pointerdown', (event) => requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => benchTouches.push(performance.now() - event.timeStamp);
      port2.postMessage(0);
    }), { capture: true });
  `);
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`nothing to touch at ${selector}`);
  const at = { x: box.x + box.width / 2, y: box.y + Math.min(box.height / 2, 200) };
  for (let touch = 0; touch < times; touch += 1) {
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
    // The touch is cancelled. So the app shows that it was pressed, but does not act on it, and the screen stays the same.
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchCancel', touchPoints: [] });
    await page.waitForFunction(`benchTouches.length > ${touch}`);
    await page.waitForTimeout(60);
  }
  return page.evaluate('benchTouches');
}
