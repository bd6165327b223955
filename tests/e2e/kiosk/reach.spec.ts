import { expect, type Page } from '@playwright/test';
import { enlarge, makeEvent, test, throughPages, untilAsked } from '../support/kiosk.ts';
import { judgeScreen, smallestCapsMm } from '../support/look.ts';
import { beginTalk, eachPageOfTalk } from '../support/staff.ts';

/** Controls that are higher up than the middle of the screen. */
function tooHigh(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-control]')]
      .filter(
        (control) =>
          control.checkVisibility({ visibilityProperty: true }) &&
          control.getBoundingClientRect().top < innerHeight / 2 - 1,
      )
      .map((control) => control.dataset['control'] ?? ''),
  );
}

for (const textStep of [0, 3] as const) {
  test(`one touch brings every control of a tall screen into its lower half, text ${textStep}`, async ({
    kiosk,
    size,
  }, { project }) => {
    test.setTimeout(120_000);
    const { hand, page } = kiosk;
    await hand.press('wake');
    await hand.press('comfort');
    if (size.heightPx < size.widthPx) {
      await expect(page.locator('[data-control="reach"]'), 'all of a wide one is within reach').toHaveCount(0);
      return;
    }
    await hand.press('reach');
    await enlarge(kiosk, textStep);
    const judge = async (name: string) => {
      await page.screenshot({ path: `out/screens/${project.name}-low-${name}-text-${textStep}.png` });
      expect.soft(await tooHigh(page), name).toEqual([]);
      await judgeScreen(page, name, { smallestCapsMm: smallestCapsMm({ textStep }) });
    };
    const judgePages = (name: string) => throughPages(kiosk, (seen) => judge(`${name}-${seen}`));
    await judge('comfort');
    await hand.press('done');
    await judgePages('topics');
    for (const cardId of ['what-is-a-drug-pump', 'morphine']) {
      await makeEvent(page, { kind: 'cardOpened', cardId });
      await page.locator(`[data-card="${cardId}"]`).waitFor();
      await judgePages(cardId);
    }
    await makeEvent(page, { kind: 'drawingOpened', cardId: 'what-is-a-drug-pump' });
    await page.locator('[data-drawing]').first().waitFor({ state: 'attached' });
    await judgePages('drawing');
    await hand.press('back');
    await hand.press('ask');
    await hand.press('help');
    await judgePages('help');
    await hand.press('back');
    await hand.press('questions');
    await judgePages('questions');
    await hand.press('take-home');
    await judgePages('take-home');
    await hand.press('sources');
    await judgePages('sources');
    await untilAsked(kiosk);
    await judge('still-reading');
  });
}

test('in a talk, too, one touch brings every control of a tall screen into its lower half', async ({
  size,
  dataFolder,
}, { project }) => {
  test.skip(size.heightPx < size.widthPx, 'all of a wide screen is within reach');
  test.setTimeout(240_000);
  const kiosk = await beginTalk(size, dataFolder);
  const { hand, page } = kiosk;
  await hand.press('comfort');
  await hand.press('reach');
  await hand.press('done');
  const judge = async (name: string) => {
    await page.screenshot({ path: `out/screens/${project.name}-low-walk-${name}.png` });
    expect.soft(await tooHigh(page), name).toEqual([]);
    await judgeScreen(page, name, { smallestCapsMm: 7.3 });
  };
  await hand.press('ask');
  await eachPageOfTalk(kiosk, judge);
  await hand.press('keep');
  await hand.press('steps');
  await judge('steps');
  await kiosk.app.close();
});
