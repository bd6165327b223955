import { expect, type Page } from '@playwright/test';
import { type Comfort, contrasts, type Language } from '../../../visit/comfort.ts';
import { wordsIn } from '../../../renderer/words/table.ts';
import { axeFindings, countControls, cutFindings, edgeFindings, sizeFindings } from '../support/judge.ts';
import { enlarge, type Hand, type Kiosk, makeEvent, test, throughPages, untilAsked } from '../support/kiosk.ts';

const isFull = Boolean(process.env['ANTEROOM_FULL']);
type Look = Pick<Comfort, 'textStep' | 'contrast' | 'motion'> & { readonly language: Language };
const usual = { contrast: 'standard', motion: 'full', language: 'en' } as const;
/** Both ends of text size in the two looks that are used most; the others, and the other languages, at one end. */
const fewLooks: readonly Look[] = [
  { ...usual, textStep: 0 },
  { ...usual, textStep: 3 },
  { ...usual, textStep: 0, contrast: 'dark' },
  { ...usual, textStep: 3, contrast: 'dark' },
  { ...usual, textStep: 0, contrast: 'light' },
  { ...usual, textStep: 3, language: 'es' },
  { ...usual, textStep: 0, language: 'ar' },
];
const allLooks: readonly Look[] = ([0, 1, 2, 3] as const).flatMap((textStep) => [
  ...contrasts.flatMap((contrast) =>
    (['full', 'calm'] as const).map((motion) => ({ textStep, contrast, motion, language: 'en' as const })),
  ),
  ...(['es', 'ar'] as const).map((language) => ({ ...usual, textStep, language })),
]);
const looks = isFull ? allLooks : fewLooks;

const clinic = `
languages: [en, es, ar]
clinicName: Riverside Pain Clinic
emergencyNumber: "112"
clinicNumber: "(02) 5550 1234"
sheetPlaces:
  morphine: at the front desk
`;

/** Largest mode: capitals of 10 mm (standards, "Text"). */
const smallestCapsMm = { 0: 7.3, 1: 7.3, 2: 10, 3: 10 } as const;

async function setComfort({ hand, page }: Kiosk, { textStep, contrast, motion, language }: Look): Promise<void> {
  await hand.press('comfort');
  await page.locator('[data-control="voice"]').waitFor();
  for (let at = 0; at < contrasts.indexOf(contrast); at += 1) {
    await hand.press('contrast');
    await expect(page.locator('html')).toHaveAttribute('data-contrast', contrasts[at + 1] ?? '');
  }
  if (motion === 'calm') await hand.press('calm');
  while ((await page.locator('html').getAttribute('lang')) !== language) {
    const before = (await page.locator('html').getAttribute('lang')) ?? '';
    await hand.press('language');
    await expect(page.locator('html')).not.toHaveAttribute('lang', before);
  }
  await enlarge({ hand, page }, textStep);
  await expect(page.locator('html')).toHaveAttribute('data-contrast', contrast);
  await expect(page.locator('html')).toHaveAttribute('data-motion', motion);
}

async function back(hand: Hand, page: Page, language: Language): Promise<void> {
  await hand.press('back');
  await expect(page.locator('[data-control="back"]')).toHaveText(wordsIn(language).allQuestions);
}

for (const look of looks) {
  const name = `text-${look.textStep} ${look.contrast}${look.motion === 'calm' ? ' calm' : ''}${look.language === 'en' ? '' : ` ${look.language}`}`;
  test.describe(name, () => {
    test.use({ settings: clinic });
    test('every screen is whole, large enough and accessible', async ({ kiosk, size }, { project }) => {
      test.setTimeout(240_000);
      const { page, hand } = kiosk;
      const judge = async (screen: string, caps: number = smallestCapsMm[look.textStep]) => {
        await page.screenshot({ path: `out/screens/${project.name}-${screen}-${name.replaceAll(' ', '-')}.png` });
        const where = `${screen}, ${size.widthPx}x${size.heightPx}, ${name}`;
        expect.soft(await cutFindings(page), where).toEqual([]);
        expect.soft(await sizeFindings(page, { smallestCapsMm: caps }), where).toEqual([]);
        expect.soft(await edgeFindings(page), where).toEqual([]);
        expect.soft(await axeFindings(page), where).toEqual([]);
        expect.soft(await countControls(page), where).toBeLessThanOrEqual(9);
      };
      const judgePages = (screen: string) => throughPages(kiosk, (seen) => judge(`${screen}-${seen}`));

      await judge('attract', smallestCapsMm[0]);
      await hand.press('wake');
      await setComfort(kiosk, look);
      await judge('comfort');
      await hand.press('done');
      await judgePages('topics');
      const cards = await page.evaluate(async () => (await window.kiosk.start())?.pack.cards.map(({ id }) => id) ?? []);
      for (const cardId of isFull ? cards : ['what-is-a-drug-pump', 'right-for-me', 'morphine']) {
        await makeEvent(page, { kind: 'cardOpened', cardId });
        await page.waitForFunction((id) => document.querySelector(`[data-card="${id}"]`), cardId);
        await judgePages(`card-${cardId}`);
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
