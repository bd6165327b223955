import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPackage } from '@electron/asar';
import { expect } from '@playwright/test';
import { parse } from 'yaml';
import { logOf, projectFolder, startKiosk, test } from '../support/kiosk.ts';

/** The paths that electron-builder.yml names as part of the package. */
function packagedPaths(): readonly string[] {
  const { files }: { files: readonly string[] } = parse(
    readFileSync(join(projectFolder, 'electron-builder.yml'), 'utf8'),
  );
  return files.filter((each) => !each.startsWith('!')).map((each) => each.replace('/**', ''));
}

test.describe('the app in the archive that is installed', () => {
  test('shows its ten cards and their drawings, serves its voice, and logs no error or warning', async ({
    size,
    dataFolder,
  }) => {
    const folder = mkdtempSync(join(tmpdir(), 'anteroom-installed-'));
    for (const path of packagedPaths())
      cpSync(join(projectFolder, path), join(folder, 'app', path), { recursive: true });
    const archive = join(folder, 'app.asar');
    await createPackage(join(folder, 'app'), archive);
    const { app, page, hand } = await startKiosk(size, dataFolder, { appFolder: archive });
    await hand.press('wake');
    await expect(page.locator('[data-control^="card-"]:visible')).toHaveCount(10);
    await hand.press('card-how-does-it-work');
    await expect(page.locator('[data-drawing="stops-signals"]')).toBeVisible();
    await hand.press('back');

    const voice = join('assets', 'voice');
    const {
      en,
    }: Record<string, Record<string, string>> = JSON.parse(
      readFileSync(join(projectFolder, voice, 'narration.json'), 'utf8'),
    );
    const clip = Object.values(en ?? {})[0] ?? '';
    const served = await app.evaluate(async ({ session }, file) => {
      const url = `kiosk://app/voice/words/${file}`;
      const answer = await session.fromPartition('visit').fetch(url, { headers: { range: 'bytes=100-' } });
      return Buffer.from(await answer.arrayBuffer()).toString('hex');
    }, clip);
    expect(served).toBe(
      readFileSync(join(projectFolder, voice, clip))
        .subarray(100)
        .toString('hex'),
    );
    expect(logOf(dataFolder)).not.toMatch(/ (error|warn) /);
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });
});
