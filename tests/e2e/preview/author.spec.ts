import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { readPdf } from '../../../tools/setup/printer.mjs';
import { projectFolder } from '../support/kiosk.ts';
import { test } from '../support/preview.ts';
import { picture } from '../support/screens.ts';

/** A copy of a pack, so that what authors do to it can be tried. */
function copyOf(pack: string): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'anteroom-author-')), pack);
  cpSync(join(projectFolder, 'content', 'packs', pack), folder, { recursive: true });
  return folder;
}

/** Runs one of the project's commands to its end, and gives what it said. */
async function run(tool: string, ...words: readonly string[]): Promise<string> {
  const child = spawn('node', [join('authoring', 'commands', tool), ...words], { cwd: projectFolder });
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
  // One server for all of them.
  test.describe.configure({ mode: 'default' });
  let server: ChildProcess;
  let folder: string;
  const port = 5191;

  test.beforeAll(async () => {
    folder = copyOf('windowsill');
    server = spawn('node', [join('authoring', 'commands', 'author.mjs'), folder], {
      cwd: projectFolder,
      env: { ...process.env, ANTEROOM_PREVIEW_PORT: String(port), CI: '1' },
    });
    await new Promise<void>((ready) => {
      server.stderr?.on('data', (part: Buffer) => {
        if (part.toString().includes('/authoring/page/')) ready();
      });
    });
  });
  test.afterAll(async () => {
    const gone = once(server, 'exit');
    server.kill();
    await gone;
  });

  test('begins a card, sees what is to be written and where, and sees it whole when it is saved', async ({ page }) => {
    test.setTimeout(90_000);
    await page.setViewportSize({ width: 1500, height: 1000 });
    await page.goto(`http://localhost:${port}/authoring/page/`);
    await expect(page.getByRole('heading', { name: 'No mistakes' })).toBeVisible();
    const screen = page.frameLocator('iframe');
    await expect(screen.getByRole('heading', { level: 1 })).toHaveText('Which herb is easy to grow?');
    await expect(page.getByText('every sentence can be heard')).toBeVisible();

    await run('new.mjs', 'card', 'why-mint', '--pack', folder);
    await expect(page.getByRole('heading', { name: 'Elsewhere in this pack' })).toBeVisible({ timeout: 15_000 });
    await expect(page.getByRole('heading', { name: 'No mistakes' }), 'on the card that is looked at').toBeVisible();
    const asked = page.waitForRequest(/__open-in-editor/);
    await page.getByRole('button', { name: 'cards/en/why-mint.md:5' }).click();
    expect(decodeURIComponent((await asked).url())).toContain(`${folder}/cards/en/why-mint.md:5`);

    // What an editor saves is on the page.
    const file = join(folder, 'cards', 'en', 'why-mint.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace('question: TODO', 'question: Why grow mint?'));
    await page.getByLabel('Card', { exact: true }).selectOption('Why grow mint?');
    await expect(page.getByRole('heading', { name: '5 fields are still to be written' })).toBeVisible();
    await expect(page.getByText('as soon as every field is written')).toBeVisible();
    await page.getByLabel('In short').fill('It grows fast. It smells good.');
    await page.getByLabel('Answer').fill('So it is: mint *grows*.\n• in sun\n• in shade');
    await page.getByLabel('Questions for the doctor').fill('Where do I get it?');
    await page.getByLabel('Topic').selectOption('begin');
    await page.getByLabel('Written by').fill('Ana Ruiz, gardener');
    await page.getByLabel('Written by').press('Control+s');
    await expect(page.getByRole('heading', { name: 'No mistakes' })).toBeVisible();
    await expect(page.getByRole('status')).toHaveText('Saved.');
    await expect(screen.getByRole('heading', { level: 1 })).toHaveText('Why grow mint?');
    await expect(screen.getByRole('listitem').first()).toHaveText('in sun');
    await expect(page.getByText(/^nobody has recorded \d+ of its \d+ sentences yet/)).toBeVisible();
    await picture(page, 'author');
  });

  test('begins a card by its question, keeps what is typed while a file is saved elsewhere, and hands it over', async ({
    page,
  }) => {
    test.setTimeout(90_000);
    await page.goto(`http://localhost:${port}/authoring/page/`);
    await page.getByRole('button', { name: 'New card' }).click();
    await page.getByLabel('Its question').fill('Is basil hard to grow?');
    await page.getByRole('button', { name: 'Begin this card' }).click();
    await expect(page.getByLabel('Question', { exact: true })).toHaveValue('Is basil hard to grow?');
    await expect(page.getByLabel('In short')).toBeFocused();
    await page.getByLabel('Answer').pressSequentially('It needs ');
    const head = join(folder, 'pack.yaml');
    const read = page.waitForResponse((response) => response.url().endsWith('/authoring/api/'));
    writeFileSync(head, readFileSync(head, 'utf8'));
    await read;
    await page.getByLabel('Answer').pressSequentially('warmth.');
    await expect(page.getByRole('status')).toHaveText('Not saved yet.');
    await page.getByLabel('Answer').press('ArrowLeft');
    await page.getByLabel('Answer').press('Control+b');
    await expect(page.getByLabel('Answer')).toHaveValue('It needs **warmth**.');
    await page.getByLabel('Answer').press('Control+z');
    await expect(page.getByLabel('Answer')).toHaveValue('It needs warmth.');
    const workspace = '**/authoring/api/';
    await page.route(workspace, (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()));
    await page.getByLabel('In short').fill('No.');
    await page.getByLabel('In short').press('Control+s');
    await expect(page.getByRole('status')).toHaveText('Not saved. Is "npm run author" still running?');
    await expect(page.getByLabel('In short'), 'what could not be saved is not lost').toHaveValue('No.');
    await page.unroute(workspace);
    await page.getByLabel('Questions for the doctor').pressSequentially('When do I sow it?');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Where?');
    await page.getByLabel('Answer').press('Tab');
    await expect(page.getByLabel('Questions for the doctor'), 'a Tab goes on to the next field').toBeFocused();
    await page.getByLabel('Topic').selectOption('begin');
    await page.getByLabel('Written by').fill('Ana Ruiz, gardener');
    await page.getByLabel('Written by').press('Control+s');
    const screen = page.frameLocator('iframe');
    await expect(screen.getByRole('heading', { level: 1 })).toHaveText('Is basil hard to grow?');
    await expect(page.getByLabel('Written by'), 'the card that is shown takes no keys').toBeFocused();
    await page.getByLabel('The words are final').check();
    await expect(page.getByRole('heading', { name: 'No mistakes' })).toBeVisible();
    const text = () => readFileSync(join(folder, 'cards', 'en', 'is-basil-hard-to-grow.md'), 'utf8');
    await expect.poll(text).toContain('status: in-review');
    expect(text()).toContain('prompts:\n  - When do I sow it?\n  - Where?\n');
    // Somebody else changes the same field in an editor, before the page has read the file again.
    const asItWas = await (await page.request.get(`http://localhost:${port}/authoring/api/`)).text();
    await page.route(workspace, (route) =>
      route.request().method() === 'GET'
        ? route.fulfill({ body: asItWas, contentType: 'application/json' })
        : route.continue(),
    );
    await page.getByLabel('In short').fill('Hardly.');
    const file = join(folder, 'cards', 'en', 'is-basil-hard-to-grow.md');
    const whole = text();
    writeFileSync(file, whole.replace(/inShort:(?: >-\n)?.*/, 'inShort: Never.'));
    await page.getByLabel('In short').press('Control+s');
    await expect.poll(() => page.getByRole('status').textContent()).toMatch(/"inShort" was changed in cards/);
    expect(text()).toContain('inShort: Never.');
    await expect(page.getByLabel('In short'), 'what was typed is not lost').toHaveValue('Hardly.');
    writeFileSync(file, whole);
    await page.unroute(workspace);
    await page.getByLabel('In short').press('Control+s');
    await expect(page.getByRole('status')).toHaveText(/^Saved\./);

    const opened = page.waitForEvent('popup');
    await page.getByRole('link', { name: 'The document for the clinician' }).click();
    const document = await opened;
    await expect(document.getByText('It needs warmth.').first()).toBeVisible();
    await expect(document.getByText('Name and profession').first()).toBeVisible();

    page.once('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: 'Delete this card' }).click();
    await expect(page.getByRole('status')).toHaveText('Deleted. A copy is in the folder out/removed.');
    await expect(page.getByLabel('Card', { exact: true })).not.toContainText('Is basil hard to grow?');
    expect(readdirSync(join(folder, 'cards', 'en'))).not.toContain('is-basil-hard-to-grow.md');
  });

  test('translates a card beside its original; a choice of icon or drawings is for every language', async ({
    page,
  }) => {
    test.setTimeout(90_000);
    const head = readFileSync(join(folder, 'pack.yaml'), 'utf8');
    writeFileSync(join(folder, 'pack.es.yaml'), head.replace('locale: en', 'locale: es'));
    await page.goto(`http://localhost:${port}/authoring/page/#cardId=why-leaves-fall`);
    await page.getByRole('button', { name: 'Begin it in Spanish' }).click();
    await expect(page.getByRole('heading', { name: '5 fields are still to be written' })).toBeVisible();
    await expect(
      page.getByRole('paragraph').filter({ hasText: 'Why do the leaves fall?' }),
      'the original',
    ).toBeVisible();
    await expect(page.getByLabel('Topic'), 'the topic is not translated').toBeHidden();
    await page.getByLabel('Question', { exact: true }).fill('¿Por qué caen las hojas?');
    await page.getByLabel('In short').fill('Falta luz, o sobra agua.');
    await page.getByLabel('Answer').fill('Mire.');
    await page.getByLabel('Written by').fill('Ana Ruiz, jardinera');
    await page.getByLabel('Questions for the doctor').fill('¿Hay bichos?');
    await page.getByLabel('Questions for the doctor').press('Control+s');
    await expect(page.getByRole('heading', { name: '1 mistake', exact: true })).toBeVisible();
    await expect(page.getByText('Say the same, in the same order: only the words differ.').first()).toBeVisible();

    await page.getByLabel('Language').selectOption('English');
    await page.getByRole('radio', { name: 'Weather' }).check();
    await expect(page.getByRole('status')).toHaveText('Saved.');
    await page.getByRole('checkbox', { name: 'Water from above' }).check();
    const texts = ['en', 'es'].map((language) => join(folder, 'cards', language, 'why-leaves-fall.md'));
    for (const text of texts)
      await expect.poll(() => readFileSync(text, 'utf8')).toMatch(/icon: cloud-sun[^]*drawings:\s+(- |\[ ?)watering/);
    await page.getByRole('button', { name: 'Open it in Spanish' }).click();
    await expect(page.getByLabel('Question', { exact: true })).toHaveValue('¿Por qué caen las hojas?');

    await page.getByLabel('Language').selectOption('English');
    const removed = join(projectFolder, 'out', 'removed');
    mkdirSync(removed, { recursive: true });
    const before = new Set(readdirSync(removed));
    const asked = page.waitForEvent('dialog');
    const pressed = page.getByRole('button', { name: 'Delete this card' }).click();
    const dialog = await asked;
    expect(dialog.message()).toBe('Delete “Why do the leaves fall?” and its Spanish translation?');
    await dialog.accept();
    await pressed;
    await expect(page.getByRole('status')).toHaveText('Deleted. A copy is in the folder out/removed.');
    const copies = readdirSync(removed).filter((name) => !before.has(name) && name.includes('why-leaves-fall'));
    const saved = copies.map((name) => readFileSync(join(removed, name), 'utf8')).join('');
    expect(saved).toContain('question: Why do the leaves fall?');
    expect(saved).toContain('question: ¿Por qué caen las hojas?');
  });

  test('is asked where each sentence comes from when the pack has a source', async ({ page }) => {
    test.setTimeout(90_000);
    writeFileSync(
      join(folder, 'source.yaml'),
      'title: A page on herbs\npublisher: A gardener\nquestions:\n  - { about: Mint, sentences: 2 }\n',
    );
    await page.goto(`http://localhost:${port}/authoring/page/`);
    await page.getByLabel('Card', { exact: true }).selectOption({ index: 0 });
    const left = page.getByText(/still have no place/);
    await expect(page.getByRole('heading', { name: /sentences have no place yet/ })).toBeVisible();
    const before = Number.parseInt((await left.textContent()) ?? '', 10);
    const first = page
      .getByLabel(/^Where it comes from/)
      .filter({ hasText: 'Choose …' })
      .first();
    const says = (await first.getAttribute('aria-label')) ?? '';
    await page.getByLabel(says, { exact: true }).selectOption('Q1.2');
    await expect(left).toHaveText(new RegExp(`^${before - 1} of`));
    await expect(page.getByLabel(says, { exact: true })).toHaveValue('Q1.2');
    await expect(page.getByRole('status')).toHaveText('Saved.');
    expect(readFileSync(join(folder, 'claims.yaml'), 'utf8')).toContain('from: [Q1.2]');
    await page.getByRole('button', { name: 'As above' }).first().click();
    await expect(left).toHaveText(new RegExp(`^${before - 2} of`));
  });

  test('is the only one who can write: another page in the same browser is refused', async ({ request }) => {
    const file = join(folder, 'pack.yaml');
    const before = readFileSync(file, 'utf8');
    const cards = readdirSync(join(folder, 'cards', 'en'));
    for (const headers of [{ origin: 'http://elsewhere.example' }, {}]) {
      const data = JSON.stringify({ does: 'begin', question: 'Mine?' });
      const answer = await request.post(`http://localhost:${port}/authoring/api/`, { headers, data });
      expect(answer.ok()).toBe(false);
    }
    expect(readdirSync(join(folder, 'cards', 'en'))).toEqual(cards);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  test('is the only one who can read: a page from another port of this machine gets nothing', async ({ request }) => {
    const own = { 'sec-fetch-site': 'same-origin' };
    const read = async (headers: Record<string, string>) =>
      (await request.get(`http://localhost:${port}/authoring/api/`, { headers })).text();
    expect(await read(own)).toContain('why-leaves-fall');
    expect(await read({ 'sec-fetch-site': 'same-site' })).not.toContain('why-leaves-fall');
    expect(await read({ origin: 'http://localhost:1' })).not.toContain('why-leaves-fall');
  });

  test('writes no file through a link', async ({ request }) => {
    const [name = ''] = readdirSync(join(folder, 'cards', 'en'));
    const card = join(folder, 'cards', 'en', name);
    const elsewhere = join(folder, '..', 'elsewhere.md');
    const text = readFileSync(card, 'utf8');
    writeFileSync(elsewhere, text);
    rmSync(card);
    symlinkSync(elsewhere, card);
    const headers = { origin: `http://localhost:${port}` };
    const change = { does: 'remove', cardId: name.replace('.md', ''), language: 'en' };
    await request.post(`http://localhost:${port}/authoring/api/`, { headers, data: JSON.stringify(change) });
    expect(readFileSync(elsewhere, 'utf8')).toBe(text);
    rmSync(card);
    writeFileSync(card, text);
  });
});

test('a reviewer gets one document, and an approval that is noted in the pack is valid until a word changes', async ({
  page,
}) => {
  test.setTimeout(90_000);
  const folder = copyOf('drug-pumps');
  await run('report.mjs', folder);
  await page.goto(`file://${join(projectFolder, 'out', 'report', 'drug-pumps.html')}`);
  const { pages, widthPt, heightPt } = readPdf(await page.pdf({ preferCSSPageSize: true }));
  expect([Math.round(widthPt), Math.round(heightPt)]).toEqual([595, 842]);
  const all = pages.join('\n').replaceAll(/\s+/g, ' ');
  for (const part of ['What is the surgery like?', 'Q9.1', 'Drawing: How it stops pain signals', 'Name and profession'])
    expect(all, part).toContain(part);

  expect(await run('approve.mjs', 'cards/en/surgery.md', '--pack', folder)).toContain('say which text');
  expect(await run('approve.mjs', 'cards/en/none.md', '--by', 'R. Osei', '--pack', folder)).toContain(
    'has no text cards/en/none.md',
  );
  const said = await run('approve.mjs', 'cards/en/surgery.md', '--by', 'R. Osei, nurse', '--pack', folder);
  expect(said).toContain('cards/en/surgery.md is approved by R. Osei, nurse');
  expect(await run('check.mjs', folder)).toMatch(/surgery .* approved/);
  const card = join(folder, 'cards', 'en', 'surgery.md');
  writeFileSync(card, readFileSync(card, 'utf8').replace('can vary.', 'may vary.'));
  const checked = await run('check.mjs', folder);
  expect(checked).toMatch(/surgery .* draft/);
  expect(checked).toContain('has changed since R. Osei, nurse approved it, and is not approved any more');
  expect(checked, 'and the sentence has no place any more').toContain(
    '"How long you stay in hospital may vary." has no place in the source',
  );
});
