import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { readPdf } from '../../../tools/setup/printer.mjs';
import { projectFolder } from '../support/kiosk.ts';
import { test } from '../support/preview.ts';

/** A copy of a pack, so that what authors do to it can be tried. */
function copyOf(pack: string): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'anteroom-author-')), pack);
  cpSync(join(projectFolder, 'content', 'packs', pack), folder, { recursive: true });
  return folder;
}

/** Runs one of the project's commands to its end, and gives what it said. */
async function run(tool: string, ...words: readonly string[]): Promise<string> {
  const child = spawn('node', [join('tools', tool), ...words], { cwd: projectFolder });
  return new Promise((done) => {
    let said = '';
    const hear = (part: Buffer) => {
      said += part.toString();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('close', () => done(said));
  });
}

test.describe('an author', () => {
  let server: ChildProcess;
  let folder: string;
  const port = 5191;

  test.beforeAll(async () => {
    folder = copyOf('windowsill');
    server = spawn('node', [join('tools', 'author.mjs'), folder], {
      cwd: projectFolder,
      env: { ...process.env, ANTEROOM_PREVIEW_PORT: String(port), CI: '1' },
    });
    await new Promise<void>((ready) => {
      server.stderr?.on('data', (part: Buffer) => {
        if (part.toString().includes('/author/')) ready();
      });
    });
  });
  test.afterAll(() => {
    server.kill();
  });

  test('begins a card, sees what is to be written and where, and sees it whole when it is saved', async ({ page }) => {
    test.setTimeout(90_000);
    await page.setViewportSize({ width: 1500, height: 1000 });
    await page.goto(`http://localhost:${port}/author/`);
    await expect(page.getByRole('heading', { name: 'No mistakes' })).toBeVisible();
    const screen = page.frameLocator('iframe');
    await expect(screen.getByRole('heading', { level: 1 })).toHaveText('Which herb is easy to grow?');
    await expect(page.getByText('every sentence can be heard')).toBeVisible();

    await run('contentNew.mjs', 'card', 'why-mint', '--pack', folder);
    await expect(page.getByRole('heading', { name: '6 mistakes' })).toBeVisible({ timeout: 15_000 });
    const asked = page.waitForRequest(/__open-in-editor/);
    await page.getByRole('button', { name: 'cards/en/why-mint.md:5' }).click();
    expect(decodeURIComponent((await asked).url())).toContain(`${folder}/cards/en/why-mint.md:5`);

    const file = join(folder, 'cards', 'en', 'why-mint.md');
    const written = readFileSync(file, 'utf8')
      .replace('question: TODO', 'question: Why grow mint?')
      .replace('topic: TODO', 'topic: begin')
      .replace('  TODO', '  It grows fast. It smells good.')
      .replaceAll('TODO', 'So it is.');
    writeFileSync(file, written);
    await expect(page.getByRole('heading', { name: 'No mistakes' })).toBeVisible({ timeout: 15_000 });
    await page.getByLabel('Card', { exact: true }).selectOption('why-mint');
    await expect(screen.getByRole('heading', { level: 1 })).toHaveText('Why grow mint?');
    await expect(page.getByText(/sentences have no voice yet: npm run narrate/)).toBeVisible();
    await page.screenshot({ path: 'out/screens/author.png' });
  });
});

test('a reviewer gets one document, and whoever keeps the pack notes what was approved until a word changes', async ({
  page,
}) => {
  test.setTimeout(90_000);
  const folder = copyOf('drug-pumps');
  await run('contentReport.mjs', folder);
  await page.goto(`file://${join(projectFolder, 'out', 'report', 'drug-pumps.html')}`);
  const { pages, widthPt, heightPt } = readPdf(await page.pdf({ preferCSSPageSize: true }));
  expect([Math.round(widthPt), Math.round(heightPt)]).toEqual([595, 842]);
  const all = pages.join('\n').replaceAll(/\s+/g, ' ');
  for (const part of ['What is the surgery like?', 'Q9.1', 'Drawing: How it stops pain signals', 'Name and profession'])
    expect(all, part).toContain(part);

  expect(await run('contentApprove.mjs', 'cards/en/surgery.md', '--pack', folder)).toContain('say which text');
  expect(await run('contentApprove.mjs', 'cards/en/none.md', '--by', 'R. Osei', '--pack', folder)).toContain(
    'has no whole text cards/en/none.md',
  );
  const said = await run('contentApprove.mjs', 'cards/en/surgery.md', '--by', 'R. Osei, nurse', '--pack', folder);
  expect(said).toContain('cards/en/surgery.md is approved by R. Osei, nurse');
  expect(await run('contentCheck.mjs', folder)).toMatch(/surgery .* approved/);
  const card = join(folder, 'cards', 'en', 'surgery.md');
  writeFileSync(card, readFileSync(card, 'utf8').replace('can vary.', 'may vary.'));
  const checked = await run('contentCheck.mjs', folder);
  expect(checked).toMatch(/surgery .* draft/);
  expect(checked).toContain('has changed since R. Osei, nurse approved it, and is not approved any more');
  expect(checked, 'and the sentence has no place any more').toContain(
    '"How long you stay in hospital may vary." has no place in the source',
  );
});
