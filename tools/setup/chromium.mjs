import { existsSync } from 'node:fs';
import { ensureDebianPackages, findCommand } from './debian.mjs';
import { giveUp } from './say.mjs';

const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * A Chromium or Chrome of this machine, for the preview's tests; installed on Debian when we are root.
 * @returns {string} path of the executable
 */
export function ensureChromium() {
  const find = () =>
    process.env.ANTEROOM_CHROMIUM ??
    ['chromium', 'chromium-browser', 'google-chrome'].map(findCommand).find(Boolean) ??
    usualPlaces.find((place) => existsSync(place));
  const found = find();
  if (found) return found;
  ensureDebianPackages(['chromium'], 'the preview tests');
  return find() ?? giveUp('no Chromium was found: name one in ANTEROOM_CHROMIUM');
}
