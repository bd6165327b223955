import type { App, BrowserWindow, Details, Event } from 'electron';
import type { Clock } from '../../visit/clock.ts';
import type { Log } from '../log.ts';

/** A new GPU process has painted after this many milliseconds: it took 0.15 to 0.35 s on a slow machine without a graphics card. */
const paintsWithinMs = 1500;

/** If a picture of the screen has not come after this many milliseconds, it will not come. */
const pictureWithinMs = 5000;

/** If the page is not shown after this many checks, it will not appear by itself. */
const mostLooks = 20;

/** A picture with fewer colours than this shows no words: letters have soft edges, so a picture of any word has more colours. */
const emptyColours = 8;

/**
 * Whether a picture is empty: it shows only a background, and perhaps a remnant of something. The picture has four bytes for each point.
 */
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
  /** Whether the page is shown. If it is still being loaded, the check waits for it. */
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
 * When the GPU process ends, Electron starts another one, and usually everything is painted again. But if the old process ended while it
 * was painting the page's first frames, nothing is painted any more, even after the page is loaded again (this happened about once in
 * thirty times). Then this code ends the new process too. It cannot repeat for long: when a GPU process ends for the sixth time the app
 * ends, and its supervisor starts it again.
 */
export function createPaintCheck({ log, clock, isShown, look, endGpu }: PaintOptions): PaintCheck {
  let callOff = () => {};
  /** The number of the newest check. The result of an older check that is still running is ignored. */
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
        // The GPU process has ended by itself in the meantime.
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
