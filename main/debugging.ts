/** Chromium's and Node's own ways in. A fuse closes Node's; the rest is for the app to refuse. */
const waysIn = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
  'inspect',
  'inspect-brk',
  'inspect-port',
  'inspect-publish-uid',
  'js-flags',
  'load-extension',
  'disable-web-security',
  'no-sandbox',
] as const;

/** The first switch on the command line that would let somebody into the app; undefined where there is none. */
export function wayIn(hasSwitch: (name: string) => boolean): string | undefined {
  return waysIn.find(hasSwitch);
}
