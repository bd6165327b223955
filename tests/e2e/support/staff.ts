import type { Page } from '@playwright/test';
import { type Hand, handOn, type Kiosk } from './kiosk.ts';

/** The staff window, and a hand on it. */
export interface StaffRoom {
  readonly page: Page;
  readonly hand: Hand;
}

/** Knocks at the staff door, and waits for what opens. */
export function knock({ app, hand }: Kiosk): Promise<StaffRoom> {
  return roomOpenedBy(app, async () => {
    for (let times = 0; times < 5; times += 1) await hand.press('door');
  });
}

/** Opens the staff door by its key, which a keyboard has. */
export function openByKey({ app }: Kiosk): Promise<StaffRoom> {
  return roomOpenedBy(app, () =>
    app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.sendInputEvent({ type: 'keyDown', keyCode: 'F10' });
    }),
  );
}

async function roomOpenedBy(app: Kiosk['app'], open: () => Promise<unknown>): Promise<StaffRoom> {
  const opened = app.waitForEvent('window');
  await open();
  const page = await opened;
  await page.locator('[data-control]').first().waitFor();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 5 });
  return { page, hand: handOn(page, cdp) };
}

/** Types digits on the pad, and enters them. */
export async function typePin({ hand }: StaffRoom, pin: string): Promise<void> {
  for (const digit of pin) await hand.press(`digit-${digit}`);
  await hand.press('enter');
}
