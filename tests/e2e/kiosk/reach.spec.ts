import { expect, type Page } from '@playwright/test';
import { axeFindings, countControls, cutFindings, sizeFindings } from '../support/judge.ts';
import { enlarge, makeEvent, test, throughPages, untilAsked } from '../support/kiosk.ts';

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
      expect.soft(await cutFindings(page), name).toEqual([]);
      expect.soft(await sizeFindings(page, { smallestCapsMm: textStep === 3 ? 10 : 7.3 }), name).toEqual([]);
      expect.soft(await axeFindings(page), name).toEqual([]);
      expect.soft(await countControls(page), name).toBeLessThanOrEqual(9);
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
    await hand.press('ask');
    await hand.press('help');
    await judgePages('help');
    await hand.press('back');
    await hand.press('questions');
    await judgePages('questions');
    await untilAsked(kiosk);
    await judge('still-reading');
  });
}
