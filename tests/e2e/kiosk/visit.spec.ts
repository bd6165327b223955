import { expect, type Page } from '@playwright/test';
import { enlarge, inPage, type Kiosk, logOf, test } from '../support/kiosk.ts';
import { untilAsked } from '../support/screens.ts';

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const topicsTitle = 'What would you like to know?';

/** Everything that a visit could leave in the page, in its storage or in the owner. */
async function traces({ page, app }: Kiosk) {
  const ofPage = await page.evaluate(async () => {
    const visit = (await window.kiosk.start())?.visit;
    const { style, dataset } = document.documentElement;
    return {
      visit: visit && { ...visit, visitId: 0 },
      screen: document.querySelector('#root')?.innerHTML,
      look: [style.getPropertyValue('--text-scale'), dataset['contrast'], dataset['motion']],
      stored: [localStorage.length, sessionStorage.length, document.cookie, (await indexedDB.databases()).length],
      history: history.length,
      selection: String(getSelection()),
    };
  });
  const entries = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.navigationHistory.length(),
  );
  return { ...ofPage, entries };
}

/** Wakes the kiosk and turns to the second page of questions, which only the largest text has. */
async function toSecondPageOfTopics({ page, hand }: Kiosk): Promise<void> {
  await hand.press('wake');
  await hand.press('comfort');
  await enlarge({ hand, page }, 3);
  await hand.press('done');
  await hand.press('next');
  await expect(page.getByText('Page 2 of')).toBeVisible();
}

async function atAttract({ page }: Kiosk): Promise<void> {
  await page.locator('[data-control="wake"]').waitFor();
  // This waits for the page of the next visit, as the old page may still be going away.
  await expect
    .poll(() => page.evaluate(() => performance.getEntriesByType('navigation').length > 0 && document.readyState))
    .toBe('complete');
}

test('a patient finds an answer, walks away, and nothing of the visit is left', async ({ kiosk }) => {
  const { page, hand, passMs } = kiosk;
  const before = await traces(kiosk);
  await hand.press('wake');
  await hand.press('card-right-for-me');
  await hand.press('ask');
  await hand.press('comfort');
  await enlarge({ hand, page }, 2);
  await hand.press('contrast');
  await hand.press('calm');
  await hand.press('done');
  await page.evaluate(() => {
    localStorage.setItem('left', 'behind');
    sessionStorage.setItem('left', 'behind');
  });
  const reloaded = page.waitForEvent('domcontentloaded');
  await untilAsked(kiosk);
  await passMs(30_000);
  await reloaded;
  await atAttract(kiosk);
  await expect.poll(() => traces(kiosk)).toEqual(before);
});

test('Finish ends the visit at once', async ({ kiosk }) => {
  const { page, hand } = kiosk;
  const before = await traces(kiosk);
  await hand.press('wake');
  await hand.press('card-surgery');
  await hand.press('help');
  const reloaded = page.waitForEvent('domcontentloaded');
  await hand.press('finish');
  await reloaded;
  await atAttract(kiosk);
  await expect.poll(() => traces(kiosk)).toEqual(before);
});

test('"Are you still reading?" is answered by one touch, keeps the place, and presses nothing else', async ({
  kiosk,
}) => {
  const { page, hand, size } = kiosk;
  await toSecondPageOfTopics(kiosk);
  const firstCard = await page.locator('[data-control^="card-"]:visible').first().textContent();
  for (let round = 0; round < 2; round += 1) {
    await untilAsked(kiosk);
    // The first round presses the question's button; the second touches beside it. A card lies under both places.
    if (round === 0) await hand.press('answer');
    else await hand.tap({ x: size.widthPx / 3, y: size.heightPx / 2 });
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    await expect(title(page)).toHaveText(topicsTitle);
    await expect(page.locator('[data-control^="card-"]:visible').first()).toHaveText(firstCard ?? '');
  }
});

test('all ten cards are there at once, and each opens on its answer', async ({ kiosk: { page, hand } }) => {
  await hand.press('wake');
  const tiles = page.locator('[data-control^="card-"]:visible');
  await expect(tiles).toHaveCount(10);
  const names = await tiles.evaluateAll((all) =>
    all.map((tile) => [tile.getAttribute('data-control') ?? '', tile.textContent] as const),
  );
  expect(names[0]).toEqual(['card-what-is-a-drug-pump', 'What is a drug pump?']);
  for (const [name, question] of names) {
    await hand.press(name);
    await expect(title(page)).toHaveText(question);
    await expect(page.getByText('Not yet checked by your clinic')).toBeVisible();
    await expect(page.locator('[aria-label="In short"]')).not.toBeEmpty();
    await hand.press('back');
    await expect(title(page)).toHaveText(topicsTitle);
  }
});

test('next and previous lead through the pages and then the questions, to the end and back', async ({
  kiosk: { page, hand },
}) => {
  await hand.press('wake');
  await hand.press('card-what-is-a-drug-pump');
  await expect(page.locator('[data-control="previous"]')).toHaveCount(0);
  const seen = new Set<string>();
  for (let presses = 0; presses < 40; presses += 1) {
    seen.add((await title(page).textContent()) ?? '');
    const label = await page.locator('[data-control="next"]').textContent();
    await hand.press('next');
    if (label?.startsWith('All questions')) break;
  }
  expect(seen.size).toBe(10);
  await expect(title(page)).toHaveText(topicsTitle);
  await hand.press('card-how-does-it-work');
  await hand.press('previous');
  await expect(title(page)).toHaveText('What is a drug pump?');
});

test('the way back from a card leads to the page of questions that it was on', async ({ kiosk }) => {
  const { page, hand } = kiosk;
  await toSecondPageOfTopics(kiosk);
  const first = page.locator('[data-control^="card-"]:visible').first();
  const name = (await first.getAttribute('data-control')) ?? '';
  await hand.press(name);
  await expect(page.locator('[data-card]')).toBeVisible();
  await hand.press('back');
  await expect(page.getByText('Page 2 of')).toBeVisible();
  await expect(first).toHaveAttribute('data-control', name);
});

test('help can be opened over the comfort panel, and leads back to it', async ({ kiosk: { page, hand } }) => {
  await hand.press('wake');
  await hand.press('card-surgery');
  await hand.press('comfort');
  await hand.press('help');
  await expect(title(page)).toHaveText('This screen cannot call anyone.');
  await hand.press('back');
  await hand.press('done');
  await expect(title(page)).toHaveText('What is the surgery like?');
});

test('a related card is one touch away', async ({ kiosk: { page, hand } }) => {
  await hand.press('wake');
  await hand.press('card-is-the-pump-new');
  await hand.press('card-surgery');
  await expect(title(page)).toHaveText('What is the surgery like?');
});

test('questions for the doctor are listed, counted, taken off and shown', async ({ kiosk: { page, hand } }) => {
  const list = page.locator('[data-control="questions"]');
  await hand.press('wake');
  await hand.press('questions');
  await expect(page.getByText(/Your list is empty/)).toBeVisible();
  await hand.press('back');
  await hand.press('card-surgery');
  await hand.press('ask');
  await expect(list).toContainText('1');
  await hand.press('back');
  await hand.press('card-pain-go-away');
  await hand.press('ask');
  await expect(list).toContainText('2');
  await hand.press('questions');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    'What is the surgery like?',
    'Will it take all my pain away?',
  ]);
  await expect(page.getByText('What risks could this surgery have for me?')).toBeVisible();
  await hand.press('remove-surgery');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Will it take all my pain away?']);
  await hand.press('back');
  await expect(title(page)).toHaveText('Will it take all my pain away?');
  await hand.press('ask');
  await expect(list).not.toContainText('1');
});

test('sources show who wrote them and all nine studies by their numbers, those of the card first', async ({
  kiosk: { page, hand },
}) => {
  await hand.press('wake');
  await hand.press('card-what-is-a-drug-pump');
  await hand.press('sources');
  await expect(title(page)).toHaveText('Sources');
  await expect(page.getByText(/Medtronic, the company that makes the pumps/)).toHaveCount(1);
  const numbers = await page.locator('[class*="reference"] [class*="number"]').allTextContents();
  expect(numbers).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
  await hand.press('back');
  await hand.press('help');
  await hand.press('sources');
  await hand.press('back');
  await expect(title(page)).toHaveText('This screen cannot call anyone.');
});

test.describe('help', () => {
  test('says first that the screen cannot call, and invents no number', async ({ kiosk: { page, hand } }) => {
    await hand.press('help');
    await expect(title(page)).toHaveText('This screen cannot call anyone.');
    await expect(page.getByText('Tell a member of staff now.')).toBeVisible();
    await expect(page.getByText(/information, not advice/)).toBeVisible();
    expect(await page.locator('main').textContent()).not.toMatch(/\d/);
    await hand.press('back');
    await expect(title(page)).toHaveText(topicsTitle);
  });

  test.describe('with numbers and a sheet in the settings', () => {
    test.use({ settings: 'emergencyNumber: "112"\nsheetPlaces: { morphine: at the front desk }\n' });
    test('shows the numbers that are set, and where the morphine sheet is', async ({ kiosk: { page, hand } }) => {
      await hand.press('help');
      await expect(page.getByText('Emergency number 112')).toBeVisible();
      await expect(page.getByText('This clinic')).toHaveCount(0);
      await hand.press('back');
      await hand.press('card-morphine');
      await expect(page.getByText('This clinic’s own sheet of questions and answers about morphine')).toBeVisible();
      await expect(page.getByText('You can find it at the front desk.')).toBeVisible();
    });
  });
});

test('everything can be reached and done by keys alone, with the focus in sight', async ({ kiosk: { page } }) => {
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-control'));
  const ring = () => page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle);
  const reach = async (name: string) => {
    for (let presses = 0; presses < 40; presses += 1) {
      if ((await focused()) === name) break;
      await page.keyboard.press('Tab');
    }
    expect(await focused()).toBe(name);
    expect(await ring()).toBe('solid');
  };
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText(topicsTitle);
  await reach('card-surgery');
  await page.keyboard.press('Space');
  await expect(title(page)).toHaveText('What is the surgery like?');
  await reach('ask');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-control="ask"]')).toHaveAttribute('aria-pressed', 'true');
  await reach('comfort');
  await page.keyboard.press('Enter');
  await reach('text-larger');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-text-step', '1');
  await page.keyboard.press('ArrowRight');
  expect(await focused()).toBe('voice');
  await reach('done');
  await page.keyboard.press('Enter');
  await reach('finish');
  await page.keyboard.press('Enter');
  await page.locator('[data-control="wake"]').waitFor();
});

test.describe('in other languages', () => {
  test.use({ settings: 'languages: [en, es, ar]\n' });
  test('the screen is woken in one language, keeps its place in another, and is in the clinic’s own for the next visit', async ({
    kiosk,
  }) => {
    const { hand, page } = kiosk;
    const root = page.locator('html');
    await hand.press('language-es');
    await expect(title(page)).toHaveText('¿Qué le gustaría saber?');
    await expect(root).toHaveAttribute('lang', 'es');
    await hand.press('card-surgery');
    await expect(title(page)).toHaveText('¿Cómo es la cirugía?');
    await expect(page.getByText('Su clínica aún no lo ha revisado')).toBeVisible();
    await hand.press('ask');
    await hand.press('comfort');
    await hand.press('language');
    await expect(root).toHaveAttribute('dir', 'rtl');
    await hand.press('done');
    await expect(page.locator('[data-card="surgery"]'), 'the place is kept').toBeVisible();
    await expect(title(page), 'what is not translated says which language it is in').toHaveAttribute('lang', 'en');
    await expect(page.locator('[data-control="ask"]')).toHaveText(/ضمن أسئلتي/);
    await hand.press('finish');
    await page.locator('[data-control="wake"]').waitFor();
    await expect(root).toHaveAttribute('lang', 'en');
    await expect(root).toHaveAttribute('dir', 'ltr');
  });
});

test.describe('with a keypad', () => {
  test.use({ settings: 'keypad: {next: F13, select: F16, back: F14, help: F15}\n' });
  test('its keys lead through a visit as the clinic taught them', async ({ kiosk }) => {
    const { app, page } = kiosk;
    const press = (keyCode: string) =>
      app.evaluate(({ BrowserWindow }, key) => {
        BrowserWindow.getAllWindows()[0]?.webContents.sendInputEvent({ type: 'keyDown', keyCode: key });
      }, keyCode);
    await press('F16');
    await expect(title(page)).toHaveText(topicsTitle);
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-control'));
    while ((await focused()) !== 'card-how-does-it-work') await press('F13');
    await press('F16');
    await expect(title(page)).toHaveText('How does a pump work?');
    await press('F15');
    await expect(title(page)).toHaveText('This screen cannot call anyone.');
    await press('F14');
    await expect(title(page)).toHaveText('How does a pump work?');
    // One key does one thing in half a second.
    await expect(async () => {
      await press('F14');
      await expect(title(page)).toHaveText(topicsTitle, { timeout: 300 });
    }).toPass();
  });
});

test.describe('a drawing', () => {
  test.use({ settings: 'languages: [en, es]\n' });
  test('is shown step by step, by touch and by keys; larger letters, another language and a crash keep the step', async ({
    kiosk: { app, page, hand, passMs },
    dataFolder,
    size,
  }) => {
    test.setTimeout(90_000);
    await hand.press('wake');
    await hand.press('card-how-does-it-work');
    await hand.press('card-drawing-how-does-it-work');
    await expect(page.getByText('Step 1 of 6')).toBeVisible();
    await expect(page.getByText('A sketch: sizes and places are not real.').first()).toBeVisible();
    await expect(page.locator('[data-drawing="stops-signals"]:visible').first()).not.toContainText('Pump');
    await hand.press('next');
    await expect(page.getByText('Step 2 of 6')).toBeVisible();
    await expect(page.locator('[data-drawing="stops-signals"] span:visible', { hasText: 'Pump' })).toBeVisible();
    await hand.rest();
    await page.locator('[data-control="next"]').focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('Step 3 of 6')).toBeVisible();

    await hand.press('comfort');
    await enlarge({ hand, page }, 2);
    await hand.press('language');
    await expect(page.locator('html')).toHaveAttribute('lang', 'es');
    await hand.press('done');
    await expect(page.getByText('Paso 3 de 6').first()).toBeVisible();
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
    await passMs(10);
    await expect.poll(() => logOf(dataFolder)).toContain('coming back to the same place');
    const seen =
      '[...document.querySelectorAll("p")].filter((p) => p.checkVisibility({ visibilityProperty: true })).map((p) => p.textContent)';
    await expect.poll(() => inPage(app, seen)).toContain('Paso 3 de 6');
    const press = (name: string) => inPage(app, `document.querySelector('[data-control="${name}"]').click()`);
    // On a wide screen, the words no longer fit beside the drawing in large letters: they are on the next page.
    if (size.widthPx > size.heightPx) await press('next');
    await expect
      .poll(() => inPage(app, seen))
      .toContain('La medicina corta las señales cerca de la columna, antes de que lleguen al cerebro.');
    await press('back');
    await expect.poll(() => inPage(app, 'document.querySelector("h1").textContent')).toBe('¿Cómo funciona la bomba?');
  });
});
