import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { hashesOfFile, withApproval } from '../../../content/read/approvals.ts';
import { parsePackFolder } from '../../../content/read/folder.ts';
import { axeFindings, cutFindings, sizeFindings } from '../support/judge.ts';
import { electronWords, type Kiosk, logOf, projectFolder, startKiosk, test } from '../support/kiosk.ts';
import { picture } from '../support/screens.ts';
import {
  knock,
  openByKey,
  openMenu,
  pin,
  setUpClinic,
  type StaffPage,
  typePin,
  judgeStaffScreen,
} from '../support/staff.ts';

const title = ({ page }: StaffPage) => page.getByRole('heading', { level: 1 });

async function isClosed({ app }: Kiosk): Promise<void> {
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
}

test('a nurse sets up a new kiosk at its screen, and the settings file has her choices', async ({ kiosk, dataFolder }, {
  project,
}) => {
  test.setTimeout(120_000);
  await expect(kiosk.page.getByText('Demonstration.')).toBeVisible();
  const staff = await knock(kiosk);
  const { page, hand } = staff;
  const judge = (name: string) => judgeStaffScreen(page, `${project.name}-staff-${name}`);

  await expect(title(staff)).toHaveText('Choose a PIN for staff');
  await judge('pin-choose');
  await typePin(staff, pin);
  await typePin(staff, '1357');
  await expect(page.getByText('These were not the same.')).toBeVisible();
  await typePin(staff, pin);
  await typePin(staff, pin);
  await expect(title(staff)).toHaveText('Which clinic is this?');
  for (const key of ['h', 'i', 'l', 'l']) await hand.press(`key-${key}`);
  // A keyboard that is plugged in writes as well.
  await page.keyboard.press('s');
  // As an accent key and a letter key do together.
  await page.keyboard.insertText('í');
  await judge('name');
  await hand.press('other-letters');
  await hand.press('key-é');
  await expect(page.locator('input'), 'and an accent key of a keyboard works after that, too').toBeFocused();
  await judge('name-accents');
  await hand.press('other-letters');
  await judge('name-arabic');
  await hand.press('other-letters');
  await hand.press('next');
  await hand.press('key-1');
  await hand.press('key-1');
  await hand.press('key-2');
  await judge('numbers');
  await hand.press('next');
  await expect(title(staff)).toHaveText('Languages');
  await hand.press('language-en');
  await hand.press('language-en');
  await judge('languages');
  await hand.press('next');
  await expect(title(staff)).toHaveText('Printing');
  await judge('paper');
  await hand.press('next');
  for (let times = 0; times < 4; times += 1) await hand.press('size-larger');
  const card = await page.locator('[data-bank-card]').boundingBox();
  const pxPerMm = Math.hypot(kiosk.size.widthPx, kiosk.size.heightPx) / (22 * 25.4);
  expect((card?.width ?? 0) / pxPerMm).toBeCloseTo(85.6, 0);
  await judge('size');
  await hand.press('next');
  await judge('drafts');
  await hand.press('save');
  await expect(title(staff)).toHaveText('Staff');
  await judge('menu');
  for (const place of ['sound', 'cards', 'use', 'about'] as const) {
    await hand.press(place);
    await judge(place);
    await hand.press('back');
  }
  await hand.press('close');
  await isClosed(kiosk);

  await expect(kiosk.page.getByText('Hillsíé', { exact: true })).toBeVisible({ timeout: 15_000 });
  await expect(kiosk.page.locator('html')).toHaveAttribute('lang', 'es');
  await expect(kiosk.page.getByText('Demostración.')).toHaveCount(0);
  const settings = readFileSync(join(dataFolder, 'settings.yaml'), 'utf8');
  expect(settings).toContain('clinicName: Hillsíé\n');
  expect(settings).toMatch(/emergencyNumber: "?112"?\n/);
  expect(settings).toContain('screenDiagonalInches: 22\n');
  expect(settings.replaceAll(/\s+/g, ' ')).toMatch(/languages: (?:\[ ?es, en ?\]|- es - en)/);
  expect(settings, 'what explains the settings is still there').toContain('# Settings of Anteroom.');
  const stored = readFileSync(join(dataFolder, 'staff.json'), 'utf8');
  expect(stored).not.toContain(pin);
  if (process.platform !== 'win32') expect(statSync(join(dataFolder, 'staff.json')).mode & 0o077).toBe(0);
});

test('staff see which check has run out, and patients do not see that card if the clinic withholds such cards', async ({
  size,
  dataFolder,
}, { project }) => {
  const own = join(dataFolder, 'packs', 'drug-pumps');
  cpSync(join(projectFolder, 'content', 'packs', 'drug-pumps'), own, { recursive: true });
  const { pack } = parsePackFolder(own);
  const year = new Date().getFullYear();
  const [ranOut, holds] = [`${year - 1}-06-30`, `${year + 1}-01-30`];
  const approval = (file: string, until: string) => ({
    file,
    by: 'R. Osei, nurse',
    on: `${year - 1}-01-31`,
    until,
    text: (pack && hashesOfFile(pack, file)?.now) ?? '',
  });
  const approved = [approval('cards/en/surgery.md', ranOut), approval('cards/en/morphine.md', holds)];
  writeFileSync(join(own, 'approvals.yaml'), approved.reduce(withApproval, ''));
  await setUpClinic(dataFolder, 'withholdOverdue: true\n');
  const kiosk = await startKiosk(size, dataFolder);
  const staff = await openMenu(kiosk);
  await expect(staff.page.locator('[data-control="cards"]')).toContainText('1 check is overdue');
  await staff.hand.press('cards');
  const rows = async () => (await staff.page.locator('main').textContent()) ?? '';
  for (const text of [
    `What is the surgery like?Overdue: the check by R. Osei, nurse ran out on ${ranOut}.`,
    `What should I know about morphine in my pump?Checked by R. Osei, nurse, until ${holds}.`,
  ]) {
    for (let pages = 0; pages < 9 && !(await rows()).includes(text); pages += 1) await staff.hand.press('next');
    expect(await rows()).toContain(text);
  }
  await picture(staff.page, `${project.name}-staff-overdue`);
  expect(await cutFindings(staff.page)).toEqual([]);
  // The staff's page goes, and cannot answer any more.
  const gone = staff.page.waitForEvent('close');
  await staff.page.evaluate(() => window.staff.act({ kind: 'close' })).catch(() => 'gone');
  await gone;
  const shown = await kiosk.page.evaluate(async () => (await window.kiosk.start())?.pack.cards ?? []);
  expect(shown.map(({ id }) => id)).not.toContain('surgery');
  expect(shown.filter(({ status }) => status === 'approved').map(({ id }) => id)).toEqual(['morphine']);
  await kiosk.app.close();
});

test('five wrong PINs lock the door for a minute, and no restart shortens that', async ({ size, dataFolder }) => {
  test.setTimeout(120_000);
  await setUpClinic(dataFolder);
  let kiosk = await startKiosk(size, dataFolder);
  let staff = await knock(kiosk);
  await expect(title(staff)).toHaveText('PIN');
  for (const left of ['4 tries left', '3 tries left', '2 tries left', 'One try left']) {
    await typePin(staff, '0000');
    await expect(staff.page.getByText(left)).toBeVisible();
  }
  await typePin(staff, '0000');
  await expect(staff.page.getByText(/Too many wrong PINs. Try again in (?:1:00|0:5\d)/)).toBeVisible();
  await kiosk.app.close();

  kiosk = await startKiosk(size, dataFolder);
  staff = await knock(kiosk);
  await expect(staff.page.getByText(/Too many wrong PINs/)).toBeVisible();
  expect(await staff.page.evaluate((typed) => window.staff.unlock(typed), pin)).toMatchObject({ kind: 'locked' });
  await kiosk.passMs(61_000);
  for (let times = 0; times < 4; times += 1)
    expect(await staff.page.evaluate(() => window.staff.unlock('0000'))).toMatchObject({ kind: 'wrong' });
  const locked = await staff.page.evaluate(() => window.staff.unlock('0000'));
  expect(locked).toMatchObject({ kind: 'locked' });
  expect(Object(locked).lockedForMs, 'the second lock is twice as long').toBeGreaterThan(100_000);
  await kiosk.passMs(60_000);
  await staff.page.evaluate(() => window.staff.act({ kind: 'touched' }));
  await kiosk.passMs(61_000);
  expect(await staff.page.evaluate((typed) => window.staff.unlock(typed), pin)).toMatchObject({ kind: 'open' });
  await kiosk.app.close();
});

test('the door opens by a key in the middle of a visit, shuts when nobody uses it, and the visit is still there', async ({
  size,
  dataFolder,
}) => {
  await setUpClinic(dataFolder);
  const kiosk = await startKiosk(size, dataFolder);
  const { app, hand, page } = kiosk;
  await hand.press('wake');
  await hand.press('card-surgery');
  const staff = await openByKey(kiosk);
  await expect(title(staff)).toHaveText('PIN');
  await kiosk.passMs(119_000);
  expect(app.windows()).toHaveLength(2);
  await kiosk.passMs(2_000);
  await isClosed(kiosk);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What is the surgery like?');
  await app.close();
});

test('only the staff window reaches what is behind the door, and only after the PIN', async ({ size, dataFolder }) => {
  await setUpClinic(dataFolder);
  const kiosk = await startKiosk(size, dataFolder);
  expect(await kiosk.page.evaluate(() => 'staff' in window)).toBe(false);
  const answers = await kiosk.app.evaluate(async ({ BrowserWindow, app: owner }) => {
    const stranger = new BrowserWindow({
      show: false,
      webPreferences: {
        preload: `${owner.getAppPath()}/dist/preload/preload.cjs`,
        additionalArguments: ['--anteroom-staff'],
        partition: 'visit',
        sandbox: true,
      },
    });
    await stranger.loadURL('kiosk://app/staff.html');
    const said: unknown = await stranger.webContents.executeJavaScript(
      'Promise.all([staff.start(), staff.unlock("2468"), staff.save({ settings: {} })]).then((all) => all.map(String))',
    );
    stranger.destroy();
    return said;
  });
  expect(answers).toEqual(['undefined', 'undefined', 'undefined']);
  const { page } = await knock(kiosk);
  const refused = await page.evaluate(() => window.staff.save({ settings: { clinicName: 'Mine' }, pin: '1111' }));
  expect(refused).toMatchObject({ kind: 'refused' });
  await page.evaluate(() => window.staff.act({ kind: 'leave' }));
  // This is answered after "leave", so the kiosk still runs.
  expect(await page.evaluate(() => window.staff.start())).toMatchObject({ kind: 'pin' });
  expect(readFileSync(join(dataFolder, 'settings.yaml'), 'utf8')).toContain('Riverside');
  expect(logOf(dataFolder)).toMatch(/refused staff:\w+: it came from another window or page/);
  await kiosk.app.close();
});

test('no touch counts for a minute while the screen is cleaned', async ({ size, dataFolder }) => {
  await setUpClinic(dataFolder);
  const kiosk = await startKiosk(size, dataFolder);
  const staff = await knock(kiosk);
  await typePin(staff, pin);
  await staff.page.clock.install();
  await staff.hand.press('wipe');
  await expect(staff.page.getByRole('timer')).toBeVisible();
  await staff.hand.tap({ x: 300, y: 300 });
  await expect(staff.page.locator('[data-control]')).toHaveCount(0);
  for (let second = 0; second < 61; second += 1) await staff.page.clock.runFor(1000);
  await expect(title(staff)).toHaveText('Staff');
  await kiosk.app.close();
});

test('staff teach the kiosk the keys of a keypad by pressing them', async ({ size, dataFolder }, { project }) => {
  await setUpClinic(dataFolder);
  const kiosk = await startKiosk(size, dataFolder);
  const { page, hand } = await openMenu(kiosk);
  await hand.press('keypad');
  const press = (keyCode: string) =>
    kiosk.app.evaluate(({ BrowserWindow }, key) => {
      BrowserWindow.getAllWindows()
        .find(({ webContents }) => webContents.getURL().endsWith('staff.html'))
        ?.webContents.sendInputEvent({ type: 'keyDown', keyCode: key });
    }, keyCode);
  await hand.press('learn-back');
  await press('F14');
  await expect(page.locator('[data-control="learn-back"]')).toHaveText(/F14/);
  await hand.press('learn-help');
  await press('F13');
  await expect(page.locator('[data-control="learn-help"]')).toHaveText(/F13/);
  await hand.press('learn-next');
  await press('F13');
  await expect(page.locator('[data-control="learn-help"]'), 'a key means one thing').toHaveText(/No key/);
  await picture(page, `${project.name}-staff-keypad`);
  expect(await cutFindings(page)).toEqual([]);
  expect(await sizeFindings(page)).toEqual([]);
  expect(await axeFindings(page)).toEqual([]);
  await hand.press('save');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Staff');
  const settings = readFileSync(join(dataFolder, 'settings.yaml'), 'utf8').replaceAll(/\s+/g, ' ');
  expect(settings).toMatch(/keypad: (?:\{ ?)?back: F14,? next: F13/);
  await kiosk.app.close();
});

test('a forgotten PIN is reset on the machine, and the door opens the set-up again', async ({ size, dataFolder }) => {
  await setUpClinic(dataFolder);
  const { program, words, env } = electronWords(size);
  const { status } = spawnSync(program, [...words, projectFolder, '--data', dataFolder, '--reset-pin'], { env });
  expect(status).toBe(0);
  expect(existsSync(join(dataFolder, 'staff.json'))).toBe(false);
  const kiosk = await startKiosk(size, dataFolder);
  await expect(title(await knock(kiosk))).toHaveText('Choose a PIN for staff');
  await kiosk.app.close();
});
