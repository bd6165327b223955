import { parseArgs } from 'node:util';

/** What the command line may say. */
export interface Options {
  /** Folder of settings, logs and the clinic's own packs; undefined for the platform's own place. */
  readonly dataFolder: string | undefined;
  /** Run in a plain window, for development. */
  readonly windowed: boolean;
  /** Forget the staff's PIN, and end. */
  readonly resetsPin: boolean;
  /** Write the set-up into this file, or take it over from this file, and end. */
  readonly setupTo: string | undefined;
  readonly setupFrom: string | undefined;
  /**
   * A program outside starts the kiosk again whenever it ends, so the kiosk does not restart itself. The screen is the kiosk's alone, so
   * it also comes back to the front when something else is there.
   */
  readonly supervised: boolean;
}

/** Reads the app's own switches from a command line, and ignores Chromium's switches. */
export function readOptions(words: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...words],
    options: {
      data: { type: 'string' },
      window: { type: 'boolean', default: false },
      'reset-pin': { type: 'boolean', default: false },
      'write-setup': { type: 'string' },
      'take-setup': { type: 'string' },
      supervised: { type: 'boolean', default: false },
    },
    strict: false,
  });
  return {
    dataFolder: textOr(values.data),
    setupTo: textOr(values['write-setup']),
    setupFrom: textOr(values['take-setup']),
    windowed: values.window === true,
    resetsPin: values['reset-pin'] === true,
    supervised: values.supervised === true,
  };
}

/** The value of a switch; undefined where it was given none. */
function textOr(value: string | boolean | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
