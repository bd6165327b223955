import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { projectFolder } from './kiosk.ts';

/** The texts of the clips that ship, by the address that a page asks for them at. */
const textOf = new Map<string, string>(
  [
    ['words', 'assets/voice'],
    ['packs/drug-pumps/voice', 'content/packs/drug-pumps/voice'],
  ].flatMap(([address, folder]) =>
    Object.entries(
      JSON.parse(readFileSync(join(projectFolder, folder ?? '', 'narration.json'), 'utf8')) as Record<
        string,
        Record<string, string>
      >,
    ).flatMap(([, files]) => Object.entries(files).map(([text, file]) => [`/voice/${address}/${file}`, text] as const)),
  ),
);

const texts = new Set(textOf.values());

/** Whether a text is one clip. Other texts are put together from several clips. */
export function isOneClip(text: string): boolean {
  return texts.has(text);
}

/** What a page says, in the order of saying. */
export interface Ear {
  /** All that its player was told to play so far. */
  readonly heard: () => Promise<readonly string[]>;
  /** Takes this many texts out of what was heard, the first ones first; all of them without a count. */
  readonly take: (count?: number) => Promise<readonly string[]>;
}

/** How many times quicker than a person the voice speaks: tests check which words it says, not how they sound. */
const hurry = 12;

/** Listens to a page until it is loaded again, and notes what its player plays. `isHurried`: the player is quicker. */
export async function listenTo(page: Page, { isHurried = false } = {}): Promise<Ear> {
  await page.evaluate(
    (rate) => {
      globalThis.anteroomSaid = [];
      // oxlint-disable-next-line typescript/unbound-method
      const { play } = HTMLMediaElement.prototype;
      HTMLMediaElement.prototype.play = function playNoted() {
        const { pathname } = new URL(this.src, location.href);
        if (pathname.startsWith('/voice/')) {
          globalThis.anteroomSaid?.push(pathname);
          globalThis.anteroomPlayer = this;
          this.playbackRate *= rate;
        }
        return play.call(this);
      };
    },
    isHurried ? hurry : 1,
  );
  const said = () => page.evaluate(() => globalThis.anteroomSaid ?? []);
  const textsOf = (paths: readonly string[]) => paths.map((path) => textOf.get(path) ?? path);
  return {
    heard: async () => textsOf(await said()),
    take: async (count) =>
      textsOf(await page.evaluate((most) => globalThis.anteroomSaid?.splice(0, most ?? Infinity) ?? [], count)),
  };
}

declare global {
  /** What the page's player was told to play. */
  var anteroomSaid: string[] | undefined;
  /** What plays the voice. */
  var anteroomPlayer: HTMLMediaElement | undefined;
}
