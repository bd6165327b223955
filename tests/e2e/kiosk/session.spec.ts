import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { startMonitors } from '../../../tools/setup/monitors.mjs';
import { axeFindings, cutFindings, sizeFindings } from '../support/judge.ts';
import { inPage, logOf, startKiosk, test } from '../support/kiosk.ts';
import { picture, visitOf } from '../support/screens.ts';
import { litFragment, slideHeading } from '../support/session.ts';
import { beginSession, openMenu, windowOpenedBy, setUpClinic, judgeStaffScreen } from '../support/staff.ts';

const secret = 'Ask who has been in hospital.';
const plans = `plans:
  - title: Tuesday group
    cards:
      - card: surgery
        note: ${secret}
      - card: how-does-it-work
`;

test('a nurse shows cards on one screen by touch and clicker, hands it over, takes it back where it was, and ends', async ({
  size,
  dataFolder,
}) => {
  test.setTimeout(120_000);
  const kiosk = await beginSession(size, dataFolder, { cards: ['how-does-it-work', 'surgery'] });
  const { hand, page } = kiosk;
  await expect(slideHeading(page)).toHaveText('How does a pump work?');
  await expect(page.getByText('Card 1 of 2')).toBeVisible();
  await hand.press('next');
  await hand.press('ask');
  await hand.press('hide');
  await expect(page.locator('[data-control="next"]')).toHaveCount(0);
  for (let times = 0; times < 12; times += 1) {
    if ((await slideHeading(page).textContent()) === 'What is the surgery like?') break;
    await page.keyboard.press('PageDown');
  }
  await expect(slideHeading(page)).toHaveText('What is the surgery like?');
  await page.keyboard.press('PageUp');
  await expect(slideHeading(page), 'back over the end of the card').toHaveText('How does a pump work?');
  await page.keyboard.press('b');
  await expect(page.getByText('A short pause')).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(slideHeading(page)).toHaveText('What is the surgery like?');
  await hand.press('show-strip');
  await hand.press('blank');
  await hand.press('resume');
  const light = await litFragment(page).textContent();

  await hand.press('hand-over');
  await expect(slideHeading(page)).toHaveText('What would you like to know?');
  await page.keyboard.press('PageDown');
  await hand.press('card-morphine');
  await hand.press('ask');
  await hand.press('take-back');
  await expect(slideHeading(page)).toHaveText('What is the surgery like?');
  await expect(litFragment(page)).toHaveText(light ?? '');
  expect((await visitOf(page))?.questions).toEqual(['how-does-it-work', 'morphine']);

  await page.keyboard.press('Escape');
  await expect(slideHeading(page)).toHaveText('End this session?');
  await page.keyboard.press('Escape');
  await expect(slideHeading(page)).toHaveText('What is the surgery like?');
  await hand.press('finish');
  await hand.press('end');
  await page.locator('[data-control="wake"]').waitFor();
  expect(await visitOf(page)).toMatchObject({ posture: 'waiting-room', session: null, questions: [] });
  await kiosk.app.close();
});

test('on two displays only staff see their notes, and nothing is lost when one display is pulled out', async ({
  size,
  dataFolder,
}, { project }) => {
  test.skip(process.platform !== 'linux', 'virtual monitors need an X server');
  test.setTimeout(240_000);
  const monitors = await startMonitors();
  const [theirs, ours] = size.widthPx < size.heightPx ? (['upright', 'wide'] as const) : (['wide', 'upright'] as const);
  monitors.plugIn(0, { turned: theirs });
  const plugIn = () => monitors.plugIn(1, { turned: ours, leftPx: size.widthPx });
  plugIn();
  await setUpClinic(dataFolder);
  writeFileSync(join(dataFolder, 'plans.yaml'), plans);
  const kiosk = await startKiosk(size, dataFolder, { env: { DISPLAY: monitors.name } });
  const { app, hand, page } = kiosk;
  const staff = await openMenu(kiosk);
  await staff.hand.press('session');
  const lead = await windowOpenedBy(app, () => staff.hand.press('plan-Tuesday group'));
  const judge = (name: string, { page: judged } = lead) => judgeStaffScreen(judged, `${project.name}-lead-${name}`);
  // An answer may be lost while a window comes or goes: then it is asked again.
  const boundsOf = (contentsOf: string) =>
    app
      .evaluate(
        ({ BrowserWindow }, url) =>
          BrowserWindow.getAllWindows()
            .find((window) => window.webContents.getURL().endsWith(url))
            ?.getBounds().x,
        contentsOf,
      )
      .catch(() => 'lost');
  await expect.poll(() => boundsOf('leader.html')).toBe(size.widthPx);
  await expect(slideHeading(page)).toHaveText('What is the surgery like?');
  await expect(page.locator('[data-control]'), 'nothing of staff on the patients’ screen').toHaveCount(0);
  await expect(lead.page.getByText(secret)).toBeVisible();
  await expect(lead.page.getByRole('timer')).toHaveText(/^Running 0:\d\d$/);
  await judge('start');
  expect(JSON.stringify(await page.evaluate(() => window.kiosk.start()))).not.toContain(secret);
  expect(await page.content()).not.toContain(secret);

  const first = await litFragment(page).textContent();
  await lead.hand.press('next');
  await expect(litFragment(page)).not.toHaveText(first ?? '');
  await lead.page.keyboard.press('PageUp');
  await expect(litFragment(page)).toHaveText(first ?? '');
  await lead.hand.press('ask');
  await expect(lead.page.getByText('Questions marked: 1')).toBeVisible();
  await lead.page.keyboard.press('b');
  await expect(page.getByText('A short pause')).toBeVisible();
  await expect(page.locator('[data-control]'), 'nobody’s touch ends the pause').toHaveCount(0);
  await judge('paused');
  await lead.hand.press('blank');
  await lead.hand.press('cards');
  await judge('cards');
  await lead.hand.press('card-how-does-it-work');
  await expect(slideHeading(page)).toHaveText('How does a pump work?');
  await expect(lead.page.getByText('None for this card.')).toBeVisible();
  await lead.hand.press('hand-over');
  await hand.press('card-morphine');
  await hand.press('ask');
  await expect(lead.page.getByText('Questions marked: 2')).toBeVisible();
  await judge('handed-over');
  await lead.hand.press('take-back');
  await lead.hand.press('next');
  await expect(slideHeading(page)).toHaveText('How does a pump work?');
  const light = await litFragment(page).textContent();

  monitors.pullOut(1);
  await page.locator('[data-control="hand-over"]').waitFor({ timeout: 15_000 });
  await expect(litFragment(page)).toHaveText(light ?? '');
  expect((await visitOf(page))?.questions).toEqual(['surgery', 'morphine']);
  await hand.press('next');
  await expect(litFragment(page)).not.toHaveText(light ?? '');

  const again = await windowOpenedBy(app, async () => plugIn());
  await expect(page.locator('[data-control]')).toHaveCount(0);
  await expect(again.page.getByText('Questions marked: 2')).toBeVisible();
  await expect.poll(() => boundsOf('index.html'), { timeout: 15_000 }).toBe(0);
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find(({ webContents }) => webContents.getURL().endsWith('leader.html'))
      ?.webContents.forcefullyCrashRenderer(),
  );
  await page.locator('[data-control="hand-over"]').waitFor();
  await expect(slideHeading(page), 'staff’s page fails, and the session goes on').toHaveText('How does a pump work?');
  const third = await windowOpenedBy(app, async () => {
    monitors.pullOut(1);
    // A busy Electron that hears of both at once has seen no change.
    await expect.poll(() => app.evaluate(({ screen }) => screen.getAllDisplays().length)).toBe(1);
    plugIn();
  });
  await third.hand.press('swap');
  await expect.poll(() => boundsOf('index.html'), { timeout: 15_000 }).toBe(size.widthPx);
  await expect.poll(() => boundsOf('leader.html'), { timeout: 15_000 }).toBe(0);
  await third.hand.press('end-session');
  await judge('end', third);
  await third.hand.press('take-home');
  await expect(page.locator('[data-code]').first()).toBeVisible();
  await third.hand.press('take-back');
  await expect(slideHeading(page)).toHaveText('How does a pump work?');
  await third.hand.press('end-session');
  await third.hand.press('end');
  await page.locator('[data-control="wake"]').waitFor();
  await expect.poll(() => boundsOf('index.html'), { timeout: 15_000 }).toBe(0);
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(logOf(dataFolder)).not.toContain(secret);
  await app.close();
  monitors.stop();
});

test('a session asks after 20 minutes of silence, and then ends; it keeps its place after a crash of the page', async ({
  size,
  dataFolder,
}) => {
  const kiosk = await beginSession(size, dataFolder, { cards: ['surgery'] });
  const { app, hand, page, passMs } = kiosk;
  await hand.press('next');
  const light = await litFragment(page).textContent();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
  await passMs(10);
  await expect.poll(() => logOf(dataFolder)).toContain('coming back to the same place');
  const lit = 'document.querySelector("[data-lit=true]")?.textContent';
  await expect.poll(() => inPage(app, lit)).toBe(light);
  const kind = 'kiosk.start().then(({ visit }) => visit.attention.kind)';
  await passMs(1_150_000);
  expect(await inPage(app, kind)).toBe('present');
  await passMs(51_000);
  await expect.poll(() => inPage(app, kind)).toBe('asked');
  const key = { type: 'keyDown', keyCode: 'PageDown' } as const;
  await app.evaluate(
    ({ BrowserWindow }, event) => BrowserWindow.getAllWindows()[0]?.webContents.sendInputEvent(event),
    key,
  );
  await expect.poll(() => inPage(app, kind)).toBe('present');
  expect(await inPage(app, lit), 'the key only answered').toBe(light);
  await passMs(1_201_000);
  await expect.poll(() => inPage(app, kind)).toBe('asked');
  await passMs(61_000);
  await expect.poll(() => inPage(app, kind).catch(() => '')).toBe('resting');
  await app.close();
});

test('a plan that staff make is saved, a mistake in a plan is reported with its line, and the kiosk still starts', async ({
  size,
  dataFolder,
}, { project }) => {
  await setUpClinic(dataFolder);
  const file = join(dataFolder, 'plans.yaml');
  writeFileSync(file, `${plans}  - title: Fridays\n    cards:\n      - card: lost\n`);
  const kiosk = await startKiosk(size, dataFolder);
  const { page, hand } = await openMenu(kiosk);
  await hand.press('session');
  await expect(page.getByText('plans.yaml:9: there is no card "lost".')).toBeVisible();
  await expect(page.locator('[data-control="plan-Tuesday group"]')).toBeVisible();
  await picture(page, `${project.name}-staff-plans-problem`);
  expect(await cutFindings(page)).toEqual([]);
  expect(logOf(dataFolder)).toContain('there is a mistake in plans.yaml:9');
  writeFileSync(file, plans);
  await hand.press('pick');
  for (const card of ['surgery', 'morphine']) await hand.press(`pick-${card}`);
  await picture(page, `${project.name}-staff-pick`);
  expect(await cutFindings(page)).toEqual([]);
  expect(await sizeFindings(page)).toEqual([]);
  expect(await axeFindings(page)).toEqual([]);
  await hand.press('keep-plan');
  await hand.press('key-m');
  await page.keyboard.press('y');
  await hand.press('save');
  await expect(page.locator('[data-control="plan-My"]')).toHaveText(/My.*2 cards/);
  await picture(page, `${project.name}-staff-plans`);
  expect(readFileSync(file, 'utf8')).toContain('- card: morphine');
  await kiosk.app.close();
});
