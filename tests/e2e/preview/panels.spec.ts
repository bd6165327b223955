import { allOf } from '../support/panels.ts';
import { type Look, smallestCapsMm, usual } from '../support/look.ts';
import { test } from '../support/preview.ts';
import { inScope } from '../support/scope.ts';
import { judgeOf, walkEveryScreen } from '../support/screens.ts';

// Panels of odd shapes and sizes (docs/install.md has the table): nothing lies on a control, and everything can be opened.

for (const { name, widthPx, heightPx, diagonalInches } of inScope(allOf))
  for (const textStep of [0, 3] as const)
    test(`on ${name} every screen is whole, and nothing lies on a control, text ${textStep}`, async ({ page }) => {
      test.setTimeout(300_000);
      await page.setViewportSize({ width: widthPx, height: heightPx });
      await page.clock.install();
      await page.goto(`/preview/?diagonalInches=${diagonalInches}`);
      await page.locator('[data-control]').first().waitFor();
      const look: Look = { ...usual, textStep };
      const caps = smallestCapsMm(look, diagonalInches);
      const judge = judgeOf(page, `panel-${name}-${textStep}`, { smallestCapsMm: caps, diagonalInches, axe: 'looks' });
      await walkEveryScreen({ page, passMs: (ms) => page.clock.runFor(ms) }, look, judge, { cards: ['morphine'] });
    });
