import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { startMonitors } from '../../../tools/setup/monitors.mjs';
import { startSway } from '../../../tools/setup/wayland.mjs';
import { logOf, startKiosk, test } from '../support/kiosk.ts';
import { openMenu, setUpClinic, judgeStaffScreen } from '../support/staff.ts';

/** Hours that are over on every day. */
const closed = 'openingHours: {monday: closed}\n';
const isLinux = process.platform === 'linux';

test('on a real X server the screen is off outside the hours, a touch lights it, and it stays lit once they are gone', async ({
  size,
  dataFolder,
}) => {
  test.skip(!isLinux, 'an X server is a Linux program');
  const monitors = await startMonitors();
  const { power: monitor } = monitors;
  await setUpClinic(dataFolder, closed);
  const kiosk = await startKiosk(size, dataFolder, { env: { DISPLAY: monitors.name }, switches: ['--supervised'] });
  const { page, hand } = kiosk;
  const health = () => JSON.parse(readFileSync(join(dataFolder, 'health.json'), 'utf8')) as unknown;

  await expect.poll(monitor).toBe('Off');
  await expect.poll(health).toMatchObject({ isOffOnPurpose: true });
  expect(await page.evaluate(() => document.body.innerText.trim()), 'the page is black').toBe('');
  expect(await page.evaluate(() => document.getAnimations().length), 'and nothing moves').toBe(0);

  await hand.press('wake');
  await expect(page.getByText('Touch to find out')).toBeVisible();
  await expect.poll(monitor).toBe('On');
  await hand.press('wake');
  await hand.press('card-surgery');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What is the surgery like?');
  await hand.press('finish');

  await kiosk.passMs(125_000);
  await expect.poll(monitor, { timeout: 40_000 }).toBe('Off');
  const settings = join(dataFolder, 'settings.yaml');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace(closed, ''));
  await expect.poll(monitor, { timeout: 30_000 }).toBe('On');
  await expect(page.getByText('Touch to find out')).toBeVisible();
  expect(logOf(dataFolder)).toContain('screen: off outside the opening hours');
  await kiosk.app.close();
  monitors.stop();
});

test('under sway the request to switch the output off arrives, and the page is black', async ({ size, dataFolder }) => {
  test.skip(!isLinux, 'only Linux has Wayland');
  const screen = await startSway(size);
  await setUpClinic(dataFolder, closed);
  const kiosk = await startKiosk(size, dataFolder, {
    env: screen.env,
    switches: ['--ozone-platform=wayland', '--supervised'],
  });
  // An output in memory cannot be switched off: sway takes the request and fails to carry it out.
  await expect.poll(screen.log).toContain("Handling command 'output * dpms off'");
  expect(await kiosk.page.evaluate(() => document.body.innerText.trim())).toBe('');
  await kiosk.hand.press('wake');
  await expect.poll(screen.log).toContain("Handling command 'output * dpms on'");
  await expect(kiosk.page.getByText('Touch to find out')).toBeVisible();
  await kiosk.app.close();
  screen.stop();
});

test('a nurse sets the week and a closed day at the screen, and sees both at a glance', async ({ size, dataFolder }, {
  project,
}) => {
  await setUpClinic(dataFolder, 'silentHours: "12:00-14:00"\n');
  const kiosk = await startKiosk(size, dataFolder);
  const { page, hand } = await openMenu(kiosk);
  const judge = (name: string) => judgeStaffScreen(page, `${project.name}-staff-hours-${name}`);
  await judge('menu');
  await hand.press('hours');
  await judge('none');
  await hand.press('hours');
  await hand.press('day-friday');
  await hand.press('to-earlier');
  await hand.press('to-earlier');
  await judge('week');
  await hand.press('day-saturday');
  await judge('closed');
  await hand.press('closed');
  await hand.press('days');
  await judge('no-days');
  await hand.press('week-later');
  await hand.press('add');
  await judge('days');
  await hand.press('back');
  await hand.press('save');
  await page.locator('[data-control="hours"]').waitFor();
  const text = readFileSync(join(dataFolder, 'settings.yaml'), 'utf8');
  expect(text).toMatch(/monday: "?08:00-18:00"?/);
  expect(text).toMatch(/friday: "?08:00-17:00"?/);
  expect(text).toMatch(/saturday: "?08:00-18:00"?/);
  expect(text).not.toContain('sunday:');
  expect(text).toMatch(/openingExceptions:\s+"?\d{4}-\d\d-\d\d"?: closed/);
  expect(text, 'the silent hours stay').toContain('silentHours: "12:00-14:00"');
  await kiosk.app.close();
});
