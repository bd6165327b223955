import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { startKiosk, test } from '../support/kiosk.ts';
import { allLooks, type Look, nameOf, smallestCapsMm, usual } from '../support/look.ts';
import { inScope } from '../support/scope.ts';
import { judgeOf, walkEveryScreen, walkTalk } from '../support/screens.ts';
import { eachFragment } from '../support/session.ts';
import { beginSession, beginTalk } from '../support/staff.ts';

// The usual look is judged here, in real Electron. preview/layout.spec.ts judges all others in Chromium, by the same
// rules. `npm run test:full` judges all looks here, too.

const clinic = `
languages: [en, es, ar]
clinicName: Riverside Pain Clinic
emergencyNumber: "112"
clinicNumber: "(02) 5550 1234"
sheetPlaces:
  morphine: at the front desk
`;

/** Cards with drawings, with much text, and with a handout. */
const fewCards = ['what-is-a-drug-pump', 'right-for-me', 'morphine'];

for (const { look, cards } of inScope<{ readonly look: Look; readonly cards?: readonly string[] }>({
  usual: [{ look: usual, cards: fewCards }],
  all: allLooks.map((each) => ({ look: each })),
}))
  test.describe('@layout', () => {
    test.use({ settings: clinic });
    test(`every screen of the waiting room is whole, large enough and accessible, ${nameOf(look)}`, async ({ kiosk }, {
      project,
    }) => {
      test.setTimeout(300_000);
      const { page } = kiosk;
      const { name } = project;
      await judgeOf(page, name, { smallestCapsMm: smallestCapsMm(usual) })('attract');
      const judge = judgeOf(page, `${name}-${nameOf(look)}`, { smallestCapsMm: smallestCapsMm(look) });
      await walkEveryScreen(kiosk, look, judge, cards ? { cards } : {});
    });
  });

const talks = inScope<{ readonly look: Look; readonly diagonalInches: number }>({
  usual: [{ look: usual, diagonalInches: 24 }],
  all: [...allLooks.map((each) => ({ look: each, diagonalInches: 24 })), { look: usual, diagonalInches: 10.1 }],
});

for (const { look, diagonalInches } of talks)
  test(`every step of a talk is whole, large enough and accessible, ${nameOf(look)} on ${diagonalInches} inches @layout`, async ({
    size,
    dataFolder,
  }, { project }) => {
    test.setTimeout(300_000);
    const settings = `screenDiagonalInches: ${diagonalInches}\nlanguages: [en, es, ar]\n`;
    const kiosk = await beginTalk(size, dataFolder, { settings });
    const prefix = `${project.name}-talk-${nameOf(look)}-${diagonalInches}`;
    const caps = smallestCapsMm(look, diagonalInches);
    await walkTalk(kiosk, look, judgeOf(kiosk.page, prefix, { smallestCapsMm: caps, diagonalInches }));
    await kiosk.app.close();
  });

const slides = inScope<{ readonly diagonalInches: number; readonly language: string; readonly firstCards?: number }>({
  usual: [{ diagonalInches: 24, language: 'en', firstCards: 3 }],
  all: [
    { diagonalInches: 24, language: 'en' },
    { diagonalInches: 24, language: 'es' },
    { diagonalInches: 10.1, language: 'en' },
  ],
});

for (const { diagonalInches, language, firstCards } of slides)
  test(`every fragment of every card is whole and large on a slide of ${diagonalInches} inches, and all are lit one after another, ${language} @layout`, async ({
    size,
    dataFolder,
  }, { project }) => {
    test.setTimeout(240_000);
    const settings = `screenDiagonalInches: ${diagonalInches}\nlanguages: [${language}]\n`;
    const kiosk = await beginSession(size, dataFolder, { settings });
    const caps = smallestCapsMm(usual, diagonalInches);
    const prefix = `${project.name}-slide-${language}-${diagonalInches}`;
    const judge = judgeOf(kiosk.page, prefix, { smallestCapsMm: caps, diagonalInches });
    await eachFragment(kiosk.page, language, judge, firstCards);
    await kiosk.app.close();
  });

test('only a tall screen offers to move everything down, as a wide screen is within reach as a whole @layout', async ({
  size,
  dataFolder,
}) => {
  writeFileSync(join(dataFolder, 'settings.yaml'), clinic);
  const kiosk = await startKiosk(size, dataFolder);
  await kiosk.hand.press('wake');
  await kiosk.hand.press('comfort');
  await kiosk.page.locator('[data-control="done"]').waitFor();
  await expect(kiosk.page.locator('[data-control="reach"]')).toHaveCount(size.heightPx > size.widthPx ? 1 : 0);
  await kiosk.app.close();
});
