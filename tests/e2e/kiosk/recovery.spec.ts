import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { startMonitors } from '../../../tools/setup/monitors.mjs';
import { inPage, type Kiosk, logOf, startKiosk, test } from '../support/kiosk.ts';

const isRootOnLinux = process.platform === 'linux' && process.getuid?.() === 0;

const heading = ({ page }: Kiosk) => page.getByRole('heading', { level: 1 });

test('a page that runs out of memory comes back to its place', async ({ size, dataFolder }) => {
  const { app, hand } = await startKiosk(size, dataFolder, { switches: ['--js-flags=--max-old-space-size=96'] });
  await hand.press('wake');
  await hand.press('card-surgery');
  await app.evaluate(({ BrowserWindow }) => {
    void BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
      'const held = []; for (;;) held.push(new Array(100_000).fill(held.length));',
    );
  });
  await expect.poll(() => logOf(dataFolder), { timeout: 30_000 }).toMatch(/the page went away \(\w+\); coming back/);
  await expect.poll(() => inPage(app, 'document.querySelector("[data-card]")?.dataset.card')).toBe('surgery');
  await app.close();
});

test('settings that change while somebody reads wait until nobody is there; a mistake in one affects no other', async ({
  kiosk,
}) => {
  const { page, hand, dataFolder } = kiosk;
  const file = join(dataFolder, 'settings.yaml');
  await hand.press('wake');
  await hand.press('card-surgery');
  writeFileSync(file, 'clinicName: Riverside Pain Clinic\nambientSound: false\ntouchSounds: false\n');
  await expect.poll(() => existsSync(join(dataFolder, 'settings.last-good.yaml')), { timeout: 15_000 }).toBe(true);
  await hand.press('back');
  await expect(heading(kiosk)).toHaveText('What would you like to know?');
  await expect(page.getByText('Riverside Pain Clinic')).toHaveCount(0);
  await hand.press('finish');
  await expect(page.getByText('Riverside Pain Clinic')).toBeVisible();

  // At attract, changed settings are in force at once.
  writeFileSync(file, 'clinicName: Hillside Pain Clinic\n');
  await expect(page.getByText('Hillside Pain Clinic')).toBeVisible({ timeout: 15_000 });

  writeFileSync(file, 'clinicName: Lakeside Pain Clinic\nquietSeconds: 3\n');
  await expect.poll(() => logOf(dataFolder), { timeout: 15_000 }).toMatch(/settings\.yaml:2: "quietSeconds" .*shorter/);
  await expect(page.getByText('Lakeside Pain Clinic')).toBeVisible();
});

test('a message from any other window or frame is refused and logged', async ({ kiosk }) => {
  const { app, hand, page, dataFolder } = kiosk;
  await hand.press('wake');
  const answer = await app.evaluate(async ({ BrowserWindow, app: owner }) => {
    const stranger = new BrowserWindow({
      show: false,
      webPreferences: { preload: `${owner.getAppPath()}/dist/preload/preload.cjs`, partition: 'visit', sandbox: true },
    });
    await stranger.loadURL('kiosk://app/index.html');
    const asked = await stranger.webContents.executeJavaScript(`(async () => {
      kiosk.send({ on: { visitId: 1, instance: 1 }, event: { kind: 'finished' } });
      return String(await kiosk.start());
    })()`);
    stranger.destroy();
    return asked as unknown;
  });
  expect(answer).toBe('undefined');
  await expect.poll(() => logOf(dataFolder)).toMatch(/refused patients:send: it came from another window/);
  await expect(heading(kiosk)).toHaveText('What would you like to know?');
  await page.evaluate(() => {
    window.kiosk.send({
      on: { visitId: 1, instance: 1 },
      event: { kind: 'sessionStarted', cards: ['surgery'], ledFrom: 'here' } as never,
    });
  });
  await expect.poll(() => logOf(dataFolder)).toMatch(/refused patients:send: the message has the wrong form/);
});

test.describe('on a disk of its own', () => {
  test.skip(!isRootOnLinux, 'only root on Linux can make one');

  /** A small disk in memory, that the kiosk keeps its data on. */
  const onDisk = async (options: string, act: (folder: string) => Promise<void>) => {
    const folder = mkdtempSync(join(tmpdir(), 'anteroom-disk-'));
    expect(spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status).toBe(0);
    try {
      await act(folder);
    } finally {
      spawnSync('umount', ['--lazy', folder]);
      rmSync(folder, { recursive: true, force: true });
    }
  };
  const visit = async ({ hand, page }: Kiosk) => {
    await hand.press('wake');
    await hand.press('card-surgery');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('What is the surgery like?');
    // The page is loaded again, and a touch at that moment is lost, in real use as well.
    const reloaded = page.waitForEvent('domcontentloaded');
    await hand.press('finish');
    await reloaded;
    await page.locator('[data-control="wake"]').waitFor();
  };

  test('a full disk stops neither a start nor a visit, and leaves no file half written', async ({ size }) => {
    await onDisk('size=2m', async (folder) => {
      writeFileSync(join(folder, 'settings.yaml'), 'clinicName: Riverside Pain Clinic\n');
      const fill = (name: string) => {
        try {
          writeFileSync(join(folder, name), Buffer.alloc(4_000_000));
        } catch {
          // The error is expected: the disk is meant to be full.
        }
      };
      fill('filled-before');
      const kiosk = await startKiosk(size, folder);
      await expect(kiosk.page.getByText('Riverside Pain Clinic')).toBeVisible();
      await visit(kiosk);
      fill('filled-later');
      await visit(kiosk);
      await kiosk.app.close();
      expect(readFileSync(join(folder, 'settings.yaml'), 'utf8')).toBe('clinicName: Riverside Pain Clinic\n');
      for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
        expect(() => JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown, name).not.toThrow();
      }
    });
  });

  test('a read-only disk is still read, and the kiosk writes its own files elsewhere', async ({ size }) => {
    await onDisk('size=2m', async (folder) => {
      writeFileSync(join(folder, 'settings.yaml'), 'clinicName: Riverside Pain Clinic\n');
      expect(spawnSync('mount', ['-o', 'remount,ro', folder]).status).toBe(0);
      const kiosk = await startKiosk(size, folder);
      await expect(kiosk.page.getByText('Riverside Pain Clinic')).toBeVisible();
      await visit(kiosk);
      const own = await kiosk.app.evaluate(({ app }) => app.getPath('userData'));
      expect(logOf(own)).toContain(`nothing can be written in ${folder}`);
      await kiosk.app.close();
      rmSync(own, { recursive: true, force: true });
    });
  });
});

test.describe('displays', () => {
  test.skip(process.platform !== 'linux', 'virtual monitors need an X server');

  test('the kiosk fills its display when that is turned, pulled out and plugged in again, and keeps its place', async ({
    size,
    dataFolder,
  }) => {
    const monitors = await startMonitors();
    mkdirSync(dataFolder, { recursive: true });
    writeFileSync(join(dataFolder, 'settings.yaml'), 'display: 2\n');
    monitors.plugIn(1, { turned: 'wide', leftPx: 1080 });
    const kiosk = await startKiosk(size, dataFolder, { env: { DISPLAY: monitors.name } });
    const { app, hand, page } = kiosk;
    const bounds = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
    const fills = (box: { x: number; y: number; width: number; height: number }) =>
      expect.poll(bounds, { timeout: 15_000 }).toEqual(box);
    await fills({ x: 1080, y: 0, width: 1920, height: 1080 });
    await hand.press('wake');
    await hand.press('card-surgery');

    monitors.pullOut(1);
    await fills({ x: 0, y: 0, width: 1080, height: 1920 });
    await expect(heading(kiosk)).toHaveText('What is the surgery like?');

    monitors.plugIn(1, { turned: 'wide', leftPx: 1080 });
    await fills({ x: 1080, y: 0, width: 1920, height: 1080 });
    await expect(heading(kiosk)).toHaveText('What is the surgery like?');

    monitors.plugIn(1, { turned: 'upright', leftPx: 1080 });
    await fills({ x: 1080, y: 0, width: 1080, height: 1920 });
    await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([1080, 1920]);
    await expect(heading(kiosk)).toHaveText('What is the surgery like?');
    await hand.press('finish');
    await page.locator('[data-control="wake"]').waitFor();
    expect(logOf(dataFolder)).toContain('display 2 is not there: using the primary one');
    await app.close();
    monitors.stop();
  });
});
