import { expect, type Locator, type Page } from '@playwright/test';
import { fragmentsOf } from '../../../content/model/fragments.ts';
import { packIn } from '../../../content/model/pack.ts';
import { parsePackFolder } from '../../../content/read/folder.ts';
import { cutFindings } from './judge.ts';
import type { Judge } from './screens.ts';

/** The heading of the card that a session shows. */
export function slideHeading(page: Page): Locator {
  return page.getByRole('heading', { level: 1 });
}

/** The fragment that is lit. */
export function litFragment(page: Page): Locator {
  return page.locator('[data-lit="true"]');
}

/** Goes through a session on the first cards with a clicker's key, and checks that each fragment is lit and whole. */
export async function eachFragment(page: Page, language: string, judge: Judge, firstCards = Infinity): Promise<void> {
  const { pack } = parsePackFolder('content/packs/drug-pumps');
  const cards = pack ? packIn(pack, language).cards.slice(0, firstCards) : [];
  expect(cards.length).toBeGreaterThan(0);
  for (const card of cards) {
    await expect(slideHeading(page)).toHaveText(card.question);
    for (let at = 0; at < fragmentsOf(card).length; at += 1) {
      await expect(page.locator(`[data-fragment="${at}"]`)).toBeVisible();
      const name = `${card.id}-${at}`;
      await expect(litFragment(page), name).toBeInViewport({ ratio: 0.99 });
      if (at === 0) await judge(name);
      else expect.soft(await cutFindings(page), name).toEqual([]);
      await page.keyboard.press('PageDown');
    }
  }
}
