import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { expect } from '@playwright/test';
import { goodHealth } from '../../support/health.ts';
import { startMonitors } from '../../../tools/setup/monitors.mjs';
import { electronWords, inPage, logOf, projectFolder, startKiosk, test } from '../support/kiosk.ts';

const crash = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());

test('a page that crashes comes back to the same place; a second crash within 60 s goes to attract', async ({
  kiosk: { app, hand, passMs, dataFolder },
}) => {
  await hand.press('wake');
  await hand.press('comfort');
  for (let step = 0; step < 3; step += 1) await hand.press('text-larger');
  await hand.press('done');
  await hand.press('card-what-is-a-drug-pump').catch(() => hand.press('next'));
  await hand.press('ask');
  await hand.press('next');
  const where =
    "[document.querySelector('[data-card]')?.dataset.card, document.querySelector('h1:not([data-shown=false] *)')?.parentElement?.textContent, document.querySelector('[data-control=questions]')?.textContent]";
  const before = await inPage(app, where);
  expect(before).toEqual(['what-is-a-drug-pump', expect.stringContaining('Page 2 of'), expect.stringContaining('1')]);
  await crash(app);
  await passMs(10);
  await expect.poll(() => inPage(app, where)).toEqual(before);
  await passMs(50_000);
  await crash(app);
  await passMs(10);
  await expect.poll(() => inPage(app, "Boolean(document.querySelector('[data-control=wake]'))")).toBe(true);
  expect(logOf(dataFolder)).toMatch(/coming back to the same place[\s\S]*going back to attract/);
});

test('the kiosk shows attract when the machine has slept', async ({ kiosk: { app, page, hand } }) => {
  await hand.press('wake');
  await hand.press('card-surgery');
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'));
  await page.locator('[data-control="wake"]').waitFor();
});

test('a visit ends neither sooner nor later when the wall clock jumps', async ({
  kiosk: { app, page, hand, passMs },
}) => {
  await hand.press('wake');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What would you like to know?');
  await app.evaluate(() => {
    const { now } = Date;
    Date.now = () => now() + 86_400_000;
  });
  await passMs(119_000);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What would you like to know?');
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await passMs(2_000);
  await page.getByRole('alertdialog').waitFor();
});

test('the window is a kiosk on the whole display, and the display stays awake', async ({
  kiosk: { app, page },
  size,
}) => {
  const state = await app.evaluate(({ BrowserWindow, screen }) => {
    const [window, ...others] = BrowserWindow.getAllWindows();
    return {
      others: others.length,
      isKiosk: window?.isKiosk(),
      bounds: window?.getBounds(),
      display: screen.getPrimaryDisplay().bounds,
    };
  });
  expect(state).toMatchObject({ others: 0, isKiosk: true, bounds: state.display });
  expect(await page.evaluate(() => [innerWidth, innerHeight])).toEqual([size.widthPx, size.heightPx]);
  expect(
    await app.evaluate(({ powerSaveBlocker }) => powerSaveBlocker.isStarted(0) || powerSaveBlocker.isStarted(1)),
  ).toBe(true);
});

test('other tools can read the state of the kiosk, and nothing about what anybody reads', async ({
  kiosk: { hand, dataFolder },
}) => {
  await hand.press('wake');
  await hand.press('card-addiction');
  const health: unknown = JSON.parse(readFileSync(join(dataFolder, 'health.json'), 'utf8'));
  expect(health).toMatchObject({
    version: '0.1.0',
    isShown: true,
    pack: 'drug-pumps',
    cards: 10,
    drafts: 10,
    packFrom: 'built-in',
    recoveries: 0,
    isOffOnPurpose: false,
    isClockInDoubt: false,
  });
  expect(Object.keys(Object(health)).toSorted()).toEqual(Object.keys(goodHealth).toSorted());
});

test('a second start on the same data folder leaves the first one alone', async ({
  kiosk: { page, hand, dataFolder },
  size,
}) => {
  await hand.press('wake');
  const { program, words, env } = electronWords(size);
  const second = spawn(program, [...words, projectFolder, '--data', dataFolder], { env, stdio: 'ignore' });
  expect(await new Promise((resolve) => second.once('exit', resolve))).toBe(0);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What would you like to know?');
  await expect.poll(() => logOf(dataFolder)).toMatch(/already runs on this data folder/);
});

test('the page can go nowhere, open nothing, fetch nothing and ask for nothing', async ({
  kiosk: { app, page, dataFolder },
}) => {
  const outcome = await page.evaluate(async () => {
    const fails = (attempt: () => Promise<unknown>) =>
      attempt().then(
        () => 'done',
        () => 'refused',
      );
    const script = document.createElement('script');
    const inline = (() => {
      try {
        script.textContent = 'globalThis.ran = true';
        document.head.append(script);
      } catch {
        return 'refused';
      }
      return 'ran' in globalThis ? 'done' : 'refused';
    })();
    return {
      inline,
      window: window.open('https://example.org') ? 'done' : 'refused',
      fetch: await fails(() => fetch('https://example.org')),
      ownFile: await fails(() => fetch('kiosk://app/index.html')),
      microphone: await fails(() => navigator.mediaDevices.getUserMedia({ audio: true })),
      notification: await Notification.requestPermission(),
      node: 'require' in globalThis || 'process' in globalThis ? 'there' : 'none',
      bridge: Object.keys(window.kiosk).toSorted(),
    };
  });
  expect(outcome).toEqual({
    inline: 'refused',
    window: 'refused',
    fetch: 'refused',
    ownFile: 'refused',
    microphone: 'refused',
    notification: 'denied',
    node: 'none',
    bridge: ['failed', 'knocked', 'narration', 'onVisit', 'print', 'send', 'shown', 'start'],
  });
  await page.evaluate(() => {
    location.href = 'https://example.org/';
  });
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'data:text/plain,x';
    link.download = 'x.txt';
    link.click();
  });
  expect(page.url()).toBe('kiosk://app/index.html');
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  for (const ask of ['navigation', 'window', 'permission', 'download'])
    await expect.poll(() => logOf(dataFolder)).toContain(`refused a ${ask}`);
});

test('neither closing the window nor Alt+F4 from a real keyboard does anything', async ({
  kiosk: { app, page, hand },
  size,
}) => {
  await hand.press('wake');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  if (process.platform === 'linux') {
    // Through the X server and its window manager, as a keyboard does.
    const { env } = electronWords(size);
    expect(spawnSync('xdotool', ['key', '--clearmodifiers', 'alt+F4'], { env }).status).toBe(0);
  }
  await hand.press('card-surgery');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What is the surgery like?');
});

test('a kiosk that has the screen to itself is on every desktop, and comes back when another program hides it', async ({
  size,
  dataFolder,
}) => {
  test.skip(process.platform !== 'linux', 'the X server and the window manager are Linux programs');
  const monitors = await startMonitors();
  const kiosk = await startKiosk(size, dataFolder, { env: { DISPLAY: monitors.name }, switches: ['--supervised'] });
  const env = { ...process.env, DISPLAY: monitors.name };
  const xdotool = (...words: readonly string[]) => spawnSync('xdotool', words, { env, encoding: 'utf8' }).stdout.trim();
  const hasFocus = () => kiosk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow() !== null);
  await expect.poll(hasFocus).toBe(true);

  const ownWindow = xdotool('getactivewindow');
  // openbox's own key, as a keyboard would press it: it leads to another desktop, and the kiosk is there, too.
  xdotool('key', 'ctrl+alt+Right');
  await expect.poll(() => xdotool('get_desktop')).toBe('1');
  await expect.poll(() => xdotool('search', '--onlyvisible', '--name', 'Anteroom')).toBe(ownWindow);
  await expect.poll(hasFocus).toBe(true);

  xdotool('windowminimize', ownWindow);
  await expect.poll(hasFocus).toBe(false);
  await expect.poll(hasFocus).toBe(true);
  expect(logOf(dataFolder)).toContain('the kiosk comes back to the front');
  await kiosk.app.close();
  monitors.stop();
});

/** The process that paints. */
const gpuOf = (app: ElectronApplication) =>
  app.evaluate(({ app: owner }) => owner.getAppMetrics().find(({ type }) => type === 'GPU')?.pid ?? 0);

test('a killed GPU process is replaced, and the visit goes on and is painted', async ({
  kiosk: { app, page, hand },
}) => {
  await hand.press('wake');
  const first = await gpuOf(app);
  process.kill(first, 'SIGKILL');
  await hand.press('card-surgery');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What is the surgery like?');
  // Sometimes nothing is painted until the kiosk has ended the second GPU process, too.
  await expect.poll(async () => (await page.screenshot()).length, { timeout: 20_000 }).toBeGreaterThan(20_000);
  expect(await gpuOf(app)).not.toBe(first);
});

test('a start that fails says why on the terminal, and asks for help on the screen with a code', async ({ size }) => {
  test.skip(process.platform !== 'linux', 'the window is looked for through the X server');
  const { program, words, env } = electronWords(size);
  // Nothing can be written anywhere.
  const nowhere = { ...env, TMPDIR: '/dev/null' };
  const kiosk = spawn(program, [...words, projectFolder, '--data', '/dev/null/data'], { env: nowhere });
  let said = '';
  kiosk.stderr.on('data', (part: Buffer) => {
    said += part.toString();
  });
  await expect
    .poll(() => said)
    .toMatch(/anteroom error: Anteroom cannot start \([0-9A-F]{4}\): nothing can be written in/);
  const windows = () =>
    spawnSync('xdotool', ['search', '--onlyvisible', '--name', 'This screen needs help'], { env, encoding: 'utf8' })
      .stdout;
  await expect.poll(windows).not.toBe('');
  kiosk.kill('SIGKILL');
});

test('another GPU process is started when a new one paints nothing', async ({ kiosk: { app, page, dataFolder } }) => {
  await page.evaluate(() => document.documentElement.style.setProperty('opacity', '0'));
  const first = await gpuOf(app);
  process.kill(first, 'SIGKILL');
  await expect.poll(() => logOf(dataFolder), { timeout: 20_000 }).toContain('nothing is painted');
  await page.evaluate(() => document.documentElement.style.removeProperty('opacity'));
  const again = () => logOf(dataFolder).split('the GPU process went away (').length - 1;
  await expect.poll(again).toBe(2);
  await expect.poll(async () => (await page.screenshot()).length, { timeout: 20_000 }).toBeGreaterThan(20_000);
});

test('a fault in the owner is logged, and ends the app so that its supervisor starts it again', async ({
  size,
  dataFolder,
}) => {
  const { app } = await startKiosk(size, dataFolder);
  const closed = app.waitForEvent('close');
  await app
    .evaluate(() => {
      void Promise.reject(new Error('a fault for the test'));
    })
    .catch(() => {});
  await closed;
  expect(logOf(dataFolder)).toMatch(/Anteroom cannot go on: Error: a fault for the test/);
});

test('a page that hangs is back at its place within 15 s', async ({ kiosk: { app, hand, dataFolder } }) => {
  await hand.press('wake');
  await hand.press('card-surgery');
  await app.evaluate(({ BrowserWindow }) => {
    void BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('for (;;);');
  });
  await expect.poll(() => logOf(dataFolder), { timeout: 30_000 }).toMatch(/the page is silent|does not respond/);
  await expect
    .poll(() => inPage(app, 'document.querySelector("[data-card]")?.dataset.card'), { timeout: 20_000 })
    .toBe('surgery');
});

test('a page that fails without crashing is loaded again, and the log says what failed', async ({
  kiosk: { app, page, hand, dataFolder },
}) => {
  await hand.press('wake');
  await page
    .evaluate(() => {
      window.kiosk.failed({ what: 'a fault for the test', isFatal: true });
    })
    .catch(() => {});
  await expect.poll(() => logOf(dataFolder)).toMatch(/the page failed: a fault for the test/);
  await expect.poll(() => inPage(app, "Boolean(document.querySelector('[data-control=card-surgery]'))")).toBe(true);
});

test.describe('with settings in which a YAML alias leads nowhere', () => {
  test.use({ settings: 'quietSeconds: 300\nclinicName: *Riverside\n' });
  test('the kiosk starts, and says where the fault is', async ({ kiosk: { page, dataFolder } }) => {
    await expect(page.locator('[data-control="wake"]')).toBeVisible();
    expect(logOf(dataFolder)).toMatch(/error settings: settings\.yaml:2: .*Unresolved alias/);
  });
});

test('no browser key, shortcut or zoom does anything', async ({ kiosk: { app, page, hand } }) => {
  await hand.press('wake');
  await hand.press('card-surgery');
  const before = await page.evaluate(() => {
    document.body.dataset['same'] = 'page';
    return [innerWidth, innerHeight, devicePixelRatio];
  });
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const press = (keyCode: string, modifiers: ('control' | 'alt' | 'shift')[] = []) => {
      contents?.sendInputEvent({ type: 'keyDown', keyCode, modifiers });
      contents?.sendInputEvent({ type: 'keyUp', keyCode, modifiers });
    };
    for (const key of ['R', 'W', 'P', 'F', 'N', 'T', 'L', '0', 'Plus', '-', 'numadd', 'Q']) press(key, ['control']);
    press('I', ['control', 'shift']);
    press('Left', ['alt']);
    press('Right', ['alt']);
    press('F4', ['alt']);
    for (const key of ['F1', 'F3', 'F5', 'F7', 'F11', 'F12', 'Escape', 'BrowserBack', 'BrowserHome', 'Backspace'])
      press(key);
  });
  // Tab does something, and is sent last: once it has worked, all keys before it were handled, too.
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.sendInputEvent({ type: 'keyDown', keyCode: 'Tab' });
  });
  await expect(page.locator('html')).toHaveAttribute('data-keys', '');
  expect(await page.evaluate(() => [innerWidth, innerHeight, devicePixelRatio])).toEqual(before);
  await expect(page.locator('body')).toHaveAttribute('data-same', 'page');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What is the surgery like?');
  expect(
    await app.evaluate(({ BrowserWindow }) => [
      BrowserWindow.getAllWindows().length,
      BrowserWindow.getAllWindows()[0]?.webContents.isDevToolsOpened(),
    ]),
  ).toEqual([1, false]);
});

test.describe('with corrupt settings', () => {
  test.use({ settings: 'clinicName: "Riverside\nquietSeconds: often' });
  test('the kiosk starts with its defaults, and says where the fault is', async ({ kiosk: { page, dataFolder } }) => {
    await expect(page.locator('[data-control="wake"]')).toBeVisible();
    expect(logOf(dataFolder)).toMatch(/error settings: settings\.yaml:\d+: .*YAML/);
    expect(readFileSync(join(dataFolder, 'settings.rejected.yaml'), 'utf8')).toContain('Riverside');
  });
});

test.describe('with drafts withheld', () => {
  test.use({ settings: 'showDrafts: false\n' });
  test('nothing unchecked is shown, and the screen says to ask staff', async ({ kiosk: { page, hand } }) => {
    await hand.press('wake');
    await expect(page.locator('[data-control^="card-"]:visible')).toHaveCount(0);
    await expect(page.getByText('There is nothing to read here yet. Please ask a member of staff.')).toBeVisible();
  });
});

test.describe('with another pack', () => {
  test.use({ settings: 'pack: windowsill\n' });
  test('the kiosk shows the questions, answers, drawings, hard words and voice of that pack', async ({
    kiosk: { page, hand },
  }) => {
    await expect(page.locator('h1')).toHaveText('Which herb is easy to grow?');
    await hand.press('wake');
    await hand.press('card-how-much-water');
    await expect(page.getByRole('note').filter({ hasText: 'Damp means a little wet.' })).toBeVisible();
    await hand.press('card-drawing-how-much-water');
    await hand.press('next');
    await expect(page.getByText('Pour a little water on the soil, and wait.').filter({ visible: true })).toBeVisible();
    await hand.press('next');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('How much water does it need?');
    expect(await page.evaluate(async () => Object.keys((await window.kiosk.narration())?.['en'] ?? {}))).toContain(
      'Damp means a little wet.',
    );
  });
});

test("a clinic's own words are shown, or the built-in ones if those have an error, and the log says where it is", async ({
  size,
  dataFolder,
}) => {
  const own = join(dataFolder, 'packs', 'drug-pumps');
  mkdirSync(join(dataFolder, 'packs'));
  cpSync(join(projectFolder, 'content', 'packs', 'drug-pumps'), own, { recursive: true });
  const card = join(own, 'cards', 'en', 'surgery.md');
  const words = readFileSync(card, 'utf8');
  const question = async () => {
    const { app, page, hand } = await startKiosk(size, dataFolder);
    // Changed words are read in a thread of their own, and come into force when the thread is done.
    const said = () => logOf(dataFolder).split('Electron ').at(-1) ?? '';
    await expect.poll(said, { timeout: 20_000 }).toMatch(/pack: showing|showing the built-in pack/);
    await page.locator('[data-control="wake"]').waitFor();
    await hand.press('wake');
    const text = await page.locator('[data-control="card-surgery"]:visible').textContent();
    await app.close();
    return text;
  };
  writeFileSync(card, words.replace('What is the surgery like?', 'How is the surgery done here?'));
  expect(await question()).toBe('How is the surgery done here?');
  writeFileSync(card, words.replace('In this surgery', '<u>In this surgery</u>'));
  expect(await question()).toBe('What is the surgery like?');
  expect(logOf(dataFolder)).toMatch(
    /error pack: .*surgery\.md:\d+: raw HTML is not allowed\. Write it as plain Markdown\.[\s\S]*showing the built-in pack/,
  );
});

test('corrected words are shown within seconds when nobody is there, and never while somebody reads', async ({
  size,
  dataFolder,
}) => {
  const own = join(dataFolder, 'packs', 'drug-pumps');
  mkdirSync(join(dataFolder, 'packs'));
  cpSync(join(projectFolder, 'content', 'packs', 'drug-pumps'), own, { recursive: true });
  const card = join(own, 'cards', 'en', 'surgery.md');
  const words = readFileSync(card, 'utf8');
  const { app, page, hand, passMs } = await startKiosk(size, dataFolder);
  const asks = (text: string) => writeFileSync(card, words.replace('What is the surgery like?', text));
  const shown = () =>
    page
      .evaluate(async () => (await window.kiosk.start())?.pack.cards.find(({ id }) => id === 'surgery')?.question)
      .catch(() => undefined);
  asks('How is the surgery done?');
  await expect
    .poll(async () => [await passMs(3000), await shown()][1], { timeout: 30_000 })
    .toBe('How is the surgery done?');

  await page.locator('[data-control="wake"]').waitFor();
  await hand.rest();
  await hand.press('wake');
  await hand.press('card-surgery');
  asks('Is the surgery hard?');
  await passMs(3000);
  await expect.poll(() => logOf(dataFolder).match(/pack: showing/g)?.length, { timeout: 30_000 }).toBeGreaterThan(1);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How is the surgery done?');
  await hand.press('finish');
  await expect.poll(shown, { timeout: 30_000 }).toBe('Is the surgery hard?');
  await app.close();
});

test('words that would block the parser are not read: the built-in ones are shown at once, and the log names the file', async ({
  size,
  dataFolder,
}) => {
  const own = join(dataFolder, 'packs', 'drug-pumps');
  mkdirSync(join(dataFolder, 'packs'));
  cpSync(join(projectFolder, 'content', 'packs', 'drug-pumps'), own, { recursive: true });
  const card = join(own, 'cards', 'en', 'surgery.md');
  writeFileSync(card, readFileSync(card, 'utf8').replace('In this surgery', `In${' '.repeat(70_000)}this surgery`));
  const { app, page, hand } = await startKiosk(size, dataFolder);
  await hand.press('wake');
  await hand.press('card-surgery');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What is the surgery like?');
  await expect.poll(() => logOf(dataFolder)).toMatch(/error pack: .*surgery\.md:1: .*is larger than 64 kB/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What is the surgery like?');
  await app.close();
});

test('a kiosk whose terminal is gone goes on, also when it has something to say', async ({ size, dataFolder }) => {
  const { program, words, env } = electronWords(size);
  const child = spawn(program, [...words, projectFolder, '--data', dataFolder], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  try {
    child.stdout.destroy();
    child.stderr.destroy();
    const healthFile = join(dataFolder, 'health.json');
    await expect.poll(() => existsSync(healthFile) && readFileSync(healthFile, 'utf8')).toContain('"isShown": true');
    // The log says what is wrong here, in its file and to the terminal that is not there.
    writeFileSync(join(dataFolder, 'settings.yaml'), 'quietSeconds: 5\nclinicName: Riverside\n');
    await expect.poll(() => logOf(dataFolder)).toContain('changed settings or words are in force');
    expect(logOf(dataFolder)).toContain('quietSeconds');
    expect(child.exitCode).toBeNull();
  } finally {
    const ended = once(child, 'exit');
    child.kill();
    await ended;
  }
});
