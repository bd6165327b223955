import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { subWeeks } from 'date-fns';
import { countsText, emptyWeek, weekOf } from '../../../main/counts/week.ts';
import { startKiosk, test } from '../support/kiosk.ts';
import { openMenu, setUpClinic, judgeStaffScreen } from '../support/staff.ts';

/** Three months of a kiosk that is used less and less. The week before last was too quiet to be told. */
const visits = [62, 70, 55, 48, 41, 44, 36, 30, 33, 36, 6, 41];

test('@layout the first screen says that it counts, and staff see rounded weeks and mistakes in their settings', async ({
  size,
  dataFolder,
}, { project }) => {
  // The setting of the silence is too short: a mistake that staff are told of.
  await setUpClinic(dataFolder, 'counts: true\nquietSeconds: 5\nlanguages: [en, es, ar]\n');
  const weeks = visits.map((count, index) => {
    const cards = { surgery: count, 'what-is-a-drug-pump': Math.floor(count / 2), morphine: Math.floor(count / 4) };
    return [weekOf(subWeeks(new Date(), visits.length - index)), { ...emptyWeek, visits: count, cards }] as const;
  });
  writeFileSync(join(dataFolder, 'counts.json'), countsText(Object.fromEntries(weeks)));
  const kiosk = await startKiosk(size, dataFolder);
  const judge = (page: Page, name: string) => judgeStaffScreen(page, `${project.name}-usage-${name}`);
  await expect(kiosk.page.getByText('This screen counts how often it is used.')).toBeVisible();
  await judge(kiosk.page, 'attract');
  const { page, hand } = await openMenu(kiosk);
  await hand.press('use');
  await expect(page.getByText('Used a little less')).toBeVisible();
  expect(await page.locator('main').innerText(), 'no exact number is shown').not.toMatch(/\b(?:62|48|41|44|36|33)\b/);
  await judge(page, 'weeks');
  await hand.press('counts');
  await expect(page.getByText('Turn counting on')).toBeVisible();
  expect(readFileSync(join(dataFolder, 'settings.yaml'), 'utf8')).toContain('counts: false');
  await hand.press('back');
  await judge(page, 'menu');
  await hand.press('about');
  await judge(page, 'about');
  await hand.press('troubles');
  await expect(page.getByText('quietSeconds').first()).toBeVisible();
  await judge(page, 'troubles');
  await kiosk.app.close();
});
