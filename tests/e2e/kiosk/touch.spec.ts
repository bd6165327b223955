import { expect, type Page } from '@playwright/test';
import type { Point } from '../../../renderer/touch/touchRules.ts';
import { enlarge, test } from '../support/kiosk.ts';

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const topicsTitle = 'What would you like to know?';
const mm = 3.614;

async function middleOf(page: Page, name: string) {
  const box = await page.locator(`[data-control="${name}"]:visible`).boundingBox();
  if (!box) throw new Error(`no box for ${name}`);
  return {
    x: box.x + box.width / 2,
    y: box.y + box.height / 2,
    left: box.x,
    top: box.y,
    width: box.width,
    height: box.height,
  };
}

test('the touch that wakes the kiosk never selects anything, wherever it lands, and also when it comes twice', async ({
  kiosk: { page, hand, size },
}) => {
  const spot = { x: size.widthPx / 2, y: size.heightPx / 2 };
  await hand.rest();
  // The touches carry their own times. The third one lands on the new screen, but is still a repeat of the first.
  const firstMs = Date.now();
  await hand.tap(spot, firstMs);
  await hand.tap(spot, firstMs + 200);
  await expect(title(page)).toHaveText(topicsTitle);
  await hand.tap(spot, firstMs + 400);
  await expect(title(page)).toHaveText(topicsTitle);
});

test('a press shows at once, may last as long as it likes, and acts on release', async ({
  kiosk: { page, hand, passMs },
}) => {
  await hand.press('wake');
  const card = page.locator('[data-control="card-surgery"]:visible');
  await hand.down(await middleOf(page, 'card-surgery'));
  await expect(card).toHaveAttribute('data-pressed', '');
  await passMs(20_000);
  await expect(title(page)).toHaveText(topicsTitle);
  await hand.up();
  await expect(title(page)).toHaveText('What is the surgery like?');
});

test('a finger may slide on its control, and also off the edge of it', async ({ kiosk: { page, hand } }) => {
  await hand.press('wake');
  const { x, y, left, top } = await middleOf(page, 'card-surgery');
  await hand.down({ x, y });
  await hand.move({ x: left + 5, y: top + 5 });
  await hand.move({ x: left - 8 * mm, y: top - 4 * mm });
  await hand.up();
  await expect(title(page)).toHaveText('What is the surgery like?');
});

test('a finger that slides far away presses nothing', async ({ kiosk: { page, hand, size } }) => {
  await hand.press('wake');
  await hand.down(await middleOf(page, 'card-what-is-a-drug-pump'));
  await hand.move({ x: size.widthPx / 2, y: size.heightPx * 0.6 });
  await hand.up();
  await expect(page.locator('[data-pressed]')).toHaveCount(0);
  await expect(title(page)).toHaveText(topicsTitle);
});

test('a tap that misses by 4 mm finds the nearest control', async ({ kiosk: { page, hand } }) => {
  const { x, top, height } = await middleOf(page, 'help');
  await hand.press('wake');
  await hand.press('card-surgery');
  const back = await middleOf(page, 'back');
  expect(top).toBeLessThan(height * 2 + x);
  await hand.tap({ x: back.x, y: back.top + back.height + 3.5 * mm });
  await expect(title(page)).toHaveText(topicsTitle);
});

test('a double tap on a card does not press what comes up under it', async ({ kiosk: { page, hand } }) => {
  await hand.press('wake');
  // The last card lies where the next screen has its buttons.
  const spot = await middleOf(page, 'card-morphine');
  await hand.tap(spot);
  await hand.tap(spot);
  await expect(title(page)).toHaveText('What should I know about morphine in my pump?');
});

test('a double tap on "Finish" leaves the kiosk at attract', async ({ kiosk: { page, hand } }) => {
  await hand.press('wake');
  const spot = await middleOf(page, 'finish');
  const reloaded = page.waitForEvent('domcontentloaded');
  const firstMs = Date.now();
  await hand.tap(spot, firstMs);
  await reloaded;
  await page.locator('[data-control="wake"]').waitFor();
  // The touch carries its own time, as a busy machine may deliver it late.
  await hand.tap(spot, firstMs + 400);
  const visit = await page.evaluate(async () => (await window.kiosk.start())?.visit.screen.kind);
  expect(visit).toBe('attract');
});

test('two taps on one control within half a second are one', async ({ kiosk: { page, hand } }) => {
  await hand.press('wake');
  await hand.press('card-is-the-pump-new');
  const spot = await middleOf(page, 'next');
  await hand.tap(spot);
  await hand.tap(spot);
  await hand.tap(spot);
  await expect(title(page)).toHaveText('Is a pump right for me?');
});

test('a palm on the screen does not keep a finger from pressing', async ({ kiosk: { page, hand } }) => {
  await hand.press('wake');
  const palm = { x: 400, y: 180 };
  const card = await middleOf(page, 'card-surgery');
  await hand.touch('touchStart', [palm]);
  await hand.touch('touchStart', [palm, card]);
  await hand.touch('touchEnd', []);
  await expect(title(page)).toHaveText('What is the surgery like?');
});

test('a finger that slides over the text turns its pages, and never leaves the card @layout', async ({
  kiosk: { page, hand, size },
}) => {
  await hand.press('wake');
  await hand.press('card-what-is-a-drug-pump');
  const low = { x: size.widthPx * 0.3, y: size.heightPx * 0.6 };
  const high = { x: size.widthPx * 0.3, y: size.heightPx * 0.3 };
  const slide = async (from: Point, to: Point) => {
    await hand.rest();
    await hand.down(from);
    await hand.move(to);
    await hand.up();
  };
  const at = (number: number) => page.getByText(`Page ${number} of`);
  await hand.press('comfort');
  await enlarge({ hand, page }, 3);
  await hand.press('done');
  await slide(low, high);
  await expect(at(2)).toBeVisible();
  await slide(low, high);
  await expect(at(3)).toBeVisible();
  await slide(high, low);
  await slide(high, low);
  await expect(page.getByText(/\d more pages/)).toBeVisible();
  await slide(high, low);
  await expect(page.getByText(/\d more pages/)).toBeVisible();
  await expect(title(page)).toHaveText('What is a drug pump?');
});

test('pinch, long press, drag, edge swipe and wheel do nothing', async ({ kiosk: { page, hand, size } }) => {
  await hand.press('wake');
  await hand.press('card-surgery');
  const before = await page.evaluate(() => [visualViewport?.scale, scrollX, scrollY, history.length, location.href]);
  const text = { x: size.widthPx * 0.3, y: size.heightPx * 0.4 };

  await hand.touch('touchStart', [text]);
  await hand.touch('touchStart', [text, { x: text.x + 60, y: text.y }]);
  for (let spread = 60; spread < 500; spread += 40)
    await hand.touch('touchMove', [text, { x: text.x + spread, y: text.y }]);
  await hand.touch('touchEnd', []);

  await hand.down({ x: 1, y: size.heightPx / 2 });
  for (let x = 1; x < size.widthPx * 0.7; x += 60) await hand.move({ x, y: size.heightPx / 2 });
  await hand.up();

  await page.mouse.move(text.x, text.y);
  await page.mouse.click(text.x, text.y, { button: 'right' });
  await page.mouse.dblclick(text.x, text.y);
  await page.mouse.down();
  await page.mouse.move(text.x + 200, text.y + 200, { steps: 5 });
  await page.mouse.up();
  await page.mouse.wheel(0, 800);

  const after = await page.evaluate(() => [visualViewport?.scale, scrollX, scrollY, history.length, location.href]);
  expect(after).toEqual(before);
  expect(await page.evaluate(() => String(getSelection()))).toBe('');
  await expect(title(page)).toHaveText('What is the surgery like?');
});
