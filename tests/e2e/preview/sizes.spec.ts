import { expect, type Page } from '@playwright/test';
import { axeFindings, countControls, cutFindings, sizeFindings } from '../support/judge.ts';
import { enlarge, type Hand, throughPages } from '../support/kiosk.ts';
import { test } from '../support/preview.ts';

const isFull = Boolean(process.env['ANTEROOM_FULL']);
/** A tablet, a laptop's panel and a wall, each in both orientations. */
const glasses = [
  { width: 800, height: 1280, diagonalInches: 10.1 },
  { width: 1280, height: 800, diagonalInches: 10.1 },
  { width: 1080, height: 1920, diagonalInches: 15.6 },
  { width: 1920, height: 1080, diagonalInches: 15.6 },
  { width: 1080, height: 1920, diagonalInches: 55 },
  { width: 1920, height: 1080, diagonalInches: 55 },
];
const allLooks = [
  [0, 'en'],
  [0, 'ar'],
  [3, 'en'],
  [3, 'es'],
] as const;
/** Of the screens that are not small the largest letters need most room. */
const looksOn = (diagonalInches: number) =>
  isFull ? allLooks : allLooks.filter(([step, language]) => language === 'es' || (diagonalInches < 15 && step === 0));

/**
 * Least height of capitals, in millimetres: 0.7 degrees (standards, "Text") at the distance at which one stands before a screen of
 * that size, 400 mm at a tablet and 600 mm from 21.5 inches on; and as much larger as labels grow there.
 */
function capsMm(diagonalInches: number, textStep: number): number {
  const usual = Math.max(4.88, 7.3 * Math.min(1, diagonalInches / 21.5));
  if (textStep < 2) return usual;
  return usual * (diagonalInches < 15 ? 1.13 : 1.36);
}

for (const { diagonalInches, ...viewport } of glasses)
  for (const [textStep, language] of looksOn(diagonalInches)) {
    const where = `${viewport.width}x${viewport.height} on ${diagonalInches} inches, text ${textStep}, ${language}`;
    test.describe(where, () => {
      test.use({ viewport });
      test('every button has its millimetres, every letter its height, and nothing is cut', async ({ page, hand }) => {
        test.setTimeout(isFull ? 400_000 : 180_000);
        const judge = async (screen: string, step: number = textStep) => {
          await page.screenshot({
            path: `out/screens/glass-${diagonalInches}-${viewport.width}-${textStep}-${language}-${screen}.png`,
          });
          expect.soft(await cutFindings(page), `${screen}, ${where}`).toEqual([]);
          const smallestCapsMm = capsMm(diagonalInches, step);
          expect.soft(await sizeFindings(page, { diagonalInches, smallestCapsMm }), `${screen}, ${where}`).toEqual([]);
          if (isFull || !/-[2-9]|-1\d/.test(screen))
            expect.soft(await axeFindings(page), `${screen}, ${where}`).toEqual([]);
          expect.soft(await countControls(page), `${screen}, ${where}`).toBeLessThanOrEqual(9);
        };
        const judgePages = (screen: string) => throughPages({ hand, page }, (seen) => judge(`${screen}-${seen}`));
        await page.goto(`/preview/?diagonalInches=${diagonalInches}`);
        await page.locator('[data-control="wake"]').waitFor();
        await judge('attract', 0);
        await hand.press(language === 'en' ? 'wake' : `language-${language}`);
        await hand.press('comfort');
        // The voice's choices come up when the list of all that can be heard is there.
        if (language !== 'ar') await page.locator('[data-control="voice"]').waitFor();
        await enlarge({ hand, page }, textStep);
        await judge('comfort');
        await hand.press('done');
        await judgePages('topics');
        await openCard(page, language);
        await judgePages('card');
        await hand.press('ask');
        if (language === 'en' || isFull) {
          await openDrawing(page, hand);
          await judgePages('drawing');
          await hand.press('back');
        }
        await hand.press('questions');
        await judgePages('questions');
        await hand.press('help');
        await judgePages('help');
        if (language === 'ar') return;
        await hand.press('comfort');
        await hand.press('voice');
        await judge('comfort-voice');
        await hand.press('done');
        await hand.press('voice-pause');
        await judge('read');
      });
    });
  }

/** Opens the drawings of the card that has the most of them, from another card. */
async function openDrawing(page: Page, hand: Hand): Promise<void> {
  const toward = async (turn: string, name: string) => {
    const control = page.locator(`[data-control="${name}"]:not([inert] *)`);
    for (let pages = 0; pages < 30 && !(await control.isVisible()); pages += 1) await hand.press(turn);
    await hand.press(name);
  };
  await hand.press('back');
  await page.locator('[data-card]').waitFor({ state: 'detached' });
  await toward('previous', 'card-what-is-a-drug-pump');
  await page.locator('[data-card="what-is-a-drug-pump"]').waitFor();
  await toward('next', 'card-drawing-what-is-a-drug-pump');
  await page.locator('[data-drawing]').first().waitFor({ state: 'attached' });
}

/** Opens the card with the most on it: a sheet, prompts, and more to read. */
async function openCard(page: Page, language: string): Promise<void> {
  await page.keyboard.press('Tab');
  const card = page.locator('[data-control="card-morphine"]:not([inert] *)');
  for (let pages = 0; pages < 30 && !(await card.first().isVisible()); pages += 1)
    await page.locator('[data-control="previous"]').click();
  await card.first().press('Enter');
  await expect(
    page.locator(`[data-card="morphine"] h1[lang^="${language === 'ar' ? 'en' : language}"]`).first(),
  ).toBeAttached();
}
