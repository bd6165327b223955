import { expect } from '@playwright/test';
import { test } from '../support/kiosk.ts';

/** What the owner's sessions asked for: what went out, and what was refused before it did. */
interface Recorded {
  readonly sent: string[];
  readonly refused: string[];
}

test('over a whole visit no request leaves the machine, and one that is made is refused', async ({
  kiosk: { app, page, hand },
}) => {
  await app.evaluate(({ session }) => {
    const recorded: Recorded = { sent: [], refused: [] };
    Object.assign(globalThis, { recorded });
    for (const each of [session.fromPartition('visit'), session.defaultSession]) {
      each.webRequest.onSendHeaders(({ url }) => recorded.sent.push(url));
      each.webRequest.onErrorOccurred(({ url }) => recorded.refused.push(url));
    }
  });
  const recorded = () => app.evaluate(() => (globalThis as unknown as { recorded: Recorded }).recorded);
  await hand.press('wake');
  await hand.press('card-what-is-a-drug-pump');
  await hand.press('sources');
  await hand.press('back');
  await hand.press('ask');
  await hand.press('questions');
  const reloaded = page.waitForEvent('domcontentloaded');
  await hand.press('finish');
  await reloaded;
  await page.locator('[data-control="wake"]').waitFor();
  const isForeign = (url: string) => !url.startsWith('kiosk://app/');
  expect((await recorded()).sent.filter(isForeign)).toEqual([]);
  expect((await recorded()).refused.filter(isForeign)).toEqual([]);

  // That the recorder hears: a request by the visit's own session, past the page and its content policy.
  const outcome = await app.evaluate(({ session }) =>
    session
      .fromPartition('visit')
      .fetch('https://example.org/')
      .then(
        () => 'answered',
        () => 'refused',
      ),
  );
  expect(outcome).toBe('refused');
  expect((await recorded()).sent.filter(isForeign)).toEqual([]);
  expect((await recorded()).refused).toContain('https://example.org/');
});
