import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, type Page } from '@playwright/test';
import { electronWords, projectFolder, startKiosk, test } from '../support/kiosk.ts';
import { judgeStaffScreen, openMenu, setUpClinic } from '../support/staff.ts';

/** The button for a stick. Other sticks may be plugged in. */
const nameOf = async (page: Page, does: 'write' | 'take' | 'report', stick: string) =>
  (await page.locator(`[data-control^="${does}-"]`, { hasText: stick }).getAttribute('data-control')) ?? '';

const isRootOnLinux = process.platform === 'linux' && process.getuid?.() === 0;

test('a set-up travels on a stick from one kiosk to another, which keeps its own place, screen and PIN', async ({
  size,
  dataFolder,
}, { project }) => {
  test.skip(!isRootOnLinux, 'only root on Linux can plug in a stick');
  const stick = `/media/anteroom-${project.name}-${process.pid}`;
  mkdirSync(stick, { recursive: true });
  expect(spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=20m', 'tmpfs', stick]).status).toBe(0);
  try {
    await setUpClinic(dataFolder, 'placeName: Room 1\nopeningHours: {monday: "08:00-17:00", sunday: "00:00-24:00"}\n');
    const first = await startKiosk(size, dataFolder);
    const from = await openMenu(first);
    await from.hand.press('stick');
    await from.hand.press(await nameOf(from.page, 'write', stick));
    await expect(from.page.getByText('The set-up is in')).toBeVisible();
    expect(existsSync(join(stick, 'anteroom-setup.zip'))).toBe(true);
    await judgeStaffScreen(from.page, `${project.name}-staff-stick`);
    await from.hand.press(await nameOf(from.page, 'report', stick));
    await expect(from.page.getByText('The report is in')).toBeVisible();
    const report = readdirSync(stick).find((name) => name.startsWith('anteroom-report-')) ?? '';
    expect(Object.keys(unzipSync(new Uint8Array(readFileSync(join(stick, report))))).toSorted()).toContain('about.txt');
    await first.app.close();

    const other = mkdtempSync(join(tmpdir(), 'anteroom-other-'));
    await setUpClinic(other, 'placeName: Room 2\nscreenDiagonalInches: 32\n');
    const pinIn = () => (JSON.parse(readFileSync(join(other, 'staff.json'), 'utf8')) as { pin: unknown }).pin;
    const own = pinIn();
    const second = await startKiosk(size, other);
    const to = await openMenu(second);
    await to.hand.press('stick');
    const take = await nameOf(to.page, 'take', stick);
    await to.hand.press(take);
    await to.hand.press(take);
    await expect(to.page.getByText('The set-up was taken over.')).toBeVisible();
    const settings = readFileSync(join(other, 'settings.yaml'), 'utf8');
    expect(settings).toContain('openingHours:');
    expect(settings).toContain('placeName: Room 2\n');
    expect(settings).toContain('screenDiagonalInches: 32\n');
    expect(pinIn()).toEqual(own);
    expect(readdirSync(join(other, 'before-setup'))).toHaveLength(1);
    await second.app.close();
    rmSync(other, { recursive: true, force: true });
  } finally {
    spawnSync('umount', ['--lazy', stick]);
    rmSync(stick, { recursive: true, force: true });
  }
});

test('the same by a command, which says what is wrong with a file', ({ size, dataFolder }) => {
  const { program, words, env } = electronWords(size);
  const run = (...more: readonly string[]) =>
    spawnSync(program, [...words, projectFolder, ...more], { env, encoding: 'utf8', timeout: 30_000 });
  const file = join(dataFolder, 'setup.zip');
  const other = join(dataFolder, 'other');
  mkdirSync(other);
  expect(run('--data', dataFolder, '--write-setup', file)).toMatchObject({ status: 0 });
  expect(run('--data', other, '--take-setup', file).stderr).toContain('The set-up was taken over.');
  const wrong = run('--data', other, '--take-setup', join(projectFolder, 'package.json'));
  expect(wrong.status).toBe(1);
  expect(wrong.stderr).toContain('This set-up cannot be read');
});
