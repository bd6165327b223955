import { expect, type Page } from '@playwright/test';
import { type Comfort, contrasts, type Language } from '../../../visit/comfort.ts';
import {
  axeFindings,
  type AxeRules,
  countControls,
  cutFindings,
  edgeFindings,
  languageFindings,
  sizeFindings,
} from './judge.ts';

/** How a person may have the screen. */
export type Look = Pick<Comfort, 'textStep' | 'contrast' | 'motion'> & { readonly language: Language };

/** The look that a screen has before anybody changes it. */
export const usual: Look = { textStep: 0, contrast: 'standard', motion: 'full', language: 'en' };

/** Every look in English and the usual look in the other languages, each at every text size. */
export const allLooks: readonly Look[] = ([0, 1, 2, 3] as const).flatMap((textStep) => [
  ...contrasts.flatMap((contrast) =>
    (['full', 'calm'] as const).map((motion) => ({ ...usual, textStep, contrast, motion })),
  ),
  ...(['es', 'ar'] as const).map((language) => ({ ...usual, textStep, language })),
]);

/** The least height of a capital on a 24-inch screen, in millimetres: 0.7 degrees at 600 mm, and the largest text (standards, "Text"). */
const usualCapsMm = { reading: 7.3, largest: 10 } as const;

/** The same at 400 mm, from which a tablet is read. */
const tabletCapsMm = 4.88;

/**
 * The least height of a capital in a look, in millimetres. On screens smaller than 21.5 inches people are nearer, and letters grow
 * less, as buttons keep their millimetres there.
 */
export function smallestCapsMm({ textStep }: Pick<Look, 'textStep'>, diagonalInches = 24): number {
  if (diagonalInches >= 21.5) return textStep < 2 ? usualCapsMm.reading : usualCapsMm.largest;
  const usualMm = Math.max(tabletCapsMm, usualCapsMm.reading * (diagonalInches / 21.5));
  if (textStep < 2) return usualMm;
  return usualMm * (diagonalInches < 15 ? 1.13 : 1.36);
}

/** "text-3 dark calm es", for names of tests and pictures. */
export function nameOf({ textStep, contrast, motion, language }: Look): string {
  return [`text-${textStep}`, contrast, motion === 'calm' ? 'calm' : '', language === 'en' ? '' : language]
    .filter(Boolean)
    .join(' ');
}

/** Checks a screen by the standards: whole, large enough, clear edges, right languages, accessible, few choices. */
export async function judgeScreen(
  page: Page,
  where: string,
  {
    axe = 'all',
    ...size
  }: { readonly smallestCapsMm: number; readonly diagonalInches?: number; readonly axe?: AxeRules | 'none' },
): Promise<void> {
  expect.soft(await cutFindings(page), where).toEqual([]);
  expect.soft(await sizeFindings(page, size), where).toEqual([]);
  expect.soft(await edgeFindings(page), where).toEqual([]);
  expect.soft(await languageFindings(page), where).toEqual([]);
  if (axe !== 'none') expect.soft(await axeFindings(page, axe), where).toEqual([]);
  expect.soft(await countControls(page), where).toBeLessThanOrEqual(9);
}
