import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isNightlyRestartDue, releaseOf, restartWhenUnused } from '../../main/restart.ts';
import { localAt } from '../support/localTime.ts';
import { listeningLog } from '../support/log.ts';
import { manualClock } from '../support/manualClock.ts';

const at = (time: string) => localAt('2026-11-29', time);
const hourMs = 3_600_000;

describe('a restart for the night', () => {
  it.each([
    ['03:30', '03:29', 24 * hourMs, false],
    ['03:30', '03:30', 24 * hourMs, true],
    // Somebody was there; it is made up for.
    ['03:30', '05:00', 24 * hourMs, true],
    ['03:30', '05:30', 24 * hourMs, false],
    ['23:50', '00:10', 24 * hourMs, true],
    // It has just restarted.
    ['03:30', '03:31', 60_000, false],
    ['03:30', '04:30', 59 * 60_000, false],
    [undefined, '03:30', 24 * hourMs, false],
  ])('asked for at %s, at %s after %i ms of running: %s', (asked, now, uptimeMs, isDue) => {
    expect(isNightlyRestartDue(asked, at(now), uptimeMs)).toBe(isDue);
  });
});

/** A kiosk that may restart. A minute passes with each `look`. */
function watched() {
  const world = {
    isUsed: false,
    release: 'first' as string | undefined,
    night: undefined as string | undefined,
    restarts: 0,
  };
  const clock = manualClock();
  let run = () => {};
  restartWhenUnused({
    clock,
    every: (_spanMs, call) => {
      run = call;
      return () => {};
    },
    log: listeningLog(),
    local: () => at('12:00'),
    nightlyRestart: () => world.night,
    isUsed: () => world.isUsed,
    release: () => world.release,
    restart: () => {
      world.restarts += 1;
    },
  });
  const look = (times = 1) => {
    for (let time = 0; time < times; time += 1) {
      clock.pass(60_000);
      run();
    }
  };
  return { world, look };
}

describe('a kiosk that was replaced by another release', () => {
  it('restarts once the new one is whole', () => {
    const { world, look } = watched();
    look(5);
    world.release = undefined;
    look();
    world.release = 'second';
    look();
    expect(world.restarts).toBe(0);
    look();
    expect(world.restarts).toBe(1);
  });

  it('does not restart while somebody is there, nor within two minutes after', () => {
    const { world, look } = watched();
    world.isUsed = true;
    world.release = 'second';
    look(30);
    world.isUsed = false;
    look();
    expect(world.restarts).toBe(0);
    look();
    expect(world.restarts).toBe(1);
  });

  it('stays as it is when nothing was replaced, or when the same file is there again', () => {
    const { world, look } = watched();
    world.release = undefined;
    look(3);
    world.release = 'first';
    look(30);
    expect(world.restarts).toBe(0);
  });

  it('is known by its file, also if the new one has the same size', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'anteroom-release-')), 'app.asar');
    writeFileSync(file, 'one');
    const before = releaseOf(file);
    writeFileSync(`${file}.new`, 'two');
    renameSync(`${file}.new`, file);
    expect(releaseOf(file)).not.toBe(before);
    rmSync(file);
    expect(releaseOf(file)).toBeUndefined();
  });
});
