import { expect, type Page } from '@playwright/test';
import type { Language } from '../../../visit/comfort.ts';
import { wordsIn } from '../../../renderer/words/table.ts';
import { type Hand, makeEvent, test, throughPages, untilAsked } from '../support/kiosk.ts';
import {
  allLooks,
  chooseLook,
  isFull,
  judgeScreen,
  type Look,
  nameOf,
  smallestCapsMm,
  usual,
} from '../support/look.ts';

/** Each look and each language at one end of text size, the usual one at both: largest in Spanish, whose words are longest. */
const fewLooks: readonly Look[] = [
  usual,
  { ...usual, textStep: 3, contrast: 'dark' },
  { ...usual, contrast: 'light' },
  { ...usual, textStep: 3, language: 'es' },
  { ...usual, language: 'ar' },
];

const clinic = `
languages: [en, es, ar]
clinicName: Riverside Pain Clinic
emergencyNumber: "112"
clinicNumber: "(02) 5550 1234"
sheetPlaces:
  morphine: at the front desk
`;

async function back(hand: Hand, page: Page, language: Language): Promise<void> {
  await hand.press('back');
  await expect(page.locator('[data-control="back"]')).toHaveText(wordsIn(language).allQuestions);
}

for (const look of isFull ? allLooks : fewLooks) {
  const name = nameOf(look);
  test.describe(name, () => {
    test.use({ settings: clinic });
    test('every screen is whole, large enough and accessible', async ({ kiosk, size }, { project }) => {
      test.setTimeout(240_000);
      const { page, hand } = kiosk;
      const judge = async (screen: string, { textStep }: Pick<Look, 'textStep'> = look) => {
        await page.screenshot({ path: `out/screens/${project.name}-${screen}-${name.replaceAll(' ', '-')}.png` });
        const where = `${screen}, ${size.widthPx}x${size.heightPx}, ${name}`;
        await judgeScreen(page, where, { smallestCapsMm: smallestCapsMm({ textStep }) });
      };
      const judgePages = (screen: string) => throughPages(kiosk, (seen) => judge(`${screen}-${seen}`));

      await judge('attract', usual);
      await hand.press('wake');
      await chooseLook(kiosk, look);
      await judge('comfort');
      await hand.press('done');
      await judgePages('topics');
      const packCards = await page.evaluate(async () => (await window.kiosk.start())?.pack.cards ?? []);
      const cards = packCards.map(({ id }) => id);
      const drawn = new Set(packCards.filter(({ drawings }) => drawings.length > 0).map(({ id }) => id));
      for (const cardId of isFull ? cards : ['what-is-a-drug-pump', 'right-for-me', 'morphine']) {
        await makeEvent(page, { kind: 'cardOpened', cardId });
        await page.waitForFunction((id) => document.querySelector(`[data-card="${id}"]`), cardId);
        await judgePages(`card-${cardId}`);
        if (drawn.has(cardId)) {
          await makeEvent(page, { kind: 'drawingOpened', cardId });
          await page.locator('[data-drawing]').first().waitFor({ state: 'attached' });
          await judgePages(`drawing-${cardId}`);
          await hand.press('back');
        }
        await hand.press('ask');
        await expect(page.locator('[data-control="ask"]')).toHaveAttribute('aria-pressed', 'true');
      }
      await judge('card-asked');
      if (look.language !== 'ar') {
        await hand.press('comfort');
        await hand.press('voice');
        await page.locator('[data-control="voice-volume"]').waitFor();
        await judge('comfort-voice');
        await hand.press('done');
        await hand.press('voice-pause');
        await judge('card-read');
        await hand.press('voice-stop');
        await page.locator('[data-control="ask"]').waitFor();
      }
      await hand.press('help');
      await judgePages('help');
      await back(hand, page, look.language);
      await hand.press('questions');
      await judgePages('questions');
      await back(hand, page, look.language);
      await hand.press('sources');
      await judgePages('sources');
      await back(hand, page, look.language);
      await untilAsked(kiosk);
      await judge('still-reading');
    });
  });
}
