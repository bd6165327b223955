import { expect } from '@playwright/test';
import { test } from '../support/kiosk.ts';

/** The requests of the owner's sessions: those that were sent, and those that were refused before that. */
interface Recorded {
  readonly sent: string[];
  readonly refused: string[];
}

test('no request leaves the machine over a whole visit, and a request from outside the page is refused', async ({
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

  // This shows that the recorder works: the visit's own session makes a request, past the page and its content policy.
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
