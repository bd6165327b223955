import { expect, type Page } from '@playwright/test';
import type { PatientEvent } from '../../../visit/events.ts';
import { initialComfort } from '../../../visit/comfort.ts';
import type { VisitState } from '../../../visit/state.ts';
import type { AxeRules } from './judge.ts';
import { judgeScreen, type Look } from './look.ts';
import { scope } from './scope.ts';

/** A page that shows the patients' screens, in the kiosk or in a browser, and what lets time pass in the owner of the visit. */
export interface ShownPage {
  readonly page: Page;
  readonly passMs: (ms: number) => Promise<void>;
}

/** Judges the screen that is shown. Pictures and findings have this name. */
export type Judge = (screen: string) => Promise<void>;

/** The visit as its owner has it. */
export function visitOf(page: Page): Promise<VisitState | undefined> {
  return page.evaluate(async () => (await window.kiosk.start())?.visit);
}

/** Makes an event on the page, for tests that are not about touch, and waits until its effect is painted. */
export async function makeEvent(page: Page, event: PatientEvent): Promise<void> {
  await page.evaluate(async (made) => {
    const visit = (await window.kiosk.start())?.visit;
    if (visit) window.kiosk.send({ on: { visitId: visit.visitId, instance: visit.instance }, event: made });
    await window.kiosk.start();
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
  }, event);
}

/** Sets a whole look in one step. A patient sets it button by button in "Text and sound". */
export async function setLook(page: Page, { textStep, contrast, motion, language }: Look, more = {}): Promise<void> {
  const comfort = { ...initialComfort, textStep, contrast, motion, language, ...more };
  await makeEvent(page, { kind: 'comfortChanged', comfort });
  await page.locator(`html[data-text-step="${textStep}"][data-contrast="${contrast}"][lang="${language}"]`).waitFor();
}

/** Turns to the next page by its button, without a finger. False where there is none. */
async function turnOn(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const shownPage = () => document.querySelector('[data-page]')?.getAttribute('data-page');
    const turner = document.querySelector<HTMLElement>('[data-turns="on"] [data-control]:not([inert] *)');
    if (!turner?.checkVisibility({ visibilityProperty: true })) return false;
    const before = shownPage();
    turner.click();
    while (shownPage() === before) await new Promise(requestAnimationFrame);
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
    return true;
  });
}

/** Judges each page of a screen, from the page that is shown on. */
async function eachPage(page: Page, judge: Judge, screen: string): Promise<void> {
  await judge(`${screen}-1`);
  for (let seen = 2; await turnOn(page); seen += 1) await judge(`${screen}-${seen}`);
}

/** Lets time pass, in steps shorter than the question stays, until the screen asks whether somebody is still there. */
export async function untilAsked({ page, passMs }: ShownPage): Promise<void> {
  const attention = async () => (await visitOf(page))?.attention.kind;
  for (let steps = 0; steps < 100 && (await attention()) === 'present'; steps += 1) await passMs(20_000);
  await page.getByRole('alertdialog').waitFor();
}

/**
 * Goes through every screen of the waiting room in a look, and looks at each page of each.
 * @param cards ids of the cards to open; all of the pack where none is named
 */
export async function walkEveryScreen(
  shown: ShownPage,
  look: Look,
  judge: Judge,
  { cards, reach = 'whole' }: { readonly cards?: readonly string[]; readonly reach?: 'whole' | 'low' } = {},
): Promise<void> {
  const { page } = shown;
  const all = await page.evaluate(async () => (await window.kiosk.start())?.pack.cards ?? []);
  const drawn = new Set(all.filter(({ drawings }) => drawings.length > 0).map(({ id }) => id));
  await makeEvent(page, { kind: 'woke' });
  await setLook(page, look, { reach });
  await makeEvent(page, { kind: 'comfortOpened' });
  await judge('comfort');
  await makeEvent(page, { kind: 'wentBack' });
  await eachPage(page, judge, 'topics');
  for (const cardId of cards ?? all.map(({ id }) => id)) {
    await makeEvent(page, { kind: 'cardOpened', cardId });
    await page.locator(`[data-card="${cardId}"]`).waitFor();
    await eachPage(page, judge, `card-${cardId}`);
    if (drawn.has(cardId)) {
      await makeEvent(page, { kind: 'drawingOpened', cardId });
      await page.locator('[data-drawing]').first().waitFor({ state: 'attached' });
      await eachPage(page, judge, `drawing-${cardId}`);
      await makeEvent(page, { kind: 'wentBack' });
    }
    await makeEvent(page, { kind: 'questionMarked', cardId });
  }
  await expect(page.locator('[data-control="ask"]')).toHaveAttribute('aria-pressed', 'true');
  await judge('card-asked');
  await readAloud(page, look, judge, reach);
  for (const [kind, screen] of [
    ['helpOpened', 'help'],
    ['questionsOpened', 'questions'],
    ['takeHomeOpened', 'take-home'],
    ['sourcesOpened', 'sources'],
  ] as const) {
    await makeEvent(page, { kind });
    if (screen === 'take-home') await page.locator('[data-code]').first().waitFor({ state: 'attached' });
    await eachPage(page, judge, screen);
    await makeEvent(page, { kind: 'wentBack' });
  }
  await untilAsked(shown);
  await judge('still-reading');
}

/** Looks at a card and at "Text and sound" while the page is read, where the language has a voice. */
async function readAloud(page: Page, look: Look, judge: Judge, reach: 'whole' | 'low'): Promise<void> {
  if (look.language === 'ar') return;
  await makeEvent(page, { kind: 'comfortOpened' });
  await setLook(page, look, { reach, voice: 'text' });
  await page.locator('[data-control="voice-volume"]').waitFor();
  await judge('comfort-voice');
  await makeEvent(page, { kind: 'wentBack' });
  await page.locator('[data-control="voice-pause"]:not([inert] *)').evaluate((button: HTMLElement) => button.click());
  await judge('card-read');
  await setLook(page, look, { reach });
  await page.locator('[data-control="ask"]').waitFor();
}

/** Goes through a talk that was begun, each page of each of its steps, and through what opens over it. */
export async function walkTalk(
  shown: ShownPage,
  look: Look,
  judge: Judge,
  { reach = 'whole' }: { readonly reach?: 'whole' | 'low' } = {},
): Promise<void> {
  const { page } = shown;
  await setLook(page, look, { sound: 'off', reach });
  const guideId = (await visitOf(page))?.consultation?.guideId;
  const steps = await page.evaluate(
    async (id) => (await window.kiosk.start())?.pack.guides.find((guide) => guide.id === id)?.steps ?? [],
    guideId,
  );
  for (const [at, step] of steps.entries()) {
    await makeEvent(page, { kind: 'stepOpened', step: at });
    if (at === 0) await makeEvent(page, { kind: 'questionMarked', cardId: step.id });
    await eachPage(page, judge, `step-${step.id}`);
  }
  await makeEvent(page, { kind: 'stepsOpened' });
  await eachPage(page, judge, 'steps');
  await makeEvent(page, { kind: 'takeHomeOpened' });
  await page.locator('[data-code]').first().waitFor({ state: 'attached' });
  await eachPage(page, judge, 'take-home');
  await makeEvent(page, { kind: 'wentBack' });
  await makeEvent(page, { kind: 'finished' });
  await page.locator('[data-control="end"]').waitFor();
  await judge('ending');
}

/** Pictures of all screens need a third of the time, so only `npm test -- --pictures` and a full run take them. */
const isPictured = process.env['ANTEROOM_PICTURES'] === '1' || scope !== 'usual';

/** Keeps a picture of a screen below `out/screens`, where pictures are asked for. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!isPictured) return;
  await page.screenshot({ animations: 'disabled', path: `out/screens/${name.replaceAll(' ', '-')}.png` });
}

/** A judge that checks each screen against the standards, and keeps its picture. */
export function judgeOf(
  page: Page,
  prefix: string,
  {
    axe = 'all',
    ...size
  }: {
    readonly smallestCapsMm: number;
    readonly diagonalInches?: number;
    readonly axe?: AxeRules;
  },
  more: (where: string) => Promise<void> = async () => {},
): Judge {
  return async (screen) => {
    const where = `${prefix}-${screen}`;
    await picture(page, where);
    // The pages of one screen differ only in their words, so axe looks only at the first, except in a full run.
    const isLaterPage = /-(?:[2-9]|1\d)$/.test(screen);
    await judgeScreen(page, where, { ...size, axe: scope !== 'usual' ? 'all' : isLaterPage ? 'none' : axe });
    await more(where);
  };
}
