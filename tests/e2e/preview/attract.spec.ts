import { expect } from '@playwright/test';
import { turnEveryMs } from '../../../renderer/screens/attractLoop.ts';
import { cutFindings } from '../support/judge.ts';
import { test } from '../support/preview.ts';
import { picture } from '../support/screens.ts';

/** Height of a capital, as a part of the font size (the font's own OS/2 table). */
const capHeight = 0.668;
const pxPerMm = Math.hypot(1920, 1080) / (24 * 25.4);

for (const viewport of [
  { width: 1080, height: 1920 },
  { width: 1920, height: 1080 },
]) {
  test.describe(`${viewport.width}x${viewport.height}`, () => {
    test.use({ viewport });
    test('every question of attract can be read from three metres in each language, and its drawing is whole beside it', async ({
      page,
    }) => {
      test.setTimeout(120_000);
      await page.clock.install();
      await page.goto('/preview/');
      await page.locator('[data-control="wake"]').waitFor();
      const question = page.locator('h1 > span').last();
      const seen = new Set<string>();
      for (let turn = 0; turn < 40; turn += 1) {
        const text = (await question.textContent()) ?? '';
        if (!seen.has(text)) {
          seen.add(text);
          const capsMm = async () => {
            const size = await question.locator('span').evaluate((node) => getComputedStyle(node).fontSize);
            return (Number.parseFloat(size) * capHeight) / pxPerMm;
          };
          await expect.soft.poll(capsMm, text).toBeGreaterThanOrEqual(30);
          expect.soft(await cutFindings(page), text).toEqual([]);
          await expect.soft(page.locator('svg[viewBox^="0 0 300 "]').first(), text).toBeInViewport({ ratio: 0.99 });
          await picture(page, `attract-${viewport.width}-${seen.size}`);
        }
        await page.clock.runFor(turnEveryMs);
      }
      // Seven questions are not sensitive, each in English and in Spanish. The pack has no Arabic.
      expect(seen.size).toBe(14);
    });
  });
}
