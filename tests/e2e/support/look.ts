import { expect, type Page } from '@playwright/test';
import { type Comfort, contrasts, type Language } from '../../../visit/comfort.ts';
import { axeFindings, countControls, cutFindings, edgeFindings, languageFindings, sizeFindings } from './judge.ts';
import { enlarge, type Kiosk } from './kiosk.ts';

/** How a person may have the screen. */
export type Look = Pick<Comfort, 'textStep' | 'contrast' | 'motion'> & { readonly language: Language };

/** Whether the whole matrix of looks was asked for. */
export const isFull = Boolean(process.env['ANTEROOM_FULL']);

/** The look that a screen has before anybody changes it. */
export const usual: Look = { textStep: 0, contrast: 'standard', motion: 'full', language: 'en' };

/** Every look on offer in English at every text size; the other languages in the usual one. */
export const allLooks: readonly Look[] = ([0, 1, 2, 3] as const).flatMap((textStep) => [
  ...contrasts.flatMap((contrast) =>
    (['full', 'calm'] as const).map((motion) => ({ ...usual, textStep, contrast, motion })),
  ),
  ...(['es', 'ar'] as const).map((language) => ({ ...usual, textStep, language })),
]);

/** The least height of a capital in a look, in millimetres, on a screen of 24 inches (standards, "Text"). */
export function smallestCapsMm({ textStep }: Pick<Look, 'textStep'>): number {
  return textStep < 2 ? 7.3 : 10;
}

/** "text-3 dark calm es", for names of tests and pictures. */
export function nameOf({ textStep, contrast, motion, language }: Look): string {
  return [`text-${textStep}`, contrast, motion === 'calm' ? 'calm' : '', language === 'en' ? '' : language]
    .filter(Boolean)
    .join(' ');
}

/** Chooses a look in "Text and sound", as a patient does, and leaves it open. */
export async function chooseLook({ hand, page }: Kiosk, { textStep, contrast, motion, language }: Look): Promise<void> {
  const root = page.locator('html');
  await hand.press('comfort');
  await page.locator('[data-control="done"]').waitFor();
  for (let at = 0; at < contrasts.indexOf(contrast); at += 1) {
    await hand.press('contrast');
    await expect(root).toHaveAttribute('data-contrast', contrasts[at + 1] ?? '');
  }
  if (motion === 'calm') await hand.press('calm');
  for (;;) {
    const before = (await root.getAttribute('lang')) ?? '';
    if (before === language) break;
    await hand.press('language');
    await expect(root).not.toHaveAttribute('lang', before);
  }
  await enlarge({ hand, page }, textStep);
  await expect(root).toHaveAttribute('data-contrast', contrast);
  await expect(root).toHaveAttribute('data-motion', motion);
}

/** Holds what a screen shows against the standards: whole, large enough, seen, in its languages, accessible, and not too much to choose from. */
export async function judgeScreen(
  page: Page,
  where: string,
  size: { readonly smallestCapsMm: number; readonly diagonalInches?: number },
): Promise<void> {
  expect.soft(await cutFindings(page), where).toEqual([]);
  expect.soft(await sizeFindings(page, size), where).toEqual([]);
  expect.soft(await edgeFindings(page), where).toEqual([]);
  expect.soft(await languageFindings(page), where).toEqual([]);
  expect.soft(await axeFindings(page), where).toEqual([]);
  expect.soft(await countControls(page), where).toBeLessThanOrEqual(9);
}
