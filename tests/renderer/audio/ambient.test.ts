import { describe, expect, it } from 'vitest';
import { createAmbient, crossfade } from '../../../renderer/audio/ambient.ts';
import { manualClock } from '../../support/manualClock.ts';

const pieceS = 30;

/** A player whose passes play in the clock's time. */
function play({ canPlay = () => true }: { canPlay?: () => boolean } = {}) {
  const clock = manualClock();
  const passes: { startMs: number; gain: number; isLoaded: boolean; plays: boolean }[] = [];
  const ambient = createAmbient({
    clock,
    forgetOthers: () => {},
    startStream: () => {
      const pass = { startMs: clock.nowMs(), gain: 0, isLoaded: true, plays: canPlay() };
      passes.push(pass);
      return {
        setGain: (gain) => {
          pass.gain = gain;
        },
        positionS: () => (pass.plays ? Math.min(pieceS, (clock.nowMs() - pass.startMs) / 1000) : 0),
        durationS: () => pieceS,
        unload: () => {
          pass.isLoaded = false;
        },
      };
    },
  });
  const loaded = () => passes.filter(({ isLoaded }) => isLoaded);
  const power = () => loaded().reduce((sum, { gain }) => sum + gain ** 2, 0);
  const pass = (seconds: number, each: () => void = () => {}) => {
    for (let step = 0; step < seconds * 20; step += 1) {
      clock.pass(50);
      each();
    }
  };
  return { ambient, passes, loaded, power, pass };
}

describe('the ambient player', () => {
  it('has the same total loudness at every moment of a crossfade', () => {
    for (const part of [0, 0.2, 0.5, 0.9, 1]) {
      const { outgoing, incoming } = crossfade(part);
      expect(outgoing ** 2 + incoming ** 2).toBeCloseTo(1);
    }
  });

  it('plays on without a gap, with two passes at most, and unloads each pass that is over', () => {
    const { ambient, passes, loaded, power, pass } = play();
    ambient.setLevel(1, 1000);
    pass(2);
    pass(200, () => {
      expect(power()).toBeGreaterThan(0.9);
      expect(power()).toBeLessThan(1.1);
      expect(loaded().length).toBeLessThanOrEqual(2);
    });
    expect(passes.length).toBeGreaterThan(7);
  });

  it('keeps nothing loaded before it sounds and after it has faded to silence', () => {
    const { ambient, passes, loaded, pass } = play();
    expect(passes).toEqual([]);
    ambient.setLevel(1, 1000);
    pass(5);
    ambient.setLevel(0, 1000);
    pass(0.5);
    expect(loaded()).toHaveLength(1);
    pass(1);
    expect(loaded()).toHaveLength(0);
    pass(60);
    expect(passes).toHaveLength(1);
  });

  it('moves from level to level without a jump', () => {
    const { ambient, pass, loaded } = play();
    ambient.setLevel(1, 1000);
    pass(3);
    ambient.setLevel(0.4, 1500);
    let last = 1;
    pass(2, () => {
      const gain = loaded()[0]?.gain ?? 0;
      expect(last - gain).toBeLessThan(0.05);
      last = gain;
    });
    expect(last).toBeCloseTo(0.4);
  });

  it('begins again when a pass does not move, as without a sound card', () => {
    let canPlay = false;
    const { ambient, passes, power, pass } = play({ canPlay: () => canPlay });
    ambient.setLevel(1, 1000);
    pass(30);
    expect(passes.length).toBeGreaterThan(1);
    canPlay = true;
    pass(20);
    expect(power()).toBeCloseTo(1);
  });

  it('begins again, from silence, when sound cards come or go', () => {
    const { ambient, passes, loaded, power, pass } = play();
    ambient.setLevel(1, 1000);
    pass(5);
    ambient.renew();
    expect(loaded()).toHaveLength(0);
    pass(3);
    expect(passes).toHaveLength(2);
    expect(power()).toBeLessThan(0.01);
    pass(3);
    expect(power()).toBeCloseTo(1);
  });
});
