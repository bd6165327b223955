import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { RunOptions } from 'axe-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Height of a capital in Atkinson Hyperlegible Next, as a part of the font size (the font's own OS/2 table). */
const capHeight = 0.668;

/** What axe looks for: all that it knows, or only what another look or another size can change. */
export type AxeRules = 'all' | 'looks';

const axeOptions = {
  all: {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice', 'cat.color'],
    rules: { 'color-contrast-enhanced': { enabled: true }, region: { enabled: false } },
  },
  looks: {
    runOnly: {
      type: 'rule',
      values: ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block', 'target-size'],
    },
  },
} satisfies Record<AxeRules, RunOptions>;

/** What axe finds, with the contrast of WCAG's level AAA, one line each; empty when it finds nothing. */
export async function axeFindings(page: Page, rules: AxeRules = 'all'): Promise<string[]> {
  // The page loads axe only once, as its program is very long.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
  return page.evaluate(async (options) => {
    const { violations } = await (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run(
      document,
      options,
    );
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
    );
  }, axeOptions[rules]);
}

/** Where a screen with this diagonal breaks the sizes of the standards, one line each; empty when it does not. */
export function sizeFindings(page: Page, { diagonalInches = 24, smallestCapsMm = 7.3 } = {}): Promise<string[]> {
  return page.evaluate(
    ({ diagonal, capsMm, caps }) => {
      const pxPerMm = Math.hypot(innerWidth, innerHeight) / (diagonal * 25.4);
      const found: string[] = [];
      const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
      for (const control of document.querySelectorAll<HTMLElement>('[data-control]')) {
        if (!isSeen(control)) continue;
        const { width, height } = control.getBoundingClientRect();
        const isPrimary =
          control.dataset['look'] === 'primary' ||
          /^(?:wake|answer|card-|matter-)/.test(control.dataset['control'] ?? '');
        const leastMm = isPrimary ? 25 : 20;
        const sideMm = Math.min(width, height) / pxPerMm;
        if (sideMm < leastMm)
          found.push(`${control.dataset['control']}: ${sideMm.toFixed(1)} mm, less than ${leastMm}`);
      }
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const parent = node.parentElement;
        if (!parent || !node.textContent?.trim() || !isSeen(parent) || parent.getBoundingClientRect().width <= 1)
          continue;
        const capMm = (Number.parseFloat(getComputedStyle(parent).fontSize) * caps) / pxPerMm;
        // A sample letter only shows a text size, which its label names. It need not grow with the text.
        const leastMm = parent.closest('[aria-hidden]') ? Math.min(7.3, capsMm) : capsMm;
        if (capMm < leastMm)
          found.push(`"${node.textContent}": capitals of ${capMm.toFixed(1)} mm, less than ${leastMm}`);
      }
      return found;
    },
    { diagonal: diagonalInches, capsMm: smallestCapsMm, caps: capHeight },
  );
}

/** Controls whose edge and background both have less than 3:1 to what is around them (WCAG 1.4.11), one line each. */
export function edgeFindings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    type Colour = readonly [number, number, number, number];
    const colourOf = (text: string): Colour => {
      const [red = 0, green = 0, blue = 0, alpha = 1] = (text.match(/[\d.]+/g) ?? []).map(Number);
      return [red, green, blue, alpha];
    };
    const luminance = ([red, green, blue]: Colour) => {
      const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => {
        const share = part / 255;
        return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ratio = (one: Colour, other: Colour) => {
      const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
      return (light + 0.05) / (dark + 0.05);
    };
    const groundBehind = (element: Element): Colour => {
      for (let at = element.parentElement; at; at = at.parentElement) {
        const colour = colourOf(getComputedStyle(at).backgroundColor);
        if (colour[3] === 1) return colour;
      }
      return [255, 255, 255, 1];
    };
    // The whole of attract is one button, and has no edge.
    const controls = document.querySelectorAll<HTMLElement>(
      'button[data-control]:not([data-control="wake"], [inert] *)',
    );
    const seen = [...controls].filter((control) => control.checkVisibility({ visibilityProperty: true }));
    return seen.flatMap((control) => {
      const { borderTopColor, backgroundColor } = getComputedStyle(control);
      const ground = groundBehind(control);
      const best = Math.max(ratio(colourOf(borderTopColor), ground), ratio(colourOf(backgroundColor), ground));
      return best < 3 ? [`the edge of ${control.dataset['control']}: ${best.toFixed(2)}:1`] : [];
    });
  });
}

/** Texts that are marked as Arabic but have Latin letters, one line each. A clinic's own words may have any letters. */
export function languageFindings(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { clinicName = '', handoutPlaces = {} } = (await window.kiosk.start())?.settings ?? {};
    const own = [clinicName, ...Object.values(handoutPlaces).flatMap((places) => Object.values(places))];
    const found: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const text = own.reduce((rest, words) => rest.replace(words, ''), node.textContent ?? '');
      const lang = node.parentElement?.closest<HTMLElement>('[lang]')?.lang;
      if (lang === 'ar' && /[A-Za-z]{2}/.test(text)) found.push(`not Arabic: "${text}"`);
    }
    return found;
  });
}

/** Text and controls that are cut, that leave the screen or that lie on one another, one line each. */
export function cutFindings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    const slackPx = 1.5;
    const leaves = (rect: DOMRect, box: { left: number; top: number; right: number; bottom: number }) =>
      rect.left < box.left - slackPx ||
      rect.top < box.top - slackPx ||
      rect.right > box.right + slackPx ||
      rect.bottom > box.bottom + slackPx;
    /** The letters of a label's line, without the room around them. */
    const slim = ({ left, right, top, bottom }: DOMRect) => {
      const inset = (bottom - top) * 0.18;
      return { left, right, top: top + inset, bottom: bottom - inset };
    };
    const screen = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
    const clipOf = (element: Element): { left: number; top: number; right: number; bottom: number } => {
      for (let at: Element | null = element; at; at = at.parentElement) {
        if (['clip', 'hidden'].includes(getComputedStyle(at).overflowY)) return at.getBoundingClientRect();
      }
      return screen;
    };
    /** The control that a piece of text is drawn over, of those in the same layer. */
    const controlUnder = (rect: DOMRect): HTMLElement | undefined => {
      const stack = document.elementsFromPoint(rect.x + rect.width / 2, rect.y + rect.height / 2);
      const first = stack.find((element) => element instanceof HTMLElement && element.matches('[data-control]'));
      return first instanceof HTMLElement && !first.matches('[data-control=wake]') ? first : undefined;
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const parent = node.parentElement;
      const text = node.textContent?.trim();
      if (!parent || !text || !isSeen(parent) || parent.getBoundingClientRect().width <= 1) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const control = parent.closest('[data-control]');
      const isInBehindColumn = (rect: DOMRect) => rect.right <= 0 || rect.left >= innerWidth;
      const { fontSize } = getComputedStyle(parent);
      // A line's box is taller than its letters. Only the letters count, from the capitals to the descenders.
      const slimmer = (rect: DOMRect) => {
        const ink = Number.parseFloat(fontSize) * 0.95;
        return new DOMRect(rect.x, rect.y + (rect.height - ink) / 2, rect.width, ink);
      };
      for (const whole of range.getClientRects()) {
        const rect = slimmer(whole);
        if (rect.width <= 1 || isInBehindColumn(rect)) continue;
        const clip = clipOf(parent);
        // This is the part of a paragraph that is on another page.
        if (rect.left >= clip.right || rect.right <= clip.left) continue;
        const onIt: HTMLElement | undefined = parent.closest('[inert]') ? undefined : controlUnder(rect);
        if (onIt && onIt !== control && !onIt.contains(parent))
          found.push(`"${text}" lies on ${onIt.dataset['control']}`);
        if (leaves(rect, screen) || leaves(rect, clip)) found.push(`cut: "${text}"`);
        else if (control && leaves(rect, control.getBoundingClientRect())) found.push(`out of its button: "${text}"`);
      }
    }
    const controls = [...document.querySelectorAll<HTMLElement>('[data-control]')].filter(
      (control) => isSeen(control) && !control.closest('[inert]') && control.dataset['control'] !== 'wake',
    );
    const boxes = controls.map((control) => ({
      name: control.dataset['control'],
      rect: control.getBoundingClientRect(),
    }));
    for (const [index, { name, rect }] of boxes.entries()) {
      if (leaves(rect, screen)) found.push(`control off the screen: ${name}`);
      for (const other of boxes.slice(index + 1)) {
        const isApart =
          rect.right <= other.rect.left ||
          other.rect.right <= rect.left ||
          rect.bottom <= other.rect.top ||
          other.rect.bottom <= rect.top;
        if (!isApart) found.push(`${name} lies on ${other.name}`);
      }
    }
    const labels = [...document.querySelectorAll<HTMLElement>('[data-drawing] > span')].filter(isSeen);
    for (const [index, label] of labels.entries()) {
      const range = document.createRange();
      range.selectNodeContents(label);
      const rects = [...range.getClientRects()].map(slim);
      for (const other of labels.slice(index + 1)) {
        if (other.parentElement !== label.parentElement) continue;
        range.selectNodeContents(other);
        const others = [...range.getClientRects()].map(slim);
        const isOn = rects.some((a) =>
          others.some((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
        );
        if (isOn) found.push(`the label "${label.textContent}" lies on "${other.textContent}"`);
      }
    }
    for (const heading of document.querySelectorAll('h1')) {
      if (isSeen(heading) && heading.clientWidth > 1 && heading.scrollWidth > heading.clientWidth + slackPx)
        found.push(`heading too wide: ${heading.textContent}`);
    }
    return [...new Set(found)];
  });
}

/**
 * How many choices a screen offers (nine at most). A named group of controls counts as one. Cards do not count, and the
 * buttons that each card of a list has do not count, either.
 */
export function countControls(page: Page): Promise<number> {
  return page.evaluate(() => {
    const controls = [...document.querySelectorAll<HTMLElement>('button[data-control]')].filter(
      (control) =>
        control.checkVisibility({ visibilityProperty: true }) &&
        !control.closest('[inert]') &&
        !/^(?:card|matter|remove)-/.test(control.dataset['control'] ?? ''),
    );
    return new Set(controls.map((control) => control.closest('[role="group"][aria-label]') ?? control)).size;
  });
}
