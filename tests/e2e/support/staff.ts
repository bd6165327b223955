import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { axeFindings, cutFindings, sizeFindings } from './judge.ts';
import { picture } from './screens.ts';
import { hashPin } from '../../../main/staff/pin.ts';
import { type Kiosk, startKiosk } from './kiosk.ts';
import { type Hand, handOn } from './hand.ts';

/** The staff window, and a hand on it. */
export interface StaffPage {
  readonly page: Page;
  readonly hand: Hand;
}

/** Knocks at the staff door, and waits for what opens. */
export function knock({ app, hand }: Kiosk): Promise<StaffPage> {
  return windowOpenedBy(app, async () => {
    for (let times = 0; times < 5; times += 1) await hand.press('door');
  });
}

/** Opens the staff door with its key on a keyboard. */
export function openByKey({ app }: Kiosk): Promise<StaffPage> {
  return windowOpenedBy(app, () =>
    app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.sendInputEvent({ type: 'keyDown', keyCode: 'F10' });
    }),
  );
}

/** The window that an act opens. Waits until it has something to press. */
export async function windowOpenedBy(app: Kiosk['app'], open: () => Promise<unknown>): Promise<StaffPage> {
  const opened = app.waitForEvent('window');
  await open();
  const page = await opened;
  await page.locator('[data-control]').first().waitFor();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 5 });
  return { page, hand: handOn(page, cdp) };
}

/** Types digits on the pad, and enters them. */
export async function typePin({ hand }: StaffPage, pin: string): Promise<void> {
  for (const digit of pin) await hand.press(`digit-${digit}`);
  await hand.press('enter');
}

/** The PIN of a kiosk that was set up for a test. */
export const pin = '2468';

/** Sets a kiosk up in a folder, as a clinic has it: a PIN, and these settings. */
export async function setUpClinic(folder: string, settings = ''): Promise<void> {
  writeFileSync(join(folder, 'settings.yaml'), `# Ours.\nclinicName: Riverside Pain Clinic\n${settings}`);
  const door = { pin: await hashPin(pin), tries: { wrong: 0, locks: 0 } };
  writeFileSync(join(folder, 'staff.json'), JSON.stringify(door));
}

/** Opens the staff menu. */
export async function openMenu(kiosk: Kiosk): Promise<StaffPage> {
  const staff = await knock(kiosk);
  await typePin(staff, pin);
  await staff.page.locator('[data-control="session"]').waitFor();
  return staff;
}

/** Does what begins a visit, and waits for its page: each visit has a fresh one. */
async function freshPage({ page }: Kiosk, begin: () => Promise<unknown>): Promise<void> {
  const fresh = page.waitForEvent('load');
  await begin();
  await fresh;
}

/** A kiosk with a talk that was begun in its staff menu. */
export async function beginTalk(
  size: Kiosk['size'],
  dataFolder: string,
  { settings = '', env = {} }: { settings?: string; env?: Readonly<Record<string, string>> } = {},
): Promise<Kiosk> {
  await setUpClinic(dataFolder, settings);
  const kiosk = await startKiosk(size, dataFolder, { env });
  const staff = await openMenu(kiosk);
  const talk = staff.page.locator('[data-control="talk-pre-trial"]');
  await expect(talk).toHaveText(/Before a trial.*10 steps, about \d+ minutes/);
  await freshPage(kiosk, () => staff.hand.press('talk-pre-trial'));
  await expect(kiosk.page.getByText('Step 1 of 10')).toBeVisible();
  return kiosk;
}

/** A kiosk of one screen with a session that was begun in its staff menu: with these cards, or all of the pack. */
export async function beginSession(
  size: Kiosk['size'],
  dataFolder: string,
  { settings = '', cards }: { settings?: string; cards?: readonly string[] } = {},
): Promise<Kiosk> {
  await setUpClinic(dataFolder, settings);
  const kiosk = await startKiosk(size, dataFolder);
  const staff = await openMenu(kiosk);
  await staff.hand.press('session');
  const all = await kiosk.page.evaluate(async () => (await window.kiosk.start())?.pack.cards.map(({ id }) => id) ?? []);
  if (cards) {
    for (const card of cards) await staff.hand.press(`pick-${card}`);
    await freshPage(kiosk, () => staff.hand.press('begin'));
  } else {
    // No finger picks all ten cards, as these tests are not about touch.
    const begin = (picked: string[]) => window.staff.act({ kind: 'session', cards: picked, plan: null });
    await freshPage(kiosk, () => staff.page.evaluate(begin, all).catch(() => 'the window has closed'));
  }
  await kiosk.page.locator('[data-control="hand-over"]').waitFor();
  return kiosk;
}

/** Judges a screen that staff see, and keeps its picture under this name. */
export async function judgeStaffScreen(page: Page, name: string): Promise<void> {
  await picture(page, name);
  expect.soft(await cutFindings(page), name).toEqual([]);
  expect.soft(await sizeFindings(page), name).toEqual([]);
  expect.soft(await axeFindings(page), name).toEqual([]);
}
