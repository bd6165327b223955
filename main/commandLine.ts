/** The app's own switches that an installed app accepts. `window` is not one of them: it is only for developers. */
const ownWords = ['data', 'supervised', 'reset-pin', 'write-setup', 'take-setup'] as const;

/**
 * Chromium's switches that a kiosk may need: how to draw, at which scale, on which display server, and through which loudspeaker to play.
 */
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
 * Returns the first switch on an installed app's command line that a kiosk does not need; undefined if there is none. Chromium has about a
 * thousand switches, and each version adds more. Some of them open its sandbox, its network or its debugger, so only switches that are
 * known to be harmless are allowed. `words`: the command line without the program. Chromium removes the white space around a word, so this
 * function does it too.
 */
export function refusedSwitch(words: readonly string[]): string | undefined {
  return words
    .map((word) => word.trim())
    .filter((word) => /^(?:--?|\/)[a-z]/i.test(word) && !isPath(word))
    .map((word) => word.replace(/^(?:--?|\/)/, '').split('=')[0] ?? '')
    .find((name) => !allowed.has(name.toLowerCase()));
}

/** Whether a word is a path, such as `/var/kiosk`. Only on Windows can a switch begin with `/`. */
function isPath(word: string): boolean {
  return word.startsWith('/') && process.platform !== 'win32';
}
