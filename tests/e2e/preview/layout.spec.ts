import { expect, type Page } from '@playwright/test';
import { allLooks, type Look, nameOf, smallestCapsMm, usual } from '../support/look.ts';
import { test } from '../support/preview.ts';
import { inScope, scope } from '../support/scope.ts';
import {
  judgeOf as judgeWithAllOfAxe,
  setLook,
  type ShownPage,
  walkEveryScreen,
  walkTalk,
} from '../support/screens.ts';
import { eachFragment } from '../support/session.ts';

// All looks, sizes and languages are judged here, in Chromium, where the page owns the visit. kiosk/layout.spec.ts
// judges the usual look in real Electron, by the same rules.

const upright = { width: 1080, height: 1920 } as const;
const wide = { width: 1920, height: 1080 } as const;

const largestDark: Look = { ...usual, textStep: 3, contrast: 'dark' };
const light: Look = { ...usual, contrast: 'light' };
const arabic: Look = { ...usual, language: 'ar' };
/** The longest words, in the largest letters. */
const largestSpanish: Look = { ...usual, textStep: 3, language: 'es' };

/** What `npm test` judges: each look, language, orientation, and end of the text sizes, but not all combinations. */
const few = {
  upright: { looks: [largestDark, arabic], talks: [largestSpanish], tablet: [usual, largestSpanish], slides: 1 },
  wide: { looks: [light, largestSpanish], talks: [arabic], tablet: [arabic], slides: 0 },
} as const;

/** Here axe tries only the rules that a look can break: in Electron it has tried all of them. */
const judgeOf: typeof judgeWithAllOfAxe = (page, prefix, size, more) =>
  judgeWithAllOfAxe(page, prefix, { ...size, axe: 'looks' }, more);

/** Cards with drawings, with much text, and with a handout. */
const fewCards = ['what-is-a-drug-pump', 'right-for-me', 'morphine'];

const slides = [
  { diagonalInches: 24, language: 'es' },
  { diagonalInches: 10.1, language: 'en' },
] as const;

/** Opens the preview on a screen of a size, with a clock that can be pushed on. */
async function open(page: Page, address: string, diagonalInches = 24): Promise<ShownPage> {
  await page.clock.install();
  await page.goto(`/preview/?diagonalInches=${diagonalInches}&${address}`);
  await page.locator('[data-control]').first().waitFor();
  return { page, passMs: (ms) => page.clock.runFor(ms) };
}

/** Expects no control above the middle of a tall screen, where somebody in a chair cannot reach it. */
async function expectAllLow(page: Page, where: string): Promise<void> {
  const high = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-control]')]
      .filter(
        (control) =>
          control.checkVisibility({ visibilityProperty: true }) &&
          control.getBoundingClientRect().top < innerHeight / 2 - 1,
      )
      .map((control) => control.dataset['control'] ?? ''),
  );
  expect.soft(high, where).toEqual([]);
}

for (const viewport of [upright, wide]) {
  const at = viewport === upright ? 'upright' : 'wide';
  test.describe(`in Chromium, ${at}`, () => {
    test.use({ viewport });

    for (const look of inScope({ usual: few[at].looks, all: allLooks }))
      test(`every screen of the waiting room is whole, large enough and accessible, ${nameOf(look)}`, async ({
        page,
      }) => {
        test.setTimeout(300_000);
        const shown = await open(page, '');
        const judge = judgeOf(page, `preview-${at}-${nameOf(look)}`, { smallestCapsMm: smallestCapsMm(look) });
        const cards = look.textStep === 3 ? fewCards : fewCards.slice(0, 1);
        await walkEveryScreen(shown, look, judge, scope === 'usual' ? { cards } : {});
      });

    for (const look of inScope({ usual: few[at].talks, all: allLooks }))
      test(`every step of a talk is whole, large enough and accessible, ${nameOf(look)}`, async ({ page }) => {
        test.setTimeout(300_000);
        const shown = await open(page, 'talk=pre-trial');
        const judge = judgeOf(page, `preview-${at}-talk-${nameOf(look)}`, { smallestCapsMm: smallestCapsMm(look) });
        await walkTalk(shown, look, judge);
      });

    for (const { diagonalInches, language } of inScope({
      usual: slides.slice(few[at].slides, few[at].slides + 1),
      all: slides,
    }))
      test(`every fragment of every card is whole and large on a slide of ${diagonalInches} inches, ${language}`, async ({
        page,
      }) => {
        test.setTimeout(240_000);
        await open(page, 'session', diagonalInches);
        await setLook(page, { ...usual, language }, { sound: 'off' });
        const caps = smallestCapsMm(usual, diagonalInches);
        const prefix = `preview-${at}-slide-${language}-${diagonalInches}`;
        await eachFragment(page, language, judgeOf(page, prefix, { smallestCapsMm: caps, diagonalInches }));
      });

    for (const { diagonalInches, viewport: small } of [
      { diagonalInches: 10.1, viewport: { width: 800, height: 1280 } },
      { diagonalInches: 15.6, viewport: upright },
      { diagonalInches: 55, viewport: upright },
    ]) {
      const screen = at === 'upright' ? small : { width: small.height, height: small.width };
      const all: readonly Look[] = [usual, arabic, { ...usual, textStep: 3 }, largestSpanish];
      // A middle size is tried wide, a large one upright.
      const larger = diagonalInches > 50 === (at === 'upright') ? [largestSpanish] : [];
      for (const look of inScope({ usual: diagonalInches < 15 ? few[at].tablet : larger, all }))
        test(`every button and every letter is large enough on ${diagonalInches} inches, ${nameOf(look)}`, async ({
          page,
        }) => {
          test.setTimeout(300_000);
          await page.setViewportSize(screen);
          const shown = await open(page, '', diagonalInches);
          const caps = smallestCapsMm(look, diagonalInches);
          const prefix = `preview-${at}-${diagonalInches}-${nameOf(look)}`;
          const judge = judgeOf(page, prefix, { smallestCapsMm: caps, diagonalInches });
          await walkEveryScreen(shown, look, judge, { cards: scope === 'usual' ? ['morphine'] : fewCards });
        });
    }
    test('every step of a talk has large enough buttons and letters on 10.1 inches', async ({ page }) => {
      test.setTimeout(300_000);
      test.skip(scope === 'usual' && at === 'upright', 'npm run test:full tries it upright, too');
      await page.setViewportSize(at === 'upright' ? { width: 800, height: 1280 } : { width: 1280, height: 800 });
      const shown = await open(page, 'talk=pre-trial', 10.1);
      const caps = smallestCapsMm(usual, 10.1);
      await walkTalk(
        shown,
        usual,
        judgeOf(page, `preview-${at}-10.1-talk`, { smallestCapsMm: caps, diagonalInches: 10.1 }),
      );
    });
  });
}

test.describe('a tall screen', () => {
  test.use({ viewport: upright });
  for (const textStep of inScope<Look['textStep']>({ usual: [3], all: [0, 3] }))
    test(`has every control in its lower half once it is moved down, text ${textStep}`, async ({ page }) => {
      test.setTimeout(240_000);
      const shown = await open(page, '');
      const look = { ...usual, textStep };
      const low = (where: string) => expectAllLow(page, where);
      const judge = judgeOf(page, `preview-low-${textStep}`, { smallestCapsMm: smallestCapsMm(look) }, low);
      await walkEveryScreen(shown, look, judge, { cards: fewCards, reach: 'low' });
    });
  test('has every control in its lower half in a talk, too', async ({ page }) => {
    test.setTimeout(240_000);
    const shown = await open(page, 'talk=pre-trial');
    const judge = judgeOf(page, 'preview-low-talk', { smallestCapsMm: 7.3 }, (where) => expectAllLow(page, where));
    await walkTalk(shown, usual, judge, { reach: 'low' });
  });
});
