import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';

const clockTicksPerSecond = 100;

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
    memoryMb: () => processTree(child.pid ?? 0).reduce((sum, pid) => sum + privateKb(pid), 0) / 1024,
    cpuSeconds: () => processTree(child.pid ?? 0).reduce((sum, pid) => sum + cpuTicks(pid), 0) / clockTicksPerSecond,
    stop: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await gone;
      await browser.close().catch(() => {});
    },
  };
}

/**
 * A process and all that it started.
 * @param {number} root
 * @returns {number[]}
 */
function processTree(root) {
  const parents = readdirSync('/proc').flatMap((name) => {
    const stat = /^\d+$/.test(name) ? readProc(`/proc/${name}/stat`) : '';
    const parent = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
    return stat ? [{ pid: Number(name), parent: Number(parent) }] : [];
  });
  const tree = [root];
  for (const pid of tree) tree.push(...parents.filter(({ parent }) => parent === pid).map((each) => each.pid));
  return tree;
}

/** @param {number} pid */
function privateKb(pid) {
  const status = readProc(`/proc/${pid}/status`);
  return ['RssAnon', 'RssShmem'].reduce(
    (sum, field) => sum + Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0),
    0,
  );
}

/** @param {number} pid */
function cpuTicks(pid) {
  const stat = readProc(`/proc/${pid}/stat`);
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return stat ? Number(fields[11]) + Number(fields[12]) : 0;
}

/** @param {string} path */
function readProc(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // The process ended meanwhile.
    return '';
  }
}

/**
 * How long a touch takes to its next painted frame, in milliseconds, so many times.
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
    // Slid away before it is lifted: pressed, and not acted on, so that the screen stays.
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchCancel', touchPoints: [] });
    await page.waitForFunction(`benchTouches.length > ${touch}`);
    await page.waitForTimeout(60);
  }
  return page.evaluate('benchTouches');
}
