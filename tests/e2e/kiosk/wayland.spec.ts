import { expect } from '@playwright/test';
import { startSway } from '../../../tools/setup/wayland.mjs';
import { inPage, logOf, startKiosk, test } from '../support/kiosk.ts';

// Under Wayland, in the compositor that ships for Debian. Touches come through the debugger of the page, as in all tests; no touch panel is
// there, and sway draws into memory. `npm run package:prove-units` uses a pointer of the compositor.

test('under sway the kiosk fills the screen, is used by touch, and a page that crashes comes back to its place', async ({
  size,
  dataFolder,
}) => {
  test.skip(process.platform !== 'linux', 'only Linux has Wayland');
  const screen = await startSway(size);
  const kiosk = await startKiosk(size, dataFolder, {
    env: screen.env,
    switches: ['--ozone-platform=wayland', '--supervised'],
  });
  const { app, page, hand, passMs } = kiosk;
  expect(screen.tree()).toContain('"fullscreen_mode": 1');
  expect(await page.evaluate(() => [innerWidth, innerHeight])).toEqual([size.widthPx, size.heightPx]);
  await hand.press('wake');
  await hand.press('card-surgery');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What is the surgery like?');
  await hand.press('ask');

  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
  await passMs(10);
  const shownCard = "document.querySelector('[data-card]')?.dataset.card";
  await expect.poll(() => inPage(app, shownCard)).toBe('surgery');
  expect(screen.tree()).toContain('"fullscreen_mode": 1');
  expect(logOf(dataFolder)).not.toContain('something else was in front');
  await app.close();
  screen.stop();
});
