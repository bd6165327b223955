import type { Page } from '@playwright/test';
import { type Hand, handOn, type Kiosk } from './kiosk.ts';

/** The staff window, and a hand on it. */
export interface StaffRoom {
  readonly page: Page;
  readonly hand: Hand;
}

/** Knocks at the staff door, and waits for what opens. */
export async function knock({ app, hand }: Kiosk): Promise<StaffRoom> {
  const opened = app.waitForEvent('window');
  for (let times = 0; times < 5; times += 1) await hand.press('door');
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
