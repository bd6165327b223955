import { readlinkSync } from 'node:fs';

/** Where Debian and macOS say which time zone the machine is in: a link to a file below a folder named `zoneinfo`. */
const zoneLink = '/etc/localtime';

/** The time zone that a link leads to, such as "Europe/Berlin"; undefined if it names none. */
export function zoneOf(target: string): string | undefined {
  return /\/zoneinfo\/(?:posix\/|right\/)?(.+)$/.exec(target)?.[1];
}

/**
 * Follows the machine's time zone: a running process keeps the zone that it started with, until its `TZ` is set. Returns a function to call
 * now and then. A zone that was chosen by `TZ` stays.
 */
export function followTimeZone(
  environment: Record<string, string | undefined>,
  readLink: () => string = () => readlinkSync(zoneLink),
): () => void {
  const isChosen = environment['TZ'] !== undefined;
  const read = () => {
    try {
      return zoneOf(readLink());
    } catch {
      return undefined;
    }
  };
  let before = read();
  return () => {
    const zone = read();
    if (isChosen || zone === undefined || zone === before) return;
    before = zone;
    environment['TZ'] = zone;
  };
}
