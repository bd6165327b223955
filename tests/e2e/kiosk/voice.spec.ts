import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scope } from '../support/scope.ts';
import { expect, type Page } from '@playwright/test';
import { runSoundTool } from '../../../tools/music/sound.mjs';
import { type Ear, isOneClip, listenTo } from '../support/listen.ts';
import { type Kiosk, projectFolder, test } from '../support/kiosk.ts';
import { makeEvent, untilAsked } from '../support/screens.ts';
import { beginTalk } from '../support/staff.ts';

const isFull = scope !== 'usual';
const drugPumpCards = readdirSync(join(projectFolder, 'content/packs/drug-pumps/cards/en')).map((name) =>
  name.replace('.md', ''),
);

const keypad = `
keypad: { voice: F6, again: F7, louder: F8, softer: F9 }
touchRepeatMs: 300
`;

/** Turns reading on as a patient does, from any screen, and comes back to that screen. */
async function askToRead({ hand }: Kiosk): Promise<void> {
  await hand.press('comfort');
  await hand.press('voice');
  await hand.press('done');
}

/** The sentence that is marked on the page; empty where none is. */
function marked(page: Page): Promise<string> {
  return page.evaluate(() => [...(CSS.highlights.get('said') ?? [])].map(String).join(' ').replaceAll(/\s+/g, ' '));
}

/** What a person who looks at the screen now can read: every text that begins on it, without the numbers of studies. */
function shownText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const main = document.querySelector('main:not([inert])');
    const view = main?.querySelector('[data-pages]')?.getBoundingClientRect();
    const isLater = main?.querySelector('[data-later="true"]') !== null;
    let shown = '';
    // The voice reads the words around the text, but not the buttons there, as this listener can see them.
    for (const part of document.querySelectorAll('header:not([inert]), main:not([inert])')) {
      const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const parent = node.parentElement;
        if (!parent?.checkVisibility({ visibilityProperty: true }) || parent.closest('[aria-hidden], [data-citation]'))
          continue;
        if (part !== main && parent.closest('button')) continue;
        // Nobody has recorded the clinic's own name (docs/voice.md).
        if (node.textContent === 'Riverside Pain Clinic') continue;
        // A step repeats words of the step before: the voice has read them already.
        if (parent.closest('[data-pages] [data-said-before]')) continue;
        // A later page repeats the words around its text: the voice has read them on the first page.
        if (parent.closest('[data-pages]') === null && isLater) continue;
        const sentence = parent.closest('[data-sentence]') ?? parent;
        const range = document.createRange();
        range.selectNodeContents(sentence);
        const start = range.getClientRects()[0];
        if (start && view && parent.closest('[data-pages]') && (start.right < view.left || start.left > view.right))
          continue;
        shown += ` ${node.textContent}`;
      }
    }
    return shown;
  });
}

/** Only what is spoken: a study's year is, its volume and pages are not. */
const sounds = (text: string) =>
  text
    .replaceAll(/;\d+:[\d–]+/g, '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/** Goes through a whole screen sentence by sentence, and says of each of its pages what was shown and what was heard. */
async function readThrough({ page }: Kiosk, ear: Ear): Promise<{ shown: string; heard: string }[]> {
  const pages: { shown: string; heard: string }[] = [];
  const next = page.locator('[data-control="voice-on"]');
  const pageNow = () => page.evaluate(() => document.querySelector('[data-page]')?.getAttribute('data-page') ?? '1');
  await expect.poll(() => marked(page)).not.toBe('');
  let shownPage = await pageNow();
  let shown = await shownText(page);
  for (let steps = 0; steps < 200; steps += 1) {
    const before = await marked(page);
    // A text that is made of several clips is heard to its end.
    if (isOneClip(before)) {
      await next.focus();
      await page.keyboard.press('Enter');
    }
    await page.waitForFunction((was) => {
      const now = [...(CSS.highlights.get('said') ?? [])].map(String).join(' ').replaceAll(/\s+/g, ' ');
      return document.querySelector('[data-phase="done"]') !== null || (now !== was && now !== '');
    }, before);
    const isOver = await page.locator('[data-phase="done"]').isVisible();
    const at = await pageNow();
    if (at === shownPage && !isOver) continue;
    const said = await ear.heard();
    // The first sentence of the next page was begun already.
    const own = await ear.take(isOver ? said.length : said.length - 1);
    pages.push({ shown: sounds(shown), heard: sounds(own.join(' ')) });
    if (isOver) return pages;
    shownPage = at;
    shown = await shownText(page);
  }
  throw new Error('the screen has no end');
}

/** Turns reading on. Gives an ear, and a judge that compares what is said on a screen with what is shown there. */
async function beginToRead(kiosk: Kiosk): Promise<{ ear: Ear; judge: (screen: string) => Promise<void> }> {
  const ear = await listenTo(kiosk.page, { isHurried: true });
  await kiosk.hand.press('comfort');
  await kiosk.hand.press('voice');
  // Three sentences come first: others may hear, and how to begin.
  await expect.poll(async () => (await ear.heard()).length, { timeout: 20_000 }).toBe(3);
  await ear.take();
  await kiosk.hand.press('done');
  return {
    ear,
    judge: async (screen) => {
      for (const { shown, heard } of await readThrough(kiosk, ear)) expect.soft(heard, screen).toBe(shown);
    },
  };
}

for (const [language, cards, screens] of [
  ['en', isFull ? drugPumpCards : ['morphine'], ['questions', 'help', 'sources']],
  ['es', isFull ? drugPumpCards : ['what-is-a-drug-pump'], isFull ? ['questions', 'help', 'sources'] : ['help']],
] as const) {
  test.describe(`in ${language}`, () => {
    test.use({
      settings: `${keypad}languages: [${language}, en]\nemergencyNumber: "112"\nclinicNumber: "(02) 5550 1234"`,
    });
    test('says what it shows, screen by screen, page by page, and nothing else', async ({ kiosk }) => {
      // A full run needs the time that all cards take to be read aloud.
      test.setTimeout(isFull ? 1_500_000 : 300_000);
      const { page, hand } = kiosk;
      await hand.press('wake');
      const { ear, judge } = await beginToRead(kiosk);
      await judge('topics');
      /** Goes back and silences the voice there, so that only the next screen is heard after this. */
      const backToTopics = async () => {
        await hand.press('back');
        await hand.press('voice-pause');
        await ear.take();
      };
      for (const cardId of cards) {
        await makeEvent(page, { kind: 'cardOpened', cardId });
        await judge(cardId);
        // Back to the screen's own buttons.
        await hand.press('voice-pause');
        await hand.press('ask');
        await backToTopics();
      }
      if (language === 'en' || isFull) {
        await makeEvent(page, { kind: 'drawingOpened', cardId: 'what-is-a-drug-pump' });
        await judge('drawing');
        await backToTopics();
      }
      for (const screen of screens) {
        await hand.press(screen);
        await judge(screen);
        await backToTopics();
      }
    });
  });
}

test('says what a talk shows: its steps, the ways side by side, what matters, the list, and how it ends', async ({
  size,
  dataFolder,
}) => {
  test.setTimeout(300_000);
  const kiosk = await beginTalk(size, dataFolder, { settings: 'touchRepeatMs: 300\n' });
  const { page, hand } = kiosk;
  const { judge } = await beginToRead(kiosk);
  await judge('the first step');
  await hand.press('voice-pause');
  await hand.press('ask');
  const kinds = await page.evaluate(
    async () => (await window.kiosk.start())?.pack.guides[0]?.steps.map(({ kind }) => kind) ?? [],
  );
  for (const kind of ['choices', 'matters', 'agenda'] as const) {
    await makeEvent(page, { kind: 'stepOpened', step: kinds.indexOf(kind) });
    await judge(kind);
  }
  // Back to the step's own buttons.
  await hand.press('voice-pause');
  for (const control of ['take-home', 'steps', 'finish']) {
    await hand.press(control);
    await judge(control);
  }
  await kiosk.app.close();
});

test.describe('reading aloud', () => {
  test.use({ settings: keypad });

  test('is asked for in one place, says first that others may hear, and can be paused, repeated, stepped, slowed and ended', async ({
    kiosk,
  }) => {
    test.setTimeout(120_000);
    const { page, hand } = kiosk;
    const ear = await listenTo(page);
    await hand.press('wake');
    await hand.press('card-surgery');
    await hand.press('comfort');
    await hand.press('voice');
    const notice = ['Other people may hear this.', 'Each page will be read to you.', 'Touch “Start reading” to begin.'];
    await expect.poll(ear.heard, { timeout: 20_000 }).toEqual(notice);
    await hand.press('done');
    await expect.poll(() => marked(page)).toBe('What is the surgery like?');
    // The voice's buttons replace this one. It comes back when the page has been read.
    await expect(page.locator('[data-control="ask"]')).toBeHidden();

    await hand.press('voice-pause');
    const atPause = await marked(page);
    await expect(page.locator('[data-control="voice-pause"]')).toHaveText('Keep reading');
    await ear.take();
    await hand.press('voice-on');
    await expect.poll(() => marked(page)).not.toBe(atPause);
    await hand.press('voice-back');
    await expect.poll(() => marked(page)).toBe(atPause);
    await hand.press('voice-again');
    await expect.poll(async () => (await ear.heard()).filter((text) => text === atPause).length).toBe(2);

    const rate = () => page.evaluate(() => globalThis.anteroomPlayer?.playbackRate);
    expect(await rate()).toBe(1);
    await hand.press('voice-speed');
    await expect.poll(rate).toBe(1.25);
    await hand.press('voice-speed');
    await expect.poll(rate).toBe(0.8);

    await hand.press('voice-stop');
    await expect(page.locator('[data-control="ask"]')).toBeVisible();
    await expect.poll(() => marked(page)).toBe('');
    await ear.take();
    await hand.press('next');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Will it take all my pain away?');
    expect(await ear.heard()).toEqual([]);
  });

  test('keeps a visit alive for as long as it reads, not when it is paused, and ends with the visit', async ({
    kiosk,
  }) => {
    test.setTimeout(120_000);
    const { page, hand, passMs } = kiosk;
    await hand.press('wake');
    await hand.press('card-surgery');
    await askToRead(kiosk);
    for (let sentences = 0; sentences < 4; sentences += 1) {
      const before = await marked(page);
      await hand.press('voice-on');
      await expect.poll(() => marked(page)).not.toBe(before);
      await passMs(100_000);
      await expect(page.getByRole('alertdialog')).toBeHidden();
    }
    await hand.press('voice-pause');
    const ear = await listenTo(page);
    await untilAsked(kiosk);
    // The question is heard too.
    await expect.poll(ear.heard, { timeout: 20_000 }).toContain('Are you still reading?');
    await hand.press('answer');
    await expect(page.locator('[data-control="voice-pause"]')).toHaveText('Keep reading');
    await hand.press('finish');
    await page.locator('[data-control="wake"]').waitFor();
    const next = await page.evaluate(async () => (await window.kiosk.start())?.visit.comfort);
    expect(next).toMatchObject({ voice: 'off', voiceSpeed: 'normal', voiceVolume: 'normal', ear: 'speaker' });
  });

  test('is not offered in a language that has no voice, nor where the clinic does not want it', async ({ kiosk }) => {
    const { page, hand, dataFolder } = kiosk;
    writeFileSync(join(dataFolder, 'settings.yaml'), 'languages: [en, ar]\n');
    await expect(page.locator('[data-control="language-ar"]')).toBeVisible();
    await hand.press('wake');
    await hand.press('comfort');
    await expect(page.locator('[data-control="voice"]')).toBeVisible();
    await hand.press('language');
    await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
    await expect(page.locator('[data-control="voice"]')).toBeHidden();
    writeFileSync(join(dataFolder, 'settings.yaml'), 'languages: [en]\nreadAloud: false\n');
    await hand.press('finish');
    const languages = () => page.evaluate(async () => (await window.kiosk.start())?.settings.languages).catch(() => []);
    await expect.poll(languages, { timeout: 15_000 }).toEqual(['en']);
    await expect(page.locator('[data-control="language-ar"]')).toBeHidden();
    // The page is loaded again for the settings, too, and a touch at that moment is lost, in real use as well.
    await expect(async () => {
      await hand.press('wake');
      await page.locator('[data-control="comfort"]').waitFor({ timeout: 2000 });
    }).toPass();
    await hand.press('comfort');
    await expect(page.locator('[data-control="calm"]')).toBeVisible();
    // This waits until the page has its answer about the voice, too: the owner answers requests in their order.
    await page.evaluate(() => window.kiosk.narration());
    await expect(page.locator('[data-control="voice"]')).toBeHidden();
  });
});

test.describe('a card that somebody of the clinic has recorded', () => {
  test.use({ settings: keypad });

  test('is heard in their voice, sentence by sentence; the usual voice says what is missing', async ({ kiosk }) => {
    const { page, hand, dataFolder } = kiosk;
    const folder = join(dataFolder, 'recordings', 'drug-pumps', 'en');
    mkdirSync(folder, { recursive: true });
    const tone = ['-hide_banner', '-y', '-f', 'lavfi', '-i', 'sine=frequency=300:duration=30'];
    runSoundTool('ffmpeg', [...tone, join(folder, 'surgery.wav')]);
    const ear = await listenTo(page);
    // The page is loaded again for the recordings, and a touch at that moment is lost, in real use as well.
    await expect(async () => {
      await hand.press('wake');
      await page.locator('[data-control="comfort"]').waitFor({ timeout: 2000 });
    }).toPass();
    await hand.press('card-surgery');
    await askToRead(kiosk);
    await expect.poll(() => marked(page), { timeout: 20_000 }).toBe('It takes about 1 to 3 hours.');
    const atS = () => page.evaluate(() => globalThis.anteroomPlayer?.currentTime ?? 0);
    const firstS = await atS();
    await expect.poll(() => marked(page), { timeout: 20_000 }).toContain('You are usually asleep');
    expect(await atS()).toBeGreaterThan(firstS);
    const own = '/voice/recordings/drug-pumps/en/surgery.wav';
    const heard = (await ear.heard()).slice(-4);
    expect(heard).toEqual([own, 'Not yet checked by your clinic', own, own]);
  });
});

test.describe('somebody who cannot see', () => {
  test.use({ settings: keypad });

  test('hears every screen and every button by a keypad alone, can interrupt and repeat, and marks a question', async ({
    kiosk: { page },
  }) => {
    test.setTimeout(120_000);
    const key = (name: string) => page.keyboard.press(name);
    const ear = await listenTo(page);
    const hears = (texts: readonly string[]) => expect.poll(ear.heard, { timeout: 30_000 }).toEqual(texts);
    await key('F6');
    const how = ['Other people may hear this.', 'This screen talks.'];
    await expect.poll(async () => (await ear.heard()).slice(0, 2), { timeout: 20_000 }).toEqual(how);
    // Any key stops the voice. After an arrow key the voice says which button has the focus.
    await key('ArrowDown');
    await ear.take();
    await key('ArrowUp');
    await key('ArrowDown');
    await expect.poll(async () => (await ear.heard()).at(-1), { timeout: 20_000 }).toBe('Button.');
    await ear.take();
    await key('F7');
    const first = await page.evaluate(() => document.activeElement?.textContent ?? '');
    await hears([first, 'Button.']);

    const card = page.locator('[data-control="card-surgery"]:not([inert] *)');
    for (let steps = 0; steps < 20; steps += 1) {
      if (await card.evaluate((button) => button === document.activeElement)) break;
      await key('ArrowDown');
    }
    await ear.take();
    await key('Enter');
    await expect
      .poll(async () => (await ear.heard()).slice(0, 3), { timeout: 30_000 })
      .toEqual(['What is the surgery like?', 'Not yet checked by your clinic', 'It takes about 1 to 3 hours.']);

    const ask = page.locator('[data-control="ask"]');
    for (let steps = 0; steps < 20; steps += 1) {
      if (await ask.evaluate((button) => button === document.activeElement)) break;
      await key('ArrowDown');
    }
    await ear.take();
    await key('F7');
    await hears(['Ask my doctor about this', 'Off', 'Button.']);
    await ear.take();
    await key('Enter');
    await hears(['In my questions', 'On', 'Button.']);

    await key('F8');
    expect(await page.evaluate(async () => (await window.kiosk.start())?.visit.comfort.voiceVolume)).toBe('loud');
    await ear.take();
    await key('F6');
    await hears(['The voice is off.']);

    await key('F6');
    await page.locator('[data-control="finish"]').focus();
    await ear.take();
    await key('Enter');
    await hears(['Your visit is over.', 'Nothing of it stays on this screen.']);
    // The page is loaded again only after these words.
    await page.waitForEvent('domcontentloaded');
  });
});
