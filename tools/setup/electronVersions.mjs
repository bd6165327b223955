import { readFileSync } from 'node:fs';
import { inProject } from './places.mjs';

/** The Electron that we want to ship: the one that package.json pins. */
export const electronToShip = /** @type {{ devDependencies: { electron: string } }} */ (
  JSON.parse(readFileSync(inProject('package.json'), 'utf8'))
).devDependencies.electron;

/** The Electron that all tests ran on. */
export const electronTested = '33.2.1';

/** The last day on which a major version gets security fixes, as an ISO date. Source: Electron's "Electron Releases" timeline. */
const supportedUntil = /** @type {Record<string, string>} */ ({ 33: '2025-04-29' });

/**
 * What somebody must know about an Electron before it is packed, one line each.
 * @param {string} version
 * @param {{ chromium: string, today: string }} about `today`: ISO date
 * @returns {string[]}
 */
export function aboutElectron(version, { chromium, today }) {
  const until = supportedUntil[version.split('.')[0] ?? ''];
  return [
    `packing Electron ${version} with Chromium ${chromium}`,
    until === undefined
      ? 'until when it gets security fixes is not known here: see the Electron Releases timeline'
      : until < today
        ? `it gets no security fixes any more, since ${until}`
        : `it gets security fixes until ${until}`,
    ...(version === electronTested ? [] : [`not tested on this one: all tests ran on Electron ${electronTested}`]),
  ];
}

/**
 * Whether an Electron may be packed: the one to ship, or the one that was tested.
 * @param {string} version
 */
export function mayBePacked(version) {
  return version === electronToShip || version === electronTested;
}
