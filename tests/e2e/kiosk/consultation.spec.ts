import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { initialVisit } from '../../../visit/state.ts';
import { readPdf, startPrinter, whiteOf } from '../../../tools/setup/printer.mjs';
import { defined, inPage, type Kiosk, logOf, startKiosk, test } from '../support/kiosk.ts';
import { picture } from '../support/screens.ts';
import { beginTalk, openByKey, pin, setUpClinic, typePin } from '../support/staff.ts';

const isRootOnLinux = process.platform === 'linux' && process.getuid?.() === 0;

const heading = ({ page }: Kiosk) => page.getByRole('heading', { level: 1 });

/** What a telephone reads from all codes of the screen, page by page. */
async function readCodes({ hand, page, size }: Kiosk): Promise<string> {
  const pieces: string[] = [];
  for (;;) {
    for (const code of await page.locator('[data-code]').all()) {
      const box = await code.boundingBox();
      if (!(await code.isVisible()) || !box || box.x < 0 || box.x + box.width > size.widthPx) continue;
      const { data, width, height } = PNG.sync.read(await code.screenshot());
      pieces.push(jsQR(new Uint8ClampedArray(data), width, height)?.data ?? 'unreadable');
    }
    if (!(await page.locator('[data-turns="on"]').isVisible())) return pieces.join('\n');
    await hand.press('next');
  }
}

/** Presses "next", through all pages of each step, until a step is shown. */
async function toStep({ hand, page }: Kiosk, step: number): Promise<void> {
  const there = page.getByText(`Step ${step} of 10`);
  while (!(await there.isVisible())) await hand.press('next');
}

test('clinician and patient go through a talk, leave it for a card, come back to their place, and end it', async ({
  size,
  dataFolder,
}) => {
  test.setTimeout(180_000);
  const kiosk = await beginTalk(size, dataFolder);
  const { hand, page } = kiosk;
  await expect(heading(kiosk)).toHaveText('What is a drug pump?');
  await hand.press('clear');
  await hand.press('ask');
  await toStep(kiosk, 2);
  await expect(heading(kiosk)).toHaveText('How does a pump work?');
  const toSeen = async (name: string) => {
    while (!(await page.locator(`[data-control="${name}"]:visible`).isVisible())) await hand.press('next');
    await hand.press(name);
  };
  await hand.press('steps');
  await expect(heading(kiosk)).toHaveText('Before a trial');
  await toSeen('card-all');
  await toSeen('card-other-pains');
  await expect(heading(kiosk)).toHaveText('Will it help other pains?');
  await hand.press('steps');
  await toSeen('card-step-how-does-it-work');
  await expect(page.getByText('Step 2 of 10')).toBeVisible();
  await expect(heading(kiosk)).toHaveText('How does a pump work?');
  await hand.press('steps');
  await toSeen('card-step-surgery');
  await expect(page.getByText('Step 5 of 10')).toBeVisible();

  await toStep(kiosk, 8);
  await expect(heading(kiosk)).toHaveText('Three ways from here');
  await toStep(kiosk, 9);
  await hand.press('matter-clear-head');
  await hand.press('matter-less-pain');
  await expect(page.locator('[data-control="matter-clear-head"]')).toHaveText(/1.*A clear head/);
  await expect(page.locator('[data-control="matter-less-pain"]')).toHaveText(/2.*Less pain/);
  await toStep(kiosk, 10);
  const list = await page.locator('main').textContent();
  expect(list, 'what matters, in its order').toMatch(/1\. A clear head.*2\. Less pain/);
  expect(list, 'the question that was marked, with what the step offers').toMatch(
    /What is a drug pump\?.*Which of my side effects might change\?/,
  );

  await hand.press('take-home');
  await expect(heading(kiosk)).toHaveText('Your list, for your phone');
  const sheet = await readCodes(kiosk);
  expect(sheet).toMatch(
    /^Before a trial\n\nMy questions\nWhat is a drug pump\?\n- Which of my side effects might change\?\n/,
  );
  expect(sheet).toContain('What matters to me\n1. A clear head\n2. Less pain\n\nRiverside Pain Clinic\n');
  expect(sheet, 'no link, nothing to follow').not.toMatch(/https?:|www\./);
  await hand.press('back');
  await hand.press('finish');
  await expect(heading(kiosk)).toHaveText('End this talk?');
  await hand.press('keep');
  await expect(page.getByText('Step 10 of 10')).toBeVisible();
  await hand.press('finish');
  await hand.press('end');
  await page.locator('[data-control="wake"]').waitFor();
  const left = await page.evaluate(async () => (await window.kiosk.start())?.visit);
  expect(left).toMatchObject({ posture: 'waiting-room', consultation: null, questions: [] });
  await kiosk.app.close();
});

test.describe('the sheet', () => {
  test.skip(!isRootOnLinux, 'a print system of the test needs root on Linux');

  test('of a whole talk comes out of the printer: large print, two pages at most, all that was said, and no name', async ({
    size,
    dataFolder,
  }) => {
    test.setTimeout(180_000);
    const printer = await startPrinter();
    const settings = `printer: ${printer.name}\nemergencyNumber: "112"\nclinicNumber: "5550 1234"\n`;
    const kiosk = await beginTalk(size, dataFolder, { settings, env: defined(printer.env) });
    const { hand, page } = kiosk;
    await hand.press('clear');
    await hand.press('ask');
    for (let step = 2; step <= 10; step += 1) {
      await toStep(kiosk, step);
      if (await page.locator('[data-control="ask"]').isVisible()) await hand.press('ask');
      if (step === 9) await hand.press('matter-clear-head');
    }
    await hand.press('take-home');
    await hand.press('print');
    await expect(page.getByText('Your sheet is on its way.')).toBeVisible({ timeout: 20_000 });
    await expect.poll(() => printer.paper()?.length ?? 0).toBeGreaterThan(1000);
    const { pages, widthPt, heightPt } = readPdf(printer.paper() ?? Buffer.alloc(0));
    const all = pages.join('\n').replaceAll(/\s+/g, ' ');
    expect([Math.round(widthPt), Math.round(heightPt)]).toEqual([595, 842]);
    expect(pages.length).toBeLessThanOrEqual(2);
    expect(whiteOf(printer.paper() ?? Buffer.alloc(0)), 'black on white, and mostly white').toBeGreaterThan(0.85);
    for (const part of [
      'Before a trial',
      'My questions',
      'What is a drug pump?',
      'What matters to me',
      'A clear head',
      'Ways to go on',
      'Stay with what I have now',
      'What we went through',
      'Emergency number: 112',
      'This clinic: 5550 1234',
      'No clinician has checked these words yet.',
    ])
      expect(all, part).toContain(part);
    expect(all).not.toMatch(/https?:|undefined/);
    await picture(page, `${test.info().project.name}-talk-printed`);
    mkdirSync('out/screens', { recursive: true });
    writeFileSync(`out/screens/${test.info().project.name}-sheet.pdf`, printer.paper() ?? '');
    const windows = () => kiosk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
    await expect.poll(windows, 'its page is gone').toBe(1);

    // A stopped queue would accept the sheet, and print it later among the sheets of other people.
    const print = () => page.evaluate(() => window.kiosk.print());
    printer.tell('cupsdisable');
    expect(await print(), 'stopped').toBe('failed');
    printer.tell('cupsenable');
    printer.tell('cupsreject');
    expect(await print(), 'rejecting').toBe('failed');
    printer.tell('cupsaccept');
    expect(await print(), 'and on again').toBe('printed');
    expect(logOf(dataFolder)).toMatch(/the printer "Ward": it is stopped[\s\S]*it is rejecting/);

    // Two sheets wait: the printer is at one of them. When the visit ends, the other one is taken back at once.
    await kiosk.app.close();
    const next = await beginTalk(size, dataFolder, { settings, env: defined(printer.env) });
    printer.jam(true);
    const askAgain = () => next.page.evaluate(() => window.kiosk.print());
    expect([await askAgain(), await askAgain()], 'no paper').toEqual(['waiting', 'waiting']);
    expect(printer.queue().match(/^Ward-/gm)).toHaveLength(2);
    await next.hand.press('finish');
    await next.hand.press('end');
    await expect.poll(() => printer.queue().match(/^Ward-/gm)?.length).toBe(1);
    await next.passMs(61_000);
    await expect.poll(() => printer.queue().trim(), 'and after a minute the other one').toBe('');
    await next.app.close();
    printer.stop();
  });

  test('goes to the staff’s folder in its paper size when there is no printer, and is not offered in the waiting room', async ({
    size,
    dataFolder,
  }) => {
    const folder = join(dataFolder, 'stick');
    mkdirSync(folder);
    const kiosk = await beginTalk(size, dataFolder, { settings: `sheetFolder: ${folder}\npaperSize: Letter\n` });
    const { hand, page } = kiosk;
    await hand.press('ask');
    const print = () => page.evaluate(() => window.kiosk.print());
    expect(await print()).toBe('saved');
    const [sheet = ''] = readdirSync(folder);
    expect(sheet).toMatch(/^sheet-\d{4}-\d\d-\d\d-1\.pdf$/);
    const { pages, widthPt, heightPt } = readPdf(readFileSync(join(folder, sheet)));
    expect([Math.round(widthPt), Math.round(heightPt)]).toEqual([612, 792]);
    expect(pages.length).toBeLessThanOrEqual(2);
    expect(whiteOf(readFileSync(join(folder, sheet))), 'black on white, and mostly white').toBeGreaterThan(0.85);
    await hand.press('finish');
    // The page is loaded again, and a touch at that moment is lost, in real use as well.
    const reloaded = page.waitForEvent('domcontentloaded');
    await hand.press('end');
    await reloaded;
    await page.locator('[data-control="wake"]').waitFor();
    await hand.press('wake');
    await hand.press('card-surgery');
    await hand.press('ask');
    await hand.press('questions');
    await hand.press('take-home');
    await expect(page.locator('[data-code]').first()).toBeVisible();
    await expect(page.locator('[data-control="print"]')).toHaveCount(0);
    expect(await print()).toBe('failed');
    expect(readdirSync(folder)).toHaveLength(1);
    await kiosk.app.close();
  });
});

test('a talk asks after 20 minutes of silence and ends a minute later; it keeps its step and marks after a crash', async ({
  size,
  dataFolder,
}) => {
  const kiosk = await beginTalk(size, dataFolder);
  const { app, hand, page, passMs } = kiosk;
  await hand.press('clear');
  await toStep(kiosk, 2);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
  await passMs(10);
  await expect.poll(() => logOf(dataFolder)).toContain('coming back to the same place');
  await expect.poll(() => inPage(app, 'document.body.textContent.includes("Step 2 of 10")')).toBe(true);
  const state =
    'kiosk.start().then(({ visit }) => [visit.consultation.step, visit.consultation.clear.join(), visit.comfort.sound])';
  expect(await inPage(app, state)).toEqual([1, 'what-is-a-drug-pump', 'off']);
  const kind = 'kiosk.start().then(({ visit }) => visit.attention.kind)';
  // The clock goes on by itself, too, while the page comes back.
  await passMs(1_150_000);
  expect(await inPage(app, kind)).toBe('present');
  await passMs(51_000);
  await expect.poll(() => inPage(app, kind)).toBe('asked');
  await passMs(45_000);
  expect(await inPage(app, kind)).toBe('asked');
  await passMs(16_000);
  await expect.poll(() => inPage(app, kind).catch(() => '')).toBe('resting');
  expect(page.isClosed()).toBe(false);
  await app.close();
});

test('a power cut in a talk leaves nothing of it: the kiosk comes back at attract', async ({ size, dataFolder }) => {
  const kiosk = await beginTalk(size, dataFolder);
  await kiosk.hand.press('ask');
  const ended = new Promise((done) => kiosk.app.process().once('exit', done));
  kiosk.app.process().kill('SIGKILL');
  await ended;
  const again = await startKiosk(size, dataFolder);
  const visit = await again.page.evaluate(async () => (await window.kiosk.start())?.visit);
  expect(visit).toEqual(initialVisit(1));
  await again.app.close();
});

test('a talk begins as staff saw it, even if changed settings that would withhold it are waiting', async ({
  size,
  dataFolder,
}) => {
  await setUpClinic(dataFolder);
  const kiosk = await startKiosk(size, dataFolder);
  await kiosk.hand.press('wake');
  writeFileSync(join(dataFolder, 'settings.yaml'), 'clinicName: Riverside Pain Clinic\nshowDrafts: false\n');
  const lastGood = () => readFileSync(join(dataFolder, 'settings.last-good.yaml'), 'utf8');
  await expect.poll(lastGood, { timeout: 15_000 }).toContain('showDrafts: false');
  const staff = await openByKey(kiosk);
  await typePin(staff, pin);
  await staff.hand.press('talk-pre-trial');
  await expect(kiosk.page.getByText('Step 1 of 10')).toBeVisible();
  await kiosk.app.close();
});
