import type { App, BrowserWindow, Details, Event } from 'electron';
import type { Clock } from '../../visit/clock.ts';
import type { Log } from '../log.ts';

/** A new GPU process has painted by then, in milliseconds: it took 0.15 to 0.35 s on a slow machine without a graphics card. */
const paintsWithinMs = 1500;

/** A picture that is not there after this long will not come, in milliseconds. */
const pictureWithinMs = 5000;

/** A page that is not there after this many looks will not come by itself. */
const mostLooks = 20;

/** Letters have soft edges: whatever shows a word has more colours than this. */
const emptyColours = 8;

/** Whether a picture, four bytes for each point, shows nothing: a ground, and perhaps the rest of something on it. */
export function isEmptyPicture(points: Uint8Array): boolean {
  const words = new DataView(points.buffer, points.byteOffset, points.byteLength);
  const colours = new Set<number>();
  for (let at = 0; at + 4 <= points.byteLength && colours.size < emptyColours; at += 4)
    colours.add(words.getUint32(at));
  return colours.size < emptyColours;
}

interface PaintOptions {
  readonly log: Log;
  readonly clock: Clock;
  /** Whether there is a page that shows itself: one that is still on its way is waited for. */
  readonly isShown: () => boolean;
  /** Takes a picture of what is on the screen, four bytes for each point. */
  readonly look: () => Promise<Uint8Array>;
  /** Ends the GPU process, so that Electron starts another. Returns whether there was one. */
  readonly endGpu: () => boolean;
}

/** Looks at the screen after the GPU process went away. */
interface PaintCheck {
  readonly onGpuGone: () => void;
  readonly stop: () => void;
}

/**
 * When the GPU process goes away Electron starts another, and mostly all is painted again. If the old one went while the page's
 * first frames were on their way, nothing is painted any more, not even when the page is loaded again (seen about once in thirty
 * times). Then the new one is ended too. That cannot go on for long: the sixth end of a GPU process ends the app, and its
 * supervisor starts it again.
 */
export function createPaintCheck({ log, clock, isShown, look, endGpu }: PaintOptions): PaintCheck {
  let callOff = () => {};
  /** Which look is the newest: an older one that is under way means nothing any more. */
  let newest = 0;
  const noPicture = () =>
    new Promise<undefined>((done) => {
      clock.after(pictureWithinMs, () => done(undefined));
    });
  const picture = () => Promise.race([look().catch(() => undefined), noPicture()]);
  const check = async (looksLeft: number) => {
    newest += 1;
    const mine = newest;
    const points = isShown() ? await picture() : undefined;
    if (mine !== newest) return;
    if (!isShown() && looksLeft > 0) later(looksLeft - 1);
    else if (!points || isEmptyPicture(points)) {
      log.error('view: nothing is painted since the GPU process went away; starting another');
      if (!endGpu()) later(mostLooks);
    }
  };
  const later = (looksLeft: number) => {
    stop();
    callOff = clock.after(paintsWithinMs, () => void check(looksLeft));
  };
  const stop = () => {
    newest += 1;
    callOff();
  };
  return { onGpuGone: () => later(mostLooks), stop };
}

/** Looks at a window whenever the GPU process went away, for as long as the window is there. */
export function watchPaint(app: App, window: BrowserWindow, options: Omit<PaintOptions, 'look' | 'endGpu'>): void {
  const check = createPaintCheck({
    ...options,
    isShown: () => !window.isDestroyed() && window.isVisible() && options.isShown(),
    look: async () => (await window.webContents.capturePage()).toBitmap(),
    endGpu: () => {
      const gpu = app.getAppMetrics().find(({ type }) => type === 'GPU');
      try {
        return gpu !== undefined && process.kill(gpu.pid);
      } catch {
        // It went by itself meanwhile.
        return false;
      }
    },
  });
  const listener = (_event: Event, { type, reason }: Details) => {
    if (type !== 'GPU' || reason === 'clean-exit') return;
    options.log.error(`view: the GPU process went away (${reason})`);
    check.onGpuGone();
  };
  app.on('child-process-gone', listener);
  window.once('closed', () => {
    app.off('child-process-gone', listener);
    check.stop();
  });
}
