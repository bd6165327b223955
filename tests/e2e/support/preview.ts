import { test as base } from '@playwright/test';
import { type Hand, handOn } from './hand.ts';

/** The screens in a plain browser, and a hand to use them with. */
export const test = base.extend<{ hand: Hand }>({
  hand: async ({ page }, use) => {
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 5 });
    await use(handOn(page, cdp));
  },
});
