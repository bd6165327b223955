import { expect } from '@playwright/test';
import { axeFindings, cutFindings, sizeFindings } from '../support/judge.ts';
import { test } from '../support/preview.ts';
import { inScope, scope } from '../support/scope.ts';
import { picture } from '../support/screens.ts';

const ends = [
  { width: 1280, height: 800, diagonalInches: 24 },
  { width: 3840, height: 2160, diagonalInches: 43 },
];
const middle = [
  { width: 1080, height: 1920, diagonalInches: 21.5 },
  { width: 1920, height: 1080, diagonalInches: 24 },
];

for (const { diagonalInches, ...viewport } of inScope({ usual: ends, all: [...ends, ...middle] })) {
  test.describe(`in Chromium, ${viewport.width}x${viewport.height} on ${diagonalInches} inches`, () => {
    test.use({ viewport });
    test('the same screens work, whole and accessible, when the page owns the visit', async ({ page, hand }) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      const judge = async (screen: string) => {
        await picture(page, `preview-${viewport.width}-${screen}`);
        expect.soft(await cutFindings(page), screen).toEqual([]);
        expect.soft(await sizeFindings(page, { diagonalInches }), screen).toEqual([]);
        expect.soft(await axeFindings(page), screen).toEqual([]);
      };
      await page.goto(`/preview/?diagonalInches=${diagonalInches}`);
      await page.locator('[data-control="wake"]').waitFor();
      await judge('attract');
      await hand.press('wake');
      await expect(page.locator('[data-control^="card-"]:visible').first()).toHaveText('What is a drug pump?');
      await judge('topics');
      await hand.press('card-what-is-a-drug-pump');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('What is a drug pump?');
      await judge('card');
      await hand.press('ask');
      await hand.press('questions');
      await expect(page.getByRole('heading', { level: 2 })).toHaveText(['What is a drug pump?']);
      await judge('questions');
      await hand.press('comfort');
      await hand.press('contrast');
      await expect(page.locator('html')).toHaveAttribute('data-contrast', 'dark');
      await judge('comfort');
      await hand.press('finish');
      await page.locator('[data-control="wake"]').waitFor();
      await expect(page.locator('html')).toHaveAttribute('data-contrast', 'standard');
      expect(errors).toEqual([]);
    });
  });
}

test('the forced colours of the system are used, and everything can be read in them', async ({ page, hand }) => {
  test.skip(scope === 'rest', 'npm test has tried it');
  await page.setViewportSize({ width: 1080, height: 1920 });
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await page.goto('/preview/');
  await hand.press('wake');
  await page.locator('[data-control^="card-"]:visible').first().waitFor();
  const findings = await axeFindings(page);
  await hand.press('card-what-is-a-drug-pump');
  await hand.press('ask');
  await picture(page, 'preview-forced-colours');
  expect([...findings, ...(await axeFindings(page)), ...(await cutFindings(page))]).toEqual([]);
  const edges = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-control]')]
      .filter((control) => control.checkVisibility({ visibilityProperty: true }))
      .map((control) => Number.parseFloat(getComputedStyle(control).borderTopWidth)),
  );
  expect(Math.min(...edges), 'every control has an edge').toBeGreaterThanOrEqual(1);
});
