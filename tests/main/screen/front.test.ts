import { describe, expect, it } from 'vitest';
import { keepInFront } from '../../../main/screen/front.ts';
import { listeningLog } from '../../support/log.ts';

/** A window that keeps what was done to it. */
function watchedWindow() {
  const done: string[] = [];
  const state = { hasFocus: true, isMinimized: false };
  const act = (name: string) => () => void done.push(name);
  let look = () => {};
  const log = listeningLog();
  const front = keepInFront(
    {
      isDestroyed: () => false,
      isMinimized: () => state.isMinimized,
      restore: act('restore'),
      hide: act('hide'),
      show: act('show'),
      moveTop: act('moveTop'),
      focus: act('focus'),
      setVisibleOnAllWorkspaces: () => {},
    },
    {
      every: (_spanMs, run) => {
        look = run;
        return () => {};
      },
      log,
      hasFocus: () => state.hasFocus,
      place: act('place'),
    },
  );
  return { done, state, front, log, look: () => look() };
}

describe('the window of a kiosk that has the screen to itself', () => {
  it('is left alone while it, or a window of staff, has the keys', () => {
    const { done, front, look } = watchedWindow();
    for (let looks = 0; looks < 5; looks += 1) look();
    expect(done).toEqual([]);
    expect(front.isInFront()).toBe(true);
  });

  it('is left alone for one look, because a window of staff may just be opening', () => {
    const { done, state, front, look } = watchedWindow();
    state.hasFocus = false;
    look();
    state.hasFocus = true;
    look();
    state.hasFocus = false;
    look();
    expect(done).toEqual([]);
    expect(front.isInFront()).toBe(true);
  });

  it('comes back when something else is in front, until then says that it is not in front, and logs it once', () => {
    const { done, state, front, log, look } = watchedWindow();
    state.hasFocus = false;
    for (let looks = 0; looks < 4; looks += 1) look();
    expect(done.slice(0, 4)).toEqual(['show', 'moveTop', 'focus', 'place']);
    expect(done, 'then as a new window').toContain('hide');
    expect(front.isInFront()).toBe(false);
    expect(log.lines).toHaveLength(1);
    state.hasFocus = true;
    look();
    expect(front.isInFront()).toBe(true);
  });

  it('is restored when something has minimised it', () => {
    const { done, state, look } = watchedWindow();
    state.isMinimized = true;
    look();
    look();
    expect(done[0]).toBe('restore');
  });
});
