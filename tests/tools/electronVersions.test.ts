import { describe, expect, it } from 'vitest';
import { aboutElectron, electronTested, electronToShip, mayBePacked } from '../../tools/setup/electronVersions.mjs';

const about = { chromium: '130.0.1.2', today: '2026-11-29' };

describe('the Electron that is packed', () => {
  it('is the one that package.json pins, or the one that all tests ran on', () => {
    expect([electronToShip, electronTested].map(mayBePacked)).toEqual([true, true]);
    expect(mayBePacked('40.0.0')).toBe(false);
  });

  it('is named with its Chromium, and with the day since which it gets no security fixes', () => {
    expect(aboutElectron('33.2.1', about)).toEqual([
      'packing Electron 33.2.1 with Chromium 130.0.1.2',
      'it gets no security fixes any more, since 2025-04-29',
    ]);
    expect(aboutElectron('33.2.1', { ...about, today: '2025-01-01' })[1]).toBe(
      'it gets security fixes until 2025-04-29',
    );
  });

  it('is said to be untested where the tests ran on another one', () => {
    expect(aboutElectron('45.4.1', about).at(-1)).toBe('not tested on this one: all tests ran on Electron 33.2.1');
  });
});
