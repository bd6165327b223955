/** The app's own words on a command line; `window` is for developers alone. */
const ownWords = ['data', 'supervised', 'reset-pin'] as const;

/** What a screen may need of Chromium: how it draws, at which scale, on which display server, and through which loudspeaker. */
const chromiumWords = [
  'ozone-platform',
  'ozone-platform-hint',
  'force-device-scale-factor',
  'disable-gpu',
  'disable-gpu-compositing',
  'use-gl',
  'use-angle',
  'touch-events',
  'touch-devices',
  'lang',
  'password-store',
  'disable-dev-shm-usage',
  'alsa-output-device',
] as const;

const allowed: ReadonlySet<string> = new Set([...ownWords, ...chromiumWords]);

/**
 * The first switch on the command line of an installed app that is not one of those that a kiosk needs; undefined where there is
 * none. Chromium has a thousand, and more with each version: some open its sandbox, its network or its debugger, so that only those
 * that are known to be harmless pass. `words`: the command line without the program. Chromium
 * takes the white space around a word away, and so does this.
 */
export function refusedSwitch(words: readonly string[]): string | undefined {
  return words
    .map((word) => word.trim())
    .filter((word) => /^(?:--?|\/)[a-z]/i.test(word) && !isPath(word))
    .map((word) => word.replace(/^(?:--?|\/)/, '').split('=')[0] ?? '')
    .find((name) => !allowed.has(name.toLowerCase()));
}

/** `/var/kiosk` is a folder; only Windows knows `/switch`. */
function isPath(word: string): boolean {
  return word.startsWith('/') && process.platform !== 'win32';
}
