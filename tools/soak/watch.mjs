import { treeMemoryMb } from '../bench/processes.mjs';

/**
 * @typedef {import('@playwright/test').ElectronApplication} App
 * @typedef {import('@playwright/test').Page} Page
 *
 * @typedef {object} Measure what must not grow, after a collection of garbage
 * @property {number} heapMb
 * @property {number} nodes
 * @property {number} listeners
 * @property {number} residentMb of all processes together
 */

/**
 * What must always be true and is not, one line each.
 * @param {{ app: App, page: Page, size: { widthPx: number, heightPx: number } }} kiosk
 * @returns {Promise<string[]>}
 */
export async function findings({ app, page, size }) {
  const shell = await app.evaluate(({ BrowserWindow, screen }) => {
    const [window, ...others] = BrowserWindow.getAllWindows();
    return {
      others: others.length,
      isKiosk: window?.isKiosk(),
      isVisible: window?.isVisible(),
      fills: JSON.stringify(window?.getBounds()) === JSON.stringify(screen.getPrimaryDisplay().bounds),
      url: window?.webContents.getURL(),
      zoom: window?.webContents.getZoomFactor(),
      tools: window?.webContents.isDevToolsOpened(),
    };
  });
  const wanted = {
    others: 0,
    isKiosk: true,
    isVisible: true,
    fills: true,
    url: 'kiosk://app/index.html',
    zoom: 1,
    tools: false,
  };
  const found = differences('the window', shell, wanted);
  // The page may just be loading again, so this waits until it is there.
  await page.locator('[data-control]').first().waitFor({ timeout: 20_000 });
  /** @type {Record<string, unknown> | undefined} */
  const seen = await page
    .evaluate(
      `kiosk.start().then(({ visit: { attention, comfort, questions, posture } }) => ({
        view: [innerWidth, innerHeight, visualViewport.scale, scrollX, scrollY].join(' '),
        canBeUsed: [...document.querySelectorAll('[data-control]')].some(
          (control) => !control.closest('[inert]') && control.checkVisibility({ visibilityProperty: true }),
        ),
        selected: String(getSelection()),
        stored: localStorage.length + sessionStorage.length + document.cookie.length,
        posture,
        leftOver:
          attention.kind === 'resting' && (comfort.textStep !== 0 || comfort.sound !== 'on' || questions.length > 0),
      }))`,
    )
    .catch(() => undefined);
  if (!seen) return found;
  return [
    ...found,
    ...differences('the page', seen, {
      view: `${size.widthPx} ${size.heightPx} 1 0 0`,
      canBeUsed: true,
      selected: '',
      stored: 0,
      posture: 'waiting-room',
      leftOver: false,
    }),
  ];
}

/**
 * @param {string} what
 * @param {Record<string, unknown>} is
 * @param {Record<string, unknown>} wanted
 */
function differences(what, is, wanted) {
  return Object.entries(wanted)
    .filter(([name, value]) => is[name] !== value)
    .map(([name, value]) => `${what}: ${name} is ${String(is[name])}, not ${String(value)}`);
}

/** Memory is measured this many times, a second apart, and the median counts: a picture or a fade of a moment may spoil one measurement. */
const looks = 5;

/**
 * Measures a kiosk at rest, after its garbage was collected in page and owner (which needs `--js-flags=--expose-gc`).
 * @param {{ app: App, page: Page }} kiosk
 * @returns {Promise<Measure>}
 */
export async function measure({ app, page }) {
  // The music has faded in by then, and the page is no longer new.
  await page.waitForTimeout(6000);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  await cdp.send('HeapProfiler.collectGarbage');
  await app.evaluate(() => Reflect.get(globalThis, 'gc')?.());
  const { metrics } = await cdp.send('Performance.getMetrics');
  await cdp.detach();
  const metric = (/** @type {string} */ name) => metrics.find((each) => each.name === name)?.value ?? 0;
  /** @type {number[]} */
  const seen = [];
  for (let look = 0; look < looks; look += 1) {
    await page.waitForTimeout(1000);
    seen.push(process.platform === 'linux' ? treeMemoryMb(app.process().pid ?? 0) : 0);
  }
  return {
    heapMb: metric('JSHeapUsedSize') / 1e6,
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
    residentMb: seen.toSorted((a, b) => a - b)[Math.floor(looks / 2)] ?? 0,
  };
}

/** How much each value may grow in a minute before it is a leak; how many first measures do not count; how many others are needed. */
const mostPerMinute = { heapMb: 0.1, nodes: 10, listeners: 5, residentMb: 2 };
const warmUpMeasures = 2;
const fewestMeasures = 5;

/** Memory goes up and down by chance. A slope only counts if it is larger than this many times its standard error. */
const sureAtErrors = 3;

/**
 * Whether there are enough measures to tell growth from chance.
 * @param {readonly Measure[]} measures
 */
export function areJudged(measures) {
  return measures.length - warmUpMeasures >= fewestMeasures;
}

/**
 * What grew too fast, one line each. Growth is the slope of the straight line that lies closest to the measures, without the first ones.
 * @param {readonly Measure[]} measures one a minute
 * @returns {string[]}
 */
export function slopes(measures) {
  if (!areJudged(measures)) return [];
  const settled = measures.slice(warmUpMeasures);
  return Object.entries(mostPerMinute).flatMap(([name, most]) => {
    const { slope, error } = lineThrough(settled.map((each) => each[/** @type {keyof Measure} */ (name)]));
    return slope > most && slope > sureAtErrors * error
      ? [`${name} grew by ${slope.toFixed(2)} a minute, more than ${most}`]
      : [];
  });
}

/**
 * The straight line that lies closest to some values (least squares): its slope, and the slope's standard error.
 * @param {readonly number[]} values
 */
function lineThrough(values) {
  const count = values.length;
  const middleX = (count - 1) / 2;
  const middleY = values.reduce((sum, value) => sum + value, 0) / count;
  const spread = values.reduce((sum, _value, x) => sum + (x - middleX) ** 2, 0);
  const slope = values.reduce((sum, value, x) => sum + (x - middleX) * (value - middleY), 0) / spread;
  const off = values.reduce((sum, value, x) => sum + (value - middleY - slope * (x - middleX)) ** 2, 0);
  return { slope, error: Math.sqrt(off / (count - 2) / spread) };
}
