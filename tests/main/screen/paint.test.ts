import { expect, it } from 'vitest';
import { createPaintCheck, isEmptyPicture } from '../../../main/screen/paint.ts';
import { listeningLog } from '../../support/log.ts';
import { manualClock } from '../../support/manualClock.ts';

/** A picture of some colours, a thousand points each. */
function picture(colours: number): Uint8Array {
  const points = new Uint32Array(colours * 1000);
  return new Uint8Array(points.map((_, at) => at % colours).buffer);
}

const page = picture(200);
const blank = picture(2);

function check(look: () => Promise<Uint8Array>, isThere = true) {
  const clock = manualClock();
  const log = listeningLog();
  let ended = 0;
  let isShown = true;
  const { onGpuGone, stop } = createPaintCheck({
    log,
    clock,
    look,
    isShown: () => isShown,
    endGpu: () => {
      ended += 1;
      return isThere;
    },
  });
  const settle = () => new Promise((done) => setImmediate(done));
  const pass = async (ms: number) => {
    clock.pass(ms);
    await settle();
  };
  const show = (is: boolean) => {
    isShown = is;
  };
  return { onGpuGone, stop, pass, show, ended: () => ended, log };
}

it('a picture with letters is not empty; a picture of a background, or with only a few colours, is empty', () => {
  expect(isEmptyPicture(page)).toBe(false);
  expect(isEmptyPicture(blank)).toBe(true);
  expect(isEmptyPicture(picture(1))).toBe(true);
  expect(isEmptyPicture(new Uint8Array())).toBe(true);
});

it('a picture that is a part of a larger buffer is read correctly', () => {
  expect(isEmptyPicture(page.subarray(4, 400_000))).toBe(false);
});

it('a page that is painted again after the GPU process went away is left alone', async () => {
  const { onGpuGone, pass, ended } = check(() => Promise.resolve(page));
  onGpuGone();
  await pass(1500);
  await pass(60_000);
  expect(ended()).toBe(0);
});

it('the new GPU process is ended, too, when it paints nothing, and the next one is checked in the same way', async () => {
  const { onGpuGone, pass, ended, log } = check(() => Promise.resolve(blank));
  onGpuGone();
  await pass(1499);
  expect(ended()).toBe(0);
  await pass(1);
  expect(ended()).toBe(1);
  expect(log.lines.join()).toContain('error view: nothing is painted');
  await pass(60_000);
  expect(ended()).toBe(1);
  onGpuGone();
  await pass(1500);
  expect(ended()).toBe(2);
});

it.each([
  ['does not come', () => new Promise<Uint8Array>(() => {})],
  ['fails', () => Promise.reject(new Error('no picture'))],
])('a picture that %s counts as empty', async (_how, look) => {
  const { onGpuGone, pass, ended } = check(look);
  onGpuGone();
  await pass(1500);
  await pass(5000);
  expect(ended()).toBe(1);
});

it('a page that is still loading is checked once it is shown', async () => {
  const { onGpuGone, pass, show, ended } = check(() => Promise.resolve(blank));
  show(false);
  onGpuGone();
  await pass(1500);
  await pass(1500);
  expect(ended()).toBe(0);
  show(true);
  await pass(1500);
  expect(ended()).toBe(1);
});

it('a window that is gone is not looked at any more', async () => {
  const { onGpuGone, stop, pass, ended } = check(() => Promise.resolve(blank));
  onGpuGone();
  stop();
  await pass(60_000);
  expect(ended()).toBe(0);
});

it('a page that never comes is not waited for without end', async () => {
  const { onGpuGone, pass, show, ended } = check(() => Promise.resolve(page));
  show(false);
  onGpuGone();
  for (let seconds = 0; seconds < 30; seconds += 1.5) await pass(1500);
  expect(ended()).toBe(0);
  await pass(1500);
  expect(ended()).toBe(1);
});

it('the check is repeated when there is no GPU process yet that could be ended', async () => {
  const { onGpuGone, pass, ended } = check(() => Promise.resolve(blank), false);
  onGpuGone();
  await pass(1500);
  await pass(1500);
  expect(ended()).toBe(2);
});

it('a check that still runs when the GPU process goes away again, or the window closes, has no effect', async () => {
  const { onGpuGone, stop, pass, ended } = check(() => new Promise<Uint8Array>(() => {}));
  onGpuGone();
  await pass(1500);
  await pass(4000);
  onGpuGone();
  await pass(1000);
  expect(ended(), 'the first check has no effect').toBe(0);
  await pass(500);
  stop();
  await pass(60_000);
  await pass(60_000);
  expect(ended()).toBe(0);
});
